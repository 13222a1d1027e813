/**
 * Remembers what was computed for an object for as long as the object lives: lines, chunks and settings are never
 * changed, so what was read from one of them stays right.
 */
export function remember<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return key => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** Remembers the last value, for as long as every input is the same object as last time. */
export function rememberLast<Inputs extends readonly unknown[], Value>(
  compute: (...inputs: Inputs) => Value,
): (...inputs: Inputs) => Value {
  let last: { readonly inputs: Inputs; readonly value: Value } | undefined;
  return (...inputs) => {
    if (last?.inputs.every((input, rank) => Object.is(input, inputs[rank]))) return last.value;
    last = { inputs, value: compute(...inputs) };
    return last.value;
  };
}
