/** A document with room to write in, and the 0-based line where that is. */
export interface Opened {
  readonly text: string;
  readonly line: number;
}

/** Makes room in the first section that holds nothing but comments; where there is none, the title's line is the place. */
export function openForWriting(text: string): Opened {
  const lines = text.split(/\r?\n/);
  const body = lines.findIndex((line, index) => isSection(line) && isEmptyBelow(lines, index)) + 1;
  if (body === 0) return { text, line: 0 };
  const end = endOfBody(lines, body);
  const filled = lines.slice(0, end).findLastIndex(line => line.trim() !== '');
  const rest = lines.slice(end);
  const opened = [...lines.slice(0, filled + 1), '', '', ...(rest.length === 0 ? [] : ['', ...rest])];
  return { text: opened.join(text.includes('\r\n') ? '\r\n' : '\n'), line: filled + 2 };
}

function isEmptyBelow(lines: readonly string[], heading: number): boolean {
  const body = lines.slice(heading + 1, endOfBody(lines, heading + 1)).join('\n');
  return body.split('<!--').every((part, index) => afterComment(part, index > 0).trim() === '');
}

/** What stands behind the end of a comment; a comment without end holds all that follows. */
function afterComment(part: string, isComment: boolean): string {
  if (!isComment) return part;
  const end = part.indexOf('-->');
  return end === -1 ? '' : part.slice(end + 3);
}

function endOfBody(lines: readonly string[], body: number): number {
  const length = lines.slice(body).findIndex(line => /^#{1,6}\s/.test(line));
  return length === -1 ? lines.length : body + length;
}

function isSection(line: string): boolean {
  return /^##\s/.test(line);
}
