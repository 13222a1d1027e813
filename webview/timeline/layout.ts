import type { TimelineView } from '../../core/view';
import type { Clock } from '../shared/clock';
import type { Drawing, MilestoneLine, PhaseBand } from './drawing';
import { placeLabels } from './labels';
import { layLanes } from './lanes';
import { buildScale, type Occupied, type Scale } from './scale';
import { silenceText } from './silenceText';
import { buildTicks } from './ticks';

export interface LayoutOptions {
  /** Pixels of the whole drawing. */
  readonly width: number;
  /** Pixels of a text row. */
  readonly row: number;
  readonly clock: Clock;
  readonly measure: (text: string) => number;
  /** The words of a milestone's line and of a phase, in the zone that is shown. */
  readonly milestoneText: (milestone: TimelineView['milestones'][number]) => string;
  readonly phaseText: (duration: TimelineView['durations'][number]) => string;
}

const wide = 560;
/** How much wider milestones' bold words are. */
const boldness = 1.1;

/** Where everything in the drawing stands; `undefined` where no entry and no milestone has a place in time. */
export function layTimeline(timeline: TimelineView, options: LayoutOptions): Drawing | undefined {
  const occupied = occupiedBy(timeline);
  if (occupied.length === 0) return undefined;
  const { width, row } = options;
  const left = width >= wide ? Math.ceil(options.measure('Understanding')) + 24 : 8;
  const right = width - 8 - Math.min(160, width * 0.14);
  const scale = buildScale(occupied, {
    left,
    right,
    silence: options.measure('00 h 00 min') + 8,
    padding: options.measure('00:00') / 2 + 3,
  });

  const bandHeight = timeline.durations.length > 0 ? row + 8 : 0;
  const milestones = layMilestones(timeline, scale, options);
  const milestoneRows = milestones.reduce((most, { rows }) => Math.max(most, rows), 0);
  const top = bandHeight + milestoneRows * row + 8;
  const lanes = layLanes(timeline.entries, scale, { ...options, top, left });
  return {
    width,
    height: lanes.bottom + (scale.silences.length > 0 ? 3 : 2) * row + 10,
    left,
    top,
    bottom: lanes.bottom,
    lanes: lanes.bands,
    marks: lanes.marks,
    labels: lanes.labels,
    milestones: milestones.map(({ rows, ...line }) => ({ ...line, y: top - 8 - (rows - 0.5) * row })),
    phases: layPhases(timeline, scale, options),
    ticks: buildTicks(scale, options.clock, options.measure('00:00')),
    silences: scale.silences.map(silence => ({ ...silence, label: silenceText(silence.to - silence.from) })),
  };
}

/** Dates stand at their day's edge, so that a day without a time of day does not stretch the axis. */
function occupiedBy({ entries, milestones, durations }: TimelineView): readonly Occupied[] {
  const occupied: Occupied[] = [];
  for (const { start, end, certainty } of entries) {
    if (start !== undefined)
      occupied.push({ start, end: certainty === 'range' ? Math.max(start, end ?? start) : start });
  }
  for (const { at } of milestones) occupied.push({ start: at, end: at });
  for (const { start, end } of durations) occupied.push({ start, end: start }, { start: end, end });
  return occupied.filter(({ start, end }) => Number.isFinite(start) && Number.isFinite(end));
}

type Unplaced = Omit<MilestoneLine, 'y'> & { readonly rows: number };

function layMilestones({ milestones }: TimelineView, scale: Scale, options: LayoutOptions): Unplaced[] {
  const lines = [...milestones].sort((one, other) => one.at - other.at);
  const requests = lines.map(line => ({ x: scale.at(line.at), text: options.milestoneText(line) }));
  const bold = (text: string) => options.measure(text) * boldness;
  const room = { rows: 4, right: options.width - 4, longest: 240, shortest: 40, measure: bold };
  const placed = new Map(placeLabels(requests, room).map(label => [label.rank, label]));
  return lines.map(({ milestone, at }, rank) => {
    const label = placed.get(rank);
    const x = scale.at(at);
    if (label === undefined) return { milestone, x, textX: x, rows: 0 };
    return { milestone, x, text: label.text, textX: label.x, rows: label.row + 1 };
  });
}

function layPhases({ durations }: TimelineView, scale: Scale, options: LayoutOptions): readonly PhaseBand[] {
  return durations.map(duration => {
    const left = scale.at(duration.start);
    const right = Math.max(left + 2, scale.at(duration.end));
    const fits = [options.phaseText(duration), duration.label].find(text => options.measure(text) <= right - left - 12);
    return { name: duration.name, left, right, ...(fits !== undefined && { text: fits }) };
  });
}
