import { type Chunk, type Line, successionOf } from '../text';

/** Where the lines of a chunk stand after an edit in it. Lines count from the start of the chunk. */
export interface LineMap {
  /** The first line that differs. */
  readonly first: number;
  /** The line after the last that differs, before and after the edit. */
  readonly before: number;
  readonly after: number;
  /** How many lines came in; negative where some went. */
  readonly added: number;
}

/** Where the lines stand in the chunk that came in place of another. */
export function mapReplaced(old: Chunk, now: Chunk): LineMap {
  const succession = successionOf(now);
  if (succession?.old !== old) return mapLines(old, now);
  return { first: succession.line, before: succession.line + 1, after: succession.line + 1, added: 0 };
}

/** Compares the two from both ends. */
function mapLines({ lines: old }: Chunk, { lines: now }: Chunk): LineMap {
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && isSame(old[first], now[first])) first += 1;
  let last = 0;
  while (last < shorter - first && isSame(old[old.length - 1 - last], now[now.length - 1 - last])) last += 1;
  return { first, before: old.length - last, after: now.length - last, added: now.length - old.length };
}

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.text === b.text && a.eol === b.eol);
}

/** Where a line stands now; -1 for one that is gone. */
export function moveLine({ first, before, after, added }: LineMap, line: number): number {
  if (line < first) return line;
  if (line >= before) return line + added;
  return line < after ? line : -1;
}

/** Where a stretch ends now that ended before the line `end`; -1 where nobody can tell. */
export function moveEnd({ first, before, added }: LineMap, end: number): number {
  if (end <= first) return end;
  return end >= before ? end + added : -1;
}
