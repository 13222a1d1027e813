import type { EntryView } from '../view/types';
import type { Axis } from './axis';
import { chooseLabels } from './chooseLabels';
import type { DrawnLabel, Fold, LaneBand, Mark } from './drawing';
import { labelText, leading, weightOf } from './labelText';
import { foldMarks, type PlacedEntry } from './marks';
import { type Lane, laneNames, lanes } from './names';
import { markRadius } from './shapes';
import type { Measure } from './wrap';

interface LaneOptions {
  readonly row: number;
  readonly top: number;
  /** Lane names stand in a row of their own. */
  readonly isNarrow: boolean;
  /** Rows of words in a lane, at most. */
  readonly labelRows: number;
  /** No word passes these pixels of the axis. */
  readonly leftEdge: number;
  readonly rightEdge: number;
  readonly longest: number;
  readonly measure: Measure;
}

interface LaidLanes {
  readonly bands: readonly LaneBand[];
  readonly marks: readonly Mark[];
  readonly folds: readonly Fold[];
  readonly labels: readonly DrawnLabel[];
  readonly bottom: number;
}

/** Pixels between the rows of marks. */
const level = 16;
/** A day without a time stands at its edge, with a tail of so many pixels: its bar would pass behind all that happened. */
const tail = 30;

/** One lane for each kind that occurs, entries without a kind in one of their own; a lone lane needs no name. */
export function layLanes(entries: readonly EntryView[], axis: Axis, options: LaneOptions): LaidLanes {
  const named = lanesOf(entries);
  const used = named.length > 0 ? named : (['other'] as const);
  const bands: LaneBand[] = [];
  const marks: Mark[] = [];
  const folds: Fold[] = [];
  const labels: DrawnLabel[] = [];
  let top = options.top;
  for (const lane of used) {
    const name = named.includes(lane) ? laneNames[lane] : '';
    const header = name !== '' && options.isNarrow ? options.row : 0;
    const laid = layLane(lane, entries, axis, { ...options, top: top + header });
    bands.push({ lane, name, top, bottom: laid.bottom, markY: top + header + 14 });
    marks.push(...laid.marks);
    folds.push(...laid.folds);
    labels.push(...laid.labels);
    top = laid.bottom;
  }
  return { bands, marks, folds, labels, bottom: Math.max(top, options.top + 2 * options.row) };
}

/** The lanes that have names, in their order; none where no entry has a kind. */
export function lanesOf(entries: readonly EntryView[]): readonly Lane[] {
  const used = lanes.filter(lane => entries.some(entry => isPlaced(entry) && laneOf(entry) === lane));
  return used.some(lane => lane !== 'other') ? used : [];
}

/** The lane of an entry. */
export function laneOf(entry: EntryView): Lane {
  return entry.kind ?? 'other';
}

function isPlaced(entry: EntryView): entry is EntryView & { readonly start: number } {
  return entry.start !== undefined && Number.isFinite(entry.start);
}

function layLane(lane: Lane, entries: readonly EntryView[], axis: Axis, options: LaneOptions) {
  const places = entries
    .filter(isPlaced)
    .filter(entry => laneOf(entry) === lane)
    .map((entry): PlacedEntry => ({ entry, x: axis.at(entry.start) }))
    .sort((one, other) => one.x - other.x || one.entry.index - other.entry.index);
  const { singles, folded } = foldMarks(places);
  const y = (row: number) => options.top + 14 + row * level;
  const marks = singles.map(({ entry, x, level: row }): Mark => {
    const finding = gravest([entry]);
    return {
      index: entry.index,
      lane,
      certainty: entry.certainty,
      x,
      y: y(row),
      endX: Math.max(x, endOf(entry, axis)),
      starred: entry.starred,
      ...(finding !== undefined && { finding }),
    };
  });
  const folds = folded.map(({ entries: own, x, width }): Fold => {
    const finding = gravest(own);
    return {
      indexes: own.map(({ index }) => index),
      lane,
      x,
      y: y(0),
      width,
      range: { from: own[0]?.start ?? 0, to: own.at(-1)?.start ?? 0 },
      starred: own.some(({ starred }) => starred),
      ...(finding !== undefined && { finding }),
    };
  });
  const deepest = singles.reduce((most, { level: row }) => Math.max(most, row), 0);
  const below = y(deepest) + markRadius + 6;
  const labels = layLabels(singles, folded, below, y, options);
  const end = labels.reduce((most, one) => Math.max(most, one.y + (one.lines.length - 0.5) * options.row), below);
  return { marks, folds, labels, bottom: end + 8 };
}

type Laid = ReturnType<typeof foldMarks>;

function layLabels(
  singles: Laid['singles'],
  folded: Laid['folded'],
  below: number,
  y: (row: number) => number,
  { row, labelRows, leftEdge, rightEdge, longest, measure }: LaneOptions,
): readonly DrawnLabel[] {
  const requests = [
    ...singles.map(({ entry, x, level: rank }) => ({ entries: [entry], x, top: y(rank) + markRadius })),
    ...folded.map(({ entries, x }) => ({ entries, x, top: y(0) + 9 })),
  ].sort((one, other) => one.x - other.x);
  const asked = requests.map(({ entries, x }) => ({
    x,
    text: labelText(entries),
    weight: weightOf(entries),
    isBold: entries.some(({ starred }) => starred),
  }));
  const room = { rows: labelRows, left: leftEdge, right: rightEdge, longest, shortest: 64, measure };
  return chooseLabels(asked, room).flatMap(({ rank, row: first, isWhole: _, ...text }): DrawnLabel[] => {
    const request = requests[rank];
    if (request === undefined) return [];
    const middle = below + (first + 0.5) * row;
    return [
      {
        ...text,
        align: text.x < request.x ? 'end' : 'start',
        index: leading(request.entries)?.index ?? 0,
        y: middle,
        strong: request.entries.some(({ starred }) => starred),
        leader: { x: request.x, top: request.top, bottom: middle + 4 },
      },
    ];
  });
}

function endOf({ certainty, start = 0, end = start }: EntryView, axis: Axis): number {
  const last = axis.at(Math.max(start, end));
  if (certainty === 'date-only') return Math.min(last, axis.at(start) + tail);
  return certainty === 'range' ? last : axis.at(start);
}

function gravest(entries: readonly EntryView[]): Mark['finding'] {
  const problems = entries.flatMap(entry => entry.problems);
  if (problems.length === 0) return undefined;
  return problems.every(({ severity }) => severity === 'information' || severity === 'hint') ? 'note' : 'warning';
}
