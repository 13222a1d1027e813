import type { Line } from './lines';

/** What Git leaves in a text where two people changed one place. Marks that are missing in the text are absent. */
export interface Conflict {
  /** The line of `<<<<<<<`. */
  readonly ours?: number;
  /** The line of `|||||||`, above what both began with. */
  readonly base?: number;
  /** The line of `=======`. */
  readonly theirs?: number;
  /** The line of `>>>>>>>`. */
  readonly end?: number;
}

/** A conflict with all the marks that it takes. */
export interface WholeConflict extends Conflict {
  readonly ours: number;
  readonly theirs: number;
  readonly end: number;
}

/** Whether nothing is missing: only then can one tell what belongs to whom. */
export function isWhole(conflict: Conflict): conflict is WholeConflict {
  return conflict.ours !== undefined && conflict.theirs !== undefined && conflict.end !== undefined;
}

/** The lines of its marks, from the top. */
export function conflictMarks({ ours, base, theirs, end }: Conflict): readonly number[] {
  return [ours, base, theirs, end].filter(line => line !== undefined);
}

/** Whether the line opens a conflict. */
export function opensConflict(text: string): boolean {
  return isMark(text, '<');
}

/** Whether the line closes a conflict. */
export function closesConflict(text: string): boolean {
  return isMark(text, '>');
}

/** The conflicts in the lines, in order; `=======` alone is a Setext heading and none. Lines count from the first. */
export function conflictsIn(lines: readonly Line[]): readonly Conflict[] {
  const found: Conflict[] = [];
  let open: Conflict | undefined;
  let alone: number | undefined;
  lines.forEach(({ text }, line) => {
    if (!mayBeMark(text)) return;
    if (opensConflict(text)) {
      if (open !== undefined) found.push(open);
      open = { ours: line };
    } else if (closesConflict(text)) {
      if (open !== undefined) found.push({ ...open, end: line });
      else if (text.length > 8) found.push(alone === undefined ? { end: line } : { theirs: alone, end: line });
      [open, alone] = [undefined, undefined];
    } else if (text === '=======') {
      if (open === undefined) alone = line;
      else if (open.theirs === undefined) open = { ...open, theirs: line };
    } else if (isMark(text, '|') && open !== undefined && open.base === undefined && open.theirs === undefined) {
      open = { ...open, base: line };
    }
  });
  return open === undefined ? found : [...found, open];
}

function mayBeMark(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.length >= 7 && (first === 60 || first === 61 || first === 62 || first === 124);
}

/** Seven signs at the margin, and a name behind them or nothing. */
function isMark(text: string, sign: string): boolean {
  return text.startsWith(sign.repeat(7)) && (text.length === 7 || text[7] === ' ');
}
