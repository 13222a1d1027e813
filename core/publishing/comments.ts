import type { PostMortem } from '../document/postMortem';
import { type Position, type Range, rangeOnLine } from '../text';
import { proseLines } from './proseLines';

/** An HTML comment; one that never ends goes to the end of the document. */
export interface Comment {
  readonly range: Range;
  /** What stands between the marks. */
  readonly text: string;
}

/** All comments outside of code, in the order of the text. */
export function commentsIn({ store }: Pick<PostMortem, 'store'>): readonly Comment[] {
  const comments: Comment[] = [];
  let open: { readonly start: Position; readonly text: string[] } | undefined;
  for (const { line, text } of proseLines(store)) {
    let at = 0;
    while (at < text.length) {
      const start = open === undefined ? text.indexOf('<!--', at) : at;
      if (start === -1) break;
      const from: number = open === undefined ? start + 4 : at;
      const end = text.indexOf('-->', from);
      open ??= { start: { line, character: start }, text: [] };
      open.text.push(text.slice(from, end === -1 ? undefined : end));
      at = end === -1 ? text.length : end + 3;
      if (end === -1) break;
      comments.push({ range: { start: open.start, end: { line, character: at } }, text: open.text.join('\n') });
      open = undefined;
    }
  }
  const last = store.lineCount - 1;
  if (open !== undefined) {
    const end = rangeOnLine(last, store.lineAt(last).length, store.lineAt(last).length).end;
    comments.push({ range: { start: open.start, end }, text: open.text.join('\n') });
  }
  return comments;
}

/** Whether a comment says something to colleagues: marks, fields and allowances of this product do not. */
export function isRemark({ text }: Comment): boolean {
  return !/^\s*(?:post-?mortem\s*$|pm-[a-z]|[a-z][\w -]{0,30}:)/i.test(text) && /[\p{L}\d]/u.test(text);
}
