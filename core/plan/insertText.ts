import { type Edit, rangeOnLine, type TextStore } from '../text';

/** One line of what a person typed: line breaks become spaces, spaces around it go. */
export function oneLine(typed: string): string {
  return typed.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
}

/** An edit that puts whole lines below `line` (its last character stays the last before them). */
export function linesBelow(store: TextStore, line: number, lines: readonly string[]): Edit {
  const end = store.lineAt(line).length;
  return { range: rangeOnLine(line, end, end), newText: lines.map(text => store.eol + text).join('') };
}

/** An edit that puts whole lines above `line`. */
export function linesAbove(store: TextStore, line: number, lines: readonly string[]): Edit {
  return { range: rangeOnLine(line, 0, 0), newText: lines.map(text => text + store.eol).join('') };
}

/** The last line before `end` that is not blank; `start` where all are. */
export function lastWritten(store: TextStore, start: number, end: number): number {
  let line = end - 1;
  while (line > start && store.lineAt(line).trim() === '') line -= 1;
  return Math.max(line, start);
}
