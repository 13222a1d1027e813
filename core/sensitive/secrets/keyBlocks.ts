import type { Found } from '../detector';

/** Blocks of private keys, whole or cut off, quoted, indented, or with `\n` written out. A header alone is no key. */
export function findKeyBlocks(text: string): readonly Found[] {
  const found: Found[] = [];
  header.lastIndex = 0;
  for (let match = header.exec(text); match !== null; match = header.exec(text)) {
    const end = endOfBody(text, header.lastIndex);
    if (end === undefined) continue;
    found.push({ start: match.index, end, what: 'a private key' });
    header.lastIndex = end;
  }
  return found;
}

const header =
  /-----BEGIN ?(?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----|---- BEGIN SSH2 (?:ENCRYPTED )?PRIVATE KEY ----|-----BEGIN OpenVPN Static key V1-----|Private-Lines: \d{1,3}/g;

/** More than any key has. */
const longest = 20_000;

/** The end of a line, real or written out, and what quotes and lists put before the next one. */
const line = String.raw`(?:[ \t]*(?:\r?\n|\\{1,2}r\\{1,2}n|\\{1,2}n|<br ?/?>)[ \t>|*"'+#]{0,20})`;
const data = new RegExp(`(?:${line}{1,3}|[ \\t]{0,4})(?<data>[A-Za-z0-9+/]{20,1000}={0,2})`, 'y');
const shortData = new RegExp(`${line}{1,2}[A-Za-z0-9+/]{1,76}={0,2}(?=[ \\t"'\`]*(?:\\r?\\n|\\\\|$|<))`, 'y');
const note = new RegExp(
  `${line}{1,2}(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|Subject|X-[\\w-]{1,20}): [^\\n\\\\]{0,200}`,
  'y',
);
const checksum = new RegExp(`${line}=[A-Za-z0-9+/]{4}`, 'y');
const footer = new RegExp(`(?:${line}{1,3}|[ \\t]{0,4})-{4,5} ?END [A-Za-z0-9 ]{1,50}-{4,5}`, 'y');

function endOfBody(text: string, start: number): number | undefined {
  let at = start;
  let length = 0;
  const step = (expression: RegExp): boolean => {
    expression.lastIndex = at;
    const moves = expression.test(text);
    if (moves) at = expression.lastIndex;
    return moves;
  };
  while (step(note));
  for (let before = at; at - start < longest && step(data); before = at) length += at - before;
  if (length < 40) return undefined;
  step(shortData);
  step(checksum);
  step(footer);
  return at;
}
