import type { Chunk } from './chunk';
import type { Line } from './lines';

/** A chunk that stands in the place of another one and differs from it in the words of a single line. */
export interface Succession {
  readonly old: Chunk;
  /** The line that differs, counted from the start of the chunk. */
  readonly line: number;
  readonly before: Line;
  readonly after: Line;
}

const successions = new WeakMap<Chunk, Succession>();

/** Says that `now` stands in the place of `old`, with another text on one line. */
export function succeed(now: Chunk, old: Chunk, line: number): void {
  const [before, after] = [old.lines[line], now.lines[line]];
  // One step back is enough, and longer chains would keep all that ever was.
  successions.delete(old);
  if (before !== undefined && after !== undefined) successions.set(now, { old, line, before, after });
}

/** What the chunk stands in the place of; `undefined` where more than one line's words changed, or nobody knows. */
export function successionOf(chunk: Chunk): Succession | undefined {
  return successions.get(chunk);
}

/** A value that was remembered. */
export interface Kept<Value> {
  readonly value: Value;
}

/**
 * Remembers what was computed for a chunk, as `remember` does. Where the chunk succeeds another one whose value is known,
 * `carry` tells the value from that one and the line that changed; where it cannot tell, the value is computed.
 */
export function rememberCarried<Value>(
  compute: (chunk: Chunk) => Value,
  carry: (old: Kept<Value>, succession: Succession, now: Chunk) => Kept<Value> | undefined,
): (chunk: Chunk) => Value {
  const known = new WeakMap<Chunk, Kept<Value>>();
  return chunk => {
    const found = known.get(chunk);
    if (found !== undefined) return found.value;
    const succession = successions.get(chunk);
    const old = succession === undefined ? undefined : known.get(succession.old);
    const carried = succession === undefined || old === undefined ? undefined : carry(old, succession, chunk);
    const kept = carried ?? { value: compute(chunk) };
    known.set(chunk, kept);
    return kept.value;
  };
}
