import { findNodeAtLocation, type JSONPath, parseTree } from 'jsonc-parser';

/** A change of a text: what stands from `offset` on for `length` gives way to `content`. */
export interface TextPiece {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/**
 * Puts a value behind the last one of a list in JSON with comments, so that each comment stays with its own value.
 * `undefined` where there is no such list, or nothing in it.
 */
export function appendToList(text: string, path: JSONPath, value: unknown): readonly TextPiece[] | undefined {
  const tree = parseTree(text);
  const list = tree && findNodeAtLocation(tree, path);
  const last = list?.children?.at(-1);
  if (list?.type !== 'array' || last === undefined) return undefined;
  const end = last.offset + last.length;
  const rest = text.slice(end, list.offset + list.length - 1);
  const hasComma = rest.replace(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g, '').includes(',');
  const at = end + rest.trimEnd().length;
  const ownLine = /[\r\n]/.test(rest) ? lineStart(text, last.offset) : ' ';
  const added = { offset: at, length: 0, content: `${ownLine}${JSON.stringify(value)}` };
  if (hasComma) return [added];
  if (at === end) return [{ ...added, content: `,${added.content}` }];
  return [{ offset: end, length: 0, content: ',' }, added];
}

/** A line break as the text has them, and the indentation of the line. */
function lineStart(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  return (text.includes('\r\n') ? '\r\n' : '\n') + (/^[ \t]*/.exec(text.slice(start))?.[0] ?? '');
}
