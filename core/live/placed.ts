import type { Problem } from '../rules';
import type { Range } from '../text';
import type { Slot } from './slot';

/** A problem so many lines further down than it says. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly lines: number;
  /** Where else its value stands, in lines of the document. */
  readonly others?: readonly Range[];
}

/** Puts what is wrong in the chunks and what is wrong as a whole into the order of the text; both are in order. */
export function inOrderOfText(
  slots: readonly Slot[],
  starts: readonly number[],
  whole: readonly PlacedProblem[],
): readonly PlacedProblem[] {
  const placed: PlacedProblem[] = [];
  const values = new Map<string, number>();
  let next = 0;
  slots.forEach(({ problems, values: own }, rank) => {
    const start = starts[rank] ?? 0;
    for (let at = 0; at < problems.length; at += 1) {
      const problem = problems[at];
      if (problem === undefined) continue;
      for (; next < whole.length && isBefore(whole[next], problem, start); next += 1) add(placed, whole[next]);
      const value = own[at];
      const first = value === undefined ? undefined : values.get(value);
      if (first !== undefined) {
        placed[first] = withOther(placed[first], problem.range, start);
        continue;
      }
      if (value !== undefined) values.set(value, placed.length);
      placed.push({ problem, lines: start });
    }
  });
  for (; next < whole.length; next += 1) add(placed, whole[next]);
  return placed;
}

/** The problem where an edit has put it: all from line `from` on stands so many lines further down. */
export function moved(placed: PlacedProblem, from: number, lines: number): PlacedProblem {
  const problem = renamed(placed.problem, from, lines);
  if (problem.range.start.line + placed.lines >= from) return { problem, lines: placed.lines + lines };
  return problem === placed.problem ? placed : { problem, lines: placed.lines };
}

/** The problem, with the line that its message names where that has moved. */
function renamed(problem: Problem, from: number, lines: number): Problem {
  const { names, message } = problem;
  if (names === undefined || names < from) return problem;
  const now = names + lines;
  return { ...problem, names: now, message: message.replace(`ine ${names + 1} `, `ine ${now + 1} `) };
}

/** Whether people are told the same. */
export function tellSame(one: readonly PlacedProblem[], other: readonly PlacedProblem[]): boolean {
  return one.length === other.length && one.every((placed, rank) => tellsSame(placed, other[rank]));
}

/** Whether two lists of one chunk's problems say the same. */
export function saySame(one: readonly Problem[], other: readonly Problem[]): boolean {
  return one.length === other.length && one.every((problem, rank) => saysSame(problem, other[rank], 0));
}

function tellsSame(one: PlacedProblem, other: PlacedProblem | undefined): boolean {
  if (other === undefined || !saysSame(one.problem, other.problem, one.lines - other.lines)) return false;
  return one.others === other.others || JSON.stringify(one.others) === JSON.stringify(other.others);
}

function saysSame(one: Problem, other: Problem | undefined, lines: number): boolean {
  if (one === other) return lines === 0;
  return (
    other !== undefined &&
    one.range.start.line + lines === other.range.start.line &&
    one.range.start.character === other.range.start.character &&
    one.range.end.line + lines === other.range.end.line &&
    one.range.end.character === other.range.end.character &&
    one.ruleId === other.ruleId &&
    one.severity === other.severity &&
    one.message === other.message
  );
}

function isBefore(placed: PlacedProblem | undefined, { range: { start } }: Problem, lines: number): boolean {
  if (placed === undefined) return false;
  const own = placed.problem.range.start;
  const line = own.line + placed.lines - (start.line + lines);
  return line < 0 || (line === 0 && own.character < start.character);
}

function add(placed: PlacedProblem[], one: PlacedProblem | undefined): void {
  if (one !== undefined) placed.push(one);
}

function withOther(placed: PlacedProblem | undefined, { start, end }: Range, lines: number): PlacedProblem {
  if (placed === undefined) throw new RangeError('No problem stands there.');
  const other: Range = {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
  return { ...placed, others: [...(placed.others ?? []), other] };
}
