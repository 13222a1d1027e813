import type { Occupied, Piece, TimeRange } from './pieces';
import { chooseSilences } from './silences';

/** What an axis is given, in pixels. */
export interface AxisRoom {
  readonly width: number;
  /** What a broken piece of the axis takes, and what a stretch keeps free at either side. */
  readonly silence: number;
  readonly padding: number;
}

/** An axis to scale, from pixel 0 to `width`, with long silences taken out. */
export interface Axis {
  /** Drawn to scale, all with the same pixels for a minute. */
  readonly stretches: readonly Piece[];
  /** Left out, between two stretches. */
  readonly silences: readonly Piece[];
  readonly pixelsPerMillisecond: number;
  readonly width: number;
  /** Where an instant lies; instants outside are moved to the nearer end. */
  at(instant: number): number;
  /** What lies there; places outside are moved to the nearer end. */
  instantAt(x: number): number;
}

/** The least that an axis shows, so that a single moment has a place too. */
const shortest = 60_000;
/** The most that zooming stretches: a minute over 1,200 pixels. */
const mostPixelsPerMillisecond = 1200 / 60_000;

/** The axes of a timeline, all broken at the same silences; `undefined` where nothing occupies time. */
export interface AxisMaker {
  /** All of time in the room's width. */
  readonly fitted: Axis;
  /** The same pieces with more pixels for a minute; never fewer than the fitted axis has. */
  zoomed(pixelsPerMillisecond: number): Axis;
  /** The axis of which that range takes the room's width. */
  showing(range: TimeRange): Axis;
}

/** Chooses where the axis is broken, for what happened and the room it has. */
export function axisMaker(occupied: readonly Occupied[], room: AxisRoom): AxisMaker | undefined {
  const stretches = stretchesOf(occupied, room);
  if (stretches.length === 0) return undefined;
  const drawn = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const fixed = (stretches.length - 1) * room.silence + stretches.length * 2 * room.padding;
  const least = Math.max(1, room.width - fixed) / drawn;
  const most = Math.max(least, mostPixelsPerMillisecond);
  const zoomed = (wanted: number) => place(stretches, room, Math.max(least, Math.min(most, wanted)));
  return {
    fitted: place(stretches, room, least),
    zoomed,
    showing: ({ from, to }) => {
      let [low, high] = [least, most];
      for (let step = 0; step < 50; step += 1) {
        const middle = (low + high) / 2;
        const axis = zoomed(middle);
        if (axis.at(to) - axis.at(from) > room.width) high = middle;
        else low = middle;
      }
      return zoomed(low);
    },
  };
}

function stretchesOf(occupied: readonly Occupied[], room: AxisRoom): readonly Occupied[] {
  const runs = mergeRuns(occupied);
  const broken = chooseSilences(runs, room.width - 2 * room.padding, room.silence + 2 * room.padding);
  const stretches: Occupied[] = [];
  let start = runs[0]?.start ?? 0;
  for (const [rank, run] of runs.entries()) {
    if (!broken.has(rank) && rank < runs.length - 1) continue;
    stretches.push({ start, end: run.end });
    start = runs[rank + 1]?.start ?? run.end;
  }
  const [only] = stretches;
  const isShort = only !== undefined && stretches.length === 1 && only.end - only.start < shortest;
  return isShort ? [{ start: only.start, end: only.start + shortest }] : stretches;
}

/** Occupied pieces in order, overlapping ones made one. */
function mergeRuns(occupied: readonly Occupied[]): readonly Occupied[] {
  const runs: Occupied[] = [];
  for (const piece of [...occupied].sort((one, other) => one.start - other.start)) {
    const before = runs.at(-1);
    if (before === undefined || piece.start > before.end) runs.push(piece);
    else if (piece.end > before.end) runs[runs.length - 1] = { start: before.start, end: piece.end };
  }
  return runs;
}

function place(runs: readonly Occupied[], { padding, silence }: AxisRoom, pixelsPerMillisecond: number): Axis {
  const stretches: Piece[] = [];
  const silences: Piece[] = [];
  let x = 0;
  for (const [rank, { start, end }] of runs.entries()) {
    const before = stretches.at(-1);
    // A stretch keeps a little time free at either side, never more than a third of the silence beside it.
    const free = padding / pixelsPerMillisecond;
    const from = start - Math.min(free, (start - (runs[rank - 1]?.end ?? Number.NEGATIVE_INFINITY)) / 3);
    const to = end + Math.min(free, ((runs[rank + 1]?.start ?? Number.POSITIVE_INFINITY) - end) / 3);
    if (before !== undefined) {
      silences.push({ from: before.to, to: from, left: x, right: x + silence });
      x += silence;
    }
    const right = x + 2 * padding + (end - start) * pixelsPerMillisecond;
    stretches.push({ from, to, left: x, right });
    x = right;
  }
  const nodes = nodesOf(runs, stretches, padding);
  return {
    stretches,
    silences,
    pixelsPerMillisecond,
    width: x,
    at: instant => between(nodes, instant, 'instant', 'x'),
    instantAt: place => between(nodes, place, 'x', 'instant'),
  };
}

interface Node {
  readonly instant: number;
  readonly x: number;
}

/** The corners of the line that leads from instants to places. */
function nodesOf(runs: readonly Occupied[], stretches: readonly Piece[], padding: number): readonly Node[] {
  return stretches.flatMap(({ from, to, left, right }, rank) => [
    { instant: from, x: left },
    { instant: runs[rank]?.start ?? from, x: left + padding },
    { instant: runs[rank]?.end ?? to, x: right - padding },
    { instant: to, x: right },
  ]);
}

function between(nodes: readonly Node[], value: number, given: keyof Node, wanted: keyof Node): number {
  const after = nodes.findIndex(node => node[given] >= value);
  const end = nodes[after === -1 ? nodes.length - 1 : after];
  const start = nodes[after - 1];
  if (end === undefined) return 0;
  if (start === undefined || after === -1 || end[given] === start[given]) return end[wanted];
  return start[wanted] + ((value - start[given]) / (end[given] - start[given])) * (end[wanted] - start[wanted]);
}
