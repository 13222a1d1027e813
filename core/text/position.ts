/** Places in a document: 0-based lines and UTF-16 characters, as in the Language Server Protocol. */

/** A place between two characters. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Whole lines: from `start` up to, not including, `end`. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of `range` by `newText`. Edits of one list never overlap. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
  /** What an editor that can do so selects in the new text: UTF-16 offsets in `newText`, `end` not included. */
  readonly select?: { readonly start: number; readonly end: number };
}

/** The range on one line from `start` to `end`, in characters. */
export function rangeOnLine(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** Negative when `a` comes first, positive when `b` does, 0 for the same place. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether the two ranges share a character, or touch at an empty one. */
export function rangesTouch(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

/** The same range, `lines` further down. */
export function shiftRange(range: Range, lines: number): Range {
  return {
    start: { line: range.start.line + lines, character: range.start.character },
    end: { line: range.end.line + lines, character: range.end.character },
  };
}
