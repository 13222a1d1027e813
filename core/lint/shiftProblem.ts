import type { Fix, Problem } from '../rules';
import { type Edit, remember, shiftRange } from '../text';

/** The problem so many lines further down, with its fixes. */
export function shiftProblem(problem: Problem, lines: number): Problem {
  if (lines === 0) return problem;
  const { fixes } = problem;
  const shifted = { ...problem, range: shiftRange(problem.range, lines) };
  return fixes === undefined ? shifted : { ...shifted, fixes: () => fixes().map(fix => shiftedFixes(fix)(lines)) };
}

/** The fix further down. Its edits are worked out when they are read, and once for all findings that it cures. */
const shiftedFixes = remember((fix: Fix) => {
  const shifted = new Map<number, Fix>();
  return (lines: number): Fix => {
    const known = shifted.get(lines) ?? shiftFix(fix, lines);
    shifted.set(lines, known);
    return known;
  };
});

function shiftFix(fix: Fix, lines: number): Fix {
  const { title, preferred, safe } = fix;
  let edits: readonly Edit[] | undefined;
  return {
    title,
    get edits() {
      edits ??= fix.edits.map((edit): Edit => ({ range: shiftRange(edit.range, lines), newText: edit.newText }));
      return edits;
    },
    ...(preferred === undefined ? {} : { preferred }),
    ...(safe === undefined ? {} : { safe }),
  };
}
