const directions = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const controls = /\p{Cc}+/gu;
const noCharacters = /\p{Surrogate}|[\ufffe\uffff]/gu;

/**
 * A document's words as one line that every format can hold: controls become spaces, marks that turn the direction of
 * writing go, and what is no character is replaced.
 */
export function clean(text: string): string {
  return text.replace(directions, '').replace(controls, ' ').replace(noCharacters, '\ufffd');
}

/** No more characters than `most`, with an ellipsis where some are left out; never half of a character pair. */
export function shorten(text: string, most: number): string {
  const characters = [...text.slice(0, most * 2 + 2)];
  if (characters.length <= most && text.length <= most * 2 + 2) return text;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
