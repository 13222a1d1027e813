import { type Edit, TextStore } from '../text';
import { missingLink } from './documentLink';
import type { DocumentText } from './documentText';
import { leafAt } from './leaf';

const definition = /^\[(R\d{1,6})\]: /;

/** Whether a definition below everything would be read as one: not where code or a comment is open to the end. */
export function takesDefinition(document: DocumentText, id: string): boolean {
  const after = new TextStore(document.text + addDefinition(document, id).newText);
  const line = after.lines.findLastIndex(({ text }) => text !== '');
  return leafAt(after, line).type === 'text';
}

/** The edit that gives a reference its definition, below everything, with the link still to be written. */
export function addDefinition({ store, text, rangeOf }: DocumentText, id: string): Edit {
  const { eol } = store;
  const last = store.lineAt(store.lineCount - 1) === '' ? store.lineCount - 2 : store.lineCount - 1;
  const above = definition.test(store.lineAt(last)) ? '' : eol;
  const line = `[${id}]: ${missingLink}`;
  const newText = store.lineAt(store.lineCount - 1) === '' ? `${above}${line}${eol}` : `${eol}${above}${line}`;
  return { range: rangeOf(text.length, text.length), newText };
}

/** The edits that take the definition of a reference out, as it was put in; none where there is none. */
export function removeDefinition({ store, startOf, rangeOf, text }: DocumentText, id: string): readonly Edit[] {
  const line = store.lines.findLastIndex(each => definition.exec(each.text)?.[1] === id);
  if (line === -1) return [];
  const isLast = line === store.lineCount - 1;
  // The blank line above stays for the definitions below, which would otherwise join the paragraph.
  const takesBlank = line > 0 && store.lineAt(line - 1).trim() === '' && !definition.test(store.lineAt(line + 1));
  const first = takesBlank ? line - 1 : line;
  const start = isLast && first > 0 ? startOf(first - 1) + store.lineAt(first - 1).length : startOf(first);
  return [{ range: rangeOf(start, isLast ? text.length : startOf(line + 1)), newText: '' }];
}
