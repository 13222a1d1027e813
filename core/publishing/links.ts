import type { PostMortem } from '../document/postMortem';
import type { Cut, Removal } from './cuts';
import { isInternalLink } from './internalLinks';
import { inBrackets } from './neutralPhrases';
import { proseLines } from './proseLines';
import { removedInAddress } from './removedMarkers';

/** Whether something sensitive stands on the line between the two characters. */
export type IsTouched = (line: number, start: number, end: number) => boolean;

/** Images, links that only colleagues can follow, and links whose address holds something sensitive; their words stay. */
export function linksToRemove(postMortem: PostMortem, isTouched: IsTouched): readonly Removal[] {
  const { store, settings } = postMortem;
  const lines = proseLines(store).filter(({ text }) => /[[/]/.test(text) && text.length <= 20_000);
  const isInner = (address: string, line: number, start: number) =>
    isInternalLink(address, settings) ||
    removedInAddress.test(address) ||
    isTouched(line, start, start + address.length);
  const definitions = lines.flatMap(({ line, text }) => {
    const [whole, head = '', id = '', address = ''] = definition.exec(text) ?? [];
    if (whole === undefined || !(isMarker(id) || isInner(address, line, head.length))) return [];
    return [{ id: id.toLowerCase(), line, end: text.length }];
  });
  const inner = new Set(definitions.map(({ id }) => id));
  const removals: Removal[] = definitions.map(({ line, end }) => remove(line, 0, end, '', 'an internal link'));
  for (const { line, text } of lines) {
    for (const match of text.matchAll(link)) removals.push(...ofLink(match, line, text, inner, isInner));
  }
  return removals;
}

const definition = /^( {0,3}\[([^\][]{1,300})\]:[ \t]{1,8}<?)([^\s<>]{1,2000}|add link>)/;

/** Inline and reference links, bare addresses; what is in brackets alone may be a marker. */
const link =
  /(!?)\[([^\][]{0,1000})\](?:\(([^()\s]{0,2000})(?:\s{1,3}"[^"]{0,200}")?\)|\[([^\][]{0,300})\])?|<?https?:\/\/[^\s<>()[\]|`]{1,2000}>?/g;

function ofLink(
  match: RegExpExecArray,
  line: number,
  text: string,
  inner: ReadonlySet<string>,
  isInner: (address: string, line: number, start: number) => boolean,
): readonly Removal[] {
  const { index, 0: whole, 1: image, 2: label, 3: address, 4: id } = match;
  const end = index + whole.length;
  if (label === undefined) {
    const bare = whole.replace(/^<|>$/g, '');
    return isInner(bare, line, index)
      ? [remove(line, index, end, inBrackets('an internal link'), 'an internal link')]
      : [];
  }
  if (isMarker(label)) return [remove(line, index, end, inBrackets('details'), 'a restricted passage')];
  if (image === '!') return [remove(line, index, end, '', 'an image')];
  const target = address ?? '';
  const from = index + label.length + 3;
  const isInternal =
    address === undefined ? inner.has((id || label).toLowerCase()) : target !== '' && isInner(target, line, from);
  if (!isInternal) return [];
  if (isTicket(label)) return [withBrackets(text, remove(line, index, end, '', 'a ticket'))];
  const closing = index + label.length + 1;
  return [{ cuts: [cut(line, index, index + 1), cut(line, closing, end)], what: 'an internal link' }];
}

/** The mark that moving to the restricted document leaves behind, and the id of its definition. */
function isMarker(label: string): boolean {
  return /^restricted R\d{1,6}\b/.test(label) || /^R\d{1,6}$/.test(label);
}

function isTicket(label: string): boolean {
  return /^(?:[A-Z][A-Z\d]{1,9}-\d{1,7}|#\d{1,7})$/.test(label.trim());
}

/** A ticket in brackets of its own takes them along. */
function withBrackets(text: string, removal: Removal): Removal {
  return {
    ...removal,
    cuts: removal.cuts.map(each =>
      text[each.start - 1] === '(' && text[each.end] === ')'
        ? { ...each, start: each.start - 1, end: each.end + 1 }
        : each,
    ),
  };
}

function remove(line: number, start: number, end: number, newText: string, what: string): Removal {
  return { cuts: [{ line, start, end, newText }], what };
}

function cut(line: number, start: number, end: number): Cut {
  return { line, start, end, newText: '' };
}
