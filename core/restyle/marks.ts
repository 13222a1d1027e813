/** What stands before an entry's stamp or words on its first line. */
const listMarks = /^([\s>]*)(?:([-*+]|\d{1,9}[.)])([ \t]+))?(\[[ xX]\][ \t]+)?/;

/** The parts of a line's beginning; `end` is the character after them. */
export interface LineMarks {
  /** Indentation and marks of quotes. */
  readonly indent: string;
  /** `-`, `*`, `+`, `3.`, `3)`, or empty. */
  readonly mark: string;
  readonly gap: string;
  /** `[ ] ` of a task. */
  readonly box: string;
  readonly end: number;
}

/** Reads the marks with which a line begins; a line without any has empty ones. */
export function lineMarks(text: string): LineMarks {
  const [all = '', indent = '', mark = '', gap = '', box = ''] = listMarks.exec(text) ?? [];
  return { indent, mark, gap, box, end: all.length };
}

/** Where an entry's own text begins: after list marks, or after the signs of a heading. */
export function contentStart(text: string): number {
  return /^[ \t]*#{1,6}[ \t]*/.exec(text)?.[0].length ?? lineMarks(text).end;
}
