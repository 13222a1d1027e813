/**
 * A value that can be written as JSON at once, for channels that carry text, or made as an object, for others. It is told
 * by its mark, since the two scripts of the server each have a class of their own.
 */
export class Json {
  readonly isJson = true;
  readonly text: () => string;
  readonly value: () => unknown;

  constructor(text: () => string, value: () => unknown) {
    this.text = text;
    this.value = value;
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && 'isJson' in value && value.isJson === true;
}
