const minute = 60_000;
/** A silence must last this much longer than the usual pause before the axis is broken. */
const unusual = 6;
const shortestSilence = 10 * minute;
/** And take this share of what would be drawn. */
const share = 0.06;

/** A piece of time that something occupies, in epoch milliseconds; equal ends are a point. */
export interface Occupied {
  readonly start: number;
  readonly end: number;
}

/** A piece of the axis: instants in epoch milliseconds, places in pixels. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** Where the axis may be drawn, in pixels. */
export interface AxisRoom {
  readonly left: number;
  readonly right: number;
  /** What a broken piece of the axis takes, and what a stretch keeps free at either side. */
  readonly silence: number;
  readonly padding: number;
}

export interface Scale {
  /** Drawn to scale, all with the same pixels for a minute. */
  readonly stretches: readonly Piece[];
  /** Left out, between two stretches. */
  readonly silences: readonly Piece[];
  readonly pixelsPerMillisecond: number;
  /** Where an instant lies; instants outside are moved to the nearer end. */
  at(instant: number): number;
}

/** The axis for what happened, with long silences taken out. Nothing occupied: no stretches. */
export function buildScale(occupied: readonly Occupied[], room: AxisRoom): Scale {
  const runs = mergeRuns(occupied);
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) {
    return { stretches: [], silences: [], pixelsPerMillisecond: 0, at: () => room.left };
  }
  const width = room.right - room.left;
  const broken = chooseSilences(runs, last.end - first.start, Math.floor(width / (3 * room.silence)));
  const stretches = joinUnbroken(runs, broken);
  const drawn = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const free = width - (stretches.length - 1) * room.silence - stretches.length * 2 * room.padding;
  const pixelsPerMillisecond = drawn > 0 ? Math.max(0, free) / drawn : 0;
  return place(stretches, room, pixelsPerMillisecond);
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

/** The ranks of the runs after which the axis is broken: the longest pauses first, while each is out of proportion. */
function chooseSilences(runs: readonly Occupied[], whole: number, most: number): ReadonlySet<number> {
  const pauses = runs
    .slice(0, -1)
    .map((run, rank) => ({ rank, length: (runs[rank + 1]?.start ?? run.end) - run.end }))
    .sort((one, other) => other.length - one.length);
  const usual = pauses[Math.floor(pauses.length / 2)]?.length ?? 0;
  const chosen = new Set<number>();
  let drawn = whole;
  for (const { rank, length } of pauses) {
    const stands = length >= shortestSilence && length >= unusual * usual && length >= share * drawn;
    if (!stands || chosen.size >= most || pauses.length < 2) break;
    chosen.add(rank);
    drawn -= length;
  }
  return chosen;
}

function joinUnbroken(runs: readonly Occupied[], broken: ReadonlySet<number>): readonly Occupied[] {
  const stretches: Occupied[] = [];
  let start = runs[0]?.start ?? 0;
  for (const [rank, run] of runs.entries()) {
    if (!broken.has(rank) && rank < runs.length - 1) continue;
    stretches.push({ start, end: run.end });
    start = runs[rank + 1]?.start ?? run.end;
  }
  return stretches;
}

function place(runs: readonly Occupied[], room: AxisRoom, pixelsPerMillisecond: number): Scale {
  const stretches: Piece[] = [];
  const silences: Piece[] = [];
  let x = room.left;
  for (const { start, end } of runs) {
    const before = stretches.at(-1);
    if (before !== undefined) {
      silences.push({ from: before.to, to: start, left: x, right: x + room.silence });
      x += room.silence;
    }
    const right = x + 2 * room.padding + (end - start) * pixelsPerMillisecond;
    stretches.push({ from: start, to: end, left: x, right });
    x = right;
  }
  return {
    stretches,
    silences,
    pixelsPerMillisecond,
    at: instant => placeOf(instant, stretches, silences, room.padding),
  };
}

function placeOf(instant: number, stretches: readonly Piece[], silences: readonly Piece[], padding: number): number {
  const silence = silences.find(({ from, to }) => instant > from && instant < to);
  if (silence !== undefined) return (silence.left + silence.right) / 2;
  const stretch = stretches.find(({ to }) => instant <= to) ?? stretches.at(-1);
  if (stretch === undefined) return 0;
  const share = stretch.to > stretch.from ? (instant - stretch.from) / (stretch.to - stretch.from) : 0;
  const inside = Math.max(0, Math.min(1, share));
  return stretch.left + padding + inside * (stretch.right - stretch.left - 2 * padding);
}
