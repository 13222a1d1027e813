/**
 * The way of writing that more than half of the values are written in, and at least two; `undefined` where there is
 * none. A value may be written in a way that fits several: `waysOf` names them all, as keys.
 */
export function majority<Value>(
  values: readonly Value[],
  waysOf: (value: Value) => readonly string[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) for (const way of new Set(waysOf(value))) counts.set(way, (counts.get(way) ?? 0) + 1);
  let best: string | undefined;
  for (const [way, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = way;
  const votes = best === undefined ? 0 : (counts.get(best) ?? 0);
  return votes >= 2 && votes * 2 > values.length ? best : undefined;
}
