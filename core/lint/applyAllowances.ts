import { valueIn } from '../cure/values';
import { type Fix, type Problem, ruleIds } from '../rules';
import { allowReasons, falsePositive, isNeverAllowedByValue, sensitiveKind } from '../sensitive';
import type { Severity } from '../settings/types';
import { comparePositions, type TextStore } from '../text';
import type { Allowance } from './allowances';

/** Takes out what is allowed with a reason, and adds what is wrong with the allowances themselves. */
export function applyAllowances(
  problems: readonly Problem[],
  allowances: readonly Allowance[],
  store: Pick<TextStore, 'lineAt'>,
  severity: Severity | undefined,
  onAllowed?: (problem: Problem, allowance: Allowance) => void,
): Problem[] {
  if (allowances.length === 0) return [...problems];
  const used = new Map<Allowance, Problem[]>();
  const left = problems.filter(problem => {
    const matching = allowances.filter(each => allows(each, problem));
    for (const each of matching) used.set(each, [...(used.get(each) ?? []), problem]);
    if (matching[0] !== undefined) onAllowed?.(problem, matching[0]);
    return matching.length === 0;
  });
  if (severity === undefined) return left;
  for (const allowance of allowances) {
    const allowed = used.get(allowance) ?? [];
    const message = complaint(allowance, allowed, store);
    if (message === undefined) continue;
    const { range } = allowance;
    left.push({
      ruleId: 'process-allowance',
      severity,
      range,
      message,
      fixes: () => fixesFor(allowance, allowed.length > 0),
    });
  }
  return left;
}

/** A comment never allows what stands in itself. */
function allows(allowance: Allowance, problem: Problem): boolean {
  const { reason, ruleIds: ids, covers: lines } = allowance;
  const { start } = problem.range;
  if (reason === '' || !ids.includes(problem.ruleId)) return false;
  if (start.line < lines.start || start.line >= lines.end || isWithin(problem, allowance)) return false;
  return saysFalsePositive(reason) || !isNeverAllowedByValue(problem.ruleId, problem.what);
}

function isWithin({ range }: Problem, { range: comment }: Allowance): boolean {
  return comparePositions(comment.start, range.start) <= 0 && comparePositions(range.end, comment.end) <= 0;
}

function saysFalsePositive(reason: string): boolean {
  return reason.toLowerCase().startsWith(falsePositive.begins.toLowerCase());
}

function complaint(
  { ruleIds: ids, reason }: Allowance,
  allowed: readonly Problem[],
  store: Pick<TextStore, 'lineAt'>,
): string | undefined {
  if (ids.length === 0) return 'This allows nothing: name the rule, as in pm-allow timeline-order: reason.';
  const unknown = ids.find(id => !ruleIds.includes(id));
  if (unknown !== undefined) return `There is no rule "${unknown}". Write the id that the finding shows.`;
  if (reason === '') return 'This allows nothing without a reason. Write one behind the colon.';
  if (ids.some(id => isNeverAllowedByValue(id)) && !saysFalsePositive(reason))
    return 'A secret is never allowed. Take it out, or begin the reason with "False positive:".';
  if (allowed.some(problem => repeats(reason, problem, store)))
    return 'This comment repeats what it allows. Give the reason without it.';
  if (allowed.length === 0) return 'There is nothing here to allow any more. Take this comment out.';
  if (ids.every(id => sensitiveKind(id) === undefined)) return undefined;
  return allowReasons.find(({ begins, wants }) => reason.startsWith(begins) && wants?.test(reason) === false)?.message;
}

/** So short a value can stand in a reason by chance. */
const shortest = 4;

function repeats(reason: string, problem: Problem, store: Pick<TextStore, 'lineAt'>): boolean {
  const category = sensitiveKind(problem.ruleId)?.category;
  if (category === undefined || category === 'vulnerability' || category === 'controlled') return false;
  const value = valueIn(store, problem.range).toLowerCase();
  return value.length >= shortest && reason.toLowerCase().includes(value);
}

/** Only a comment that is complete and useless is taken out without looking. */
function fixesFor({ ruleIds: ids, reason, removal }: Allowance, used: boolean): readonly Fix[] {
  if (used || reason === '' || ids.some(id => !ruleIds.includes(id))) return [];
  if (ids.some(id => isNeverAllowedByValue(id)) && !saysFalsePositive(reason)) return [];
  return [
    { title: 'Take out the unused comment', edits: [{ range: removal, newText: '' }], preferred: true, safe: true },
  ];
}
