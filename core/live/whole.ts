import type { PostMortem } from '../document/postMortem';
import { type LintOptions, linterFor } from '../lint';
import { inOrder } from '../lint/linter';
import type { Problem } from '../rules';
import type { PlacedProblem } from './placed';

/** What is wrong with the document as a whole and with its timelines, without cures, in the order of the text. */
export function lintWhole(postMortem: PostMortem, options: LintOptions): readonly PlacedProblem[] {
  const problems = linterFor(postMortem.settings).lintWhole(postMortem, options).map(withoutCures).sort(inOrder);
  return problems.map(problem => ({ problem, lines: 0 }));
}

/** Cures are worked out from the text as it is when somebody asks. */
export function withoutCures({ ruleId, severity, message, range, what, names }: Problem): Problem {
  const own = { ruleId, severity, message, range };
  return { ...own, ...(what === undefined ? {} : { what }), ...(names === undefined ? {} : { names }) };
}
