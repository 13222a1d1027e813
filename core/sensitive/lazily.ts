/**
 * Made on first use and kept: V8 reads an expression when it is made, and a program that starts has no text yet.
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
