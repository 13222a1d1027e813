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

/**
 * Remembers what was computed for texts: lines, cells and words come again and again, as other objects. Once there are
 * `most` of them, all are forgotten; longer ones than 1,000 UTF-16 units are computed each time.
 */
export function rememberTexts<Value>(most: number, compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return text => {
    if (text.length > longestKept) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found.value;
    const value = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}

const longestKept = 1000;

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
