import type { RestrictedPart } from './entry';

type Text = Pick<RestrictedPart, 'form' | 'text'>;

/** Whether two moves cut the same texts, in the same order and out of the same kinds of places. */
export function sameTexts(a: readonly Text[], b: readonly Text[]): boolean {
  return a.length === b.length && a.every(({ form, text }, rank) => form === b[rank]?.form && text === b[rank]?.text);
}
