import type { EntryView } from '../../core/view';
import { visible } from '../shared/visible';
import { type Lane, laneNames, lanes } from '../shared/words';
import type { DrawnLabel, LaneBand, Mark } from './drawing';
import { placeLabels } from './labels';
import type { Scale } from './scale';

interface LaneOptions {
  readonly width: number;
  readonly row: number;
  readonly top: number;
  readonly left: number;
  readonly measure: (text: string) => number;
}

interface LaidLanes {
  readonly bands: readonly LaneBand[];
  readonly marks: readonly Mark[];
  readonly labels: readonly DrawnLabel[];
  readonly bottom: number;
}

/** Half the size of a mark, and the distance between marks of the same moment, in pixels. */
export const markRadius = 5;
const level = 14;
const mostLevels = 3;
const labelRows = 4;

/** One lane for each kind that occurs, entries without a kind in one of their own; a lone lane needs no name. */
export function layLanes(entries: readonly EntryView[], scale: Scale, options: LaneOptions): LaidLanes {
  const used = lanes.filter(lane => entries.some(entry => isPlaced(entry) && laneOf(entry) === lane));
  const bands: LaneBand[] = [];
  const marks: Mark[] = [];
  const labels: DrawnLabel[] = [];
  let top = options.top;
  for (const lane of used) {
    const name = used.length === 1 && lane === 'other' ? '' : laneNames[lane];
    const header = name !== '' && options.left < 40 ? options.row : 0;
    const laid = layLane(lane, entries, scale, { ...options, top: top + header });
    bands.push({ lane, name, top, bottom: laid.bottom });
    marks.push(...laid.marks);
    labels.push(...laid.labels);
    top = laid.bottom;
  }
  return { bands, marks, labels, bottom: Math.max(top, options.top + options.row) };
}

/** The lane of an entry. */
export function laneOf(entry: EntryView): Lane {
  return entry.kind ?? 'other';
}

function isPlaced(entry: EntryView): entry is EntryView & { readonly start: number } {
  return entry.start !== undefined && Number.isFinite(entry.start);
}

function layLane(lane: Lane, entries: readonly EntryView[], scale: Scale, options: LaneOptions) {
  const own = entries.filter(isPlaced).filter(entry => laneOf(entry) === lane);
  const places = own
    .map(entry => ({ entry, x: scale.at(entry.start) }))
    .sort((one, other) => one.x - other.x || one.entry.index - other.entry.index);
  const levels = stack(places.map(({ x }) => x));
  const marks = places.map(({ entry, x }, rank): Mark => {
    const y = options.top + 12 + (levels[rank] ?? 0) * level;
    const endX = entry.certainty === 'range' ? Math.max(x, scale.at(entry.end ?? entry.start)) : x;
    return { index: entry.index, lane, certainty: entry.certainty, x, y, endX };
  });
  const below = options.top + 12 + Math.max(0, ...new Set(levels)) * level + markRadius + 5;
  const placed = placeLabels(
    places.map(({ entry, x }) => ({ x, text: labelText(entry) })),
    {
      rows: labelRows,
      right: options.width - 4,
      longest: Math.max(260, options.width / 4),
      shortest: Math.min(96, options.width / 4),
      measure: options.measure,
    },
  );
  const labels = placed.flatMap(label => {
    const mark = marks[label.rank];
    const y = below + (label.row + 0.5) * options.row;
    return mark === undefined ? [] : [{ ...label, index: mark.index, y, leaderTop: mark.y + markRadius }];
  });
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return { marks, labels, bottom: below + rows * options.row + 8 };
}

/** Marks of about the same moment stand under each other, as far as there are levels. */
function stack(places: readonly number[]): readonly number[] {
  const ends: number[] = new Array<number>(mostLevels).fill(Number.NEGATIVE_INFINITY);
  return places.map(x => {
    const free = ends.findIndex(end => x - end >= 2 * markRadius + 2);
    const chosen = free === -1 ? ends.indexOf(Math.min(...ends)) : free;
    ends[chosen] = x;
    return chosen;
  });
}

function labelText({ text, problems, starred }: EntryView): string {
  const words = visible(text.slice(0, 200)).replace(/\s+/g, ' ').trim();
  return `${problems.length > 0 ? '⚠ ' : ''}${starred ? '★ ' : ''}${words}`;
}
