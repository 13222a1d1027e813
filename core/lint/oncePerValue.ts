import type { Problem } from '../rules';
import { sensitiveKind } from '../sensitive';
import type { Range, TextStore } from '../text';

/** A problem as people are told it: with the other places of the same value. */
export interface ToldProblem extends Problem {
  readonly others?: readonly Range[];
}

/**
 * Tells of a value that should not be public once, at its first place, however often it stands in the document: it is one
 * thing to decide, and its cures are for all of its places. Everything else is told as it is.
 */
export function oncePerValue(problems: readonly Problem[], store: TextStore): readonly ToldProblem[] {
  const told = new Map<string | Problem, { readonly problem: Problem; readonly others: Range[] }>();
  for (const problem of problems) {
    const key = valueKey(problem, store) ?? problem;
    const known = told.get(key);
    if (known === undefined) told.set(key, { problem, others: [] });
    else known.others.push(problem.range);
  }
  if (told.size === problems.length) return problems;
  return [...told.values()].map(({ problem, others }) => (others.length === 0 ? problem : { ...problem, others }));
}

/** Rule, severity and value, by which two findings are one thing; `undefined` for what is no value on one line. */
export function valueKey(
  { ruleId, severity, message, range: { start, end } }: Problem,
  store: Pick<TextStore, 'lineAt'>,
): string | undefined {
  const category = sensitiveKind(ruleId)?.category;
  const names = category === 'secret' || category === 'pii' || category === 'infrastructure';
  if (!names || start.line !== end.line) return undefined;
  const value = store.lineAt(start.line).slice(start.character, end.character);
  return [ruleId, severity, message, value.toLowerCase()].join('\n');
}
