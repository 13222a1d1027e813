import { type Fix, type Problem, ruleIds } from '../rules';
import type { Severity } from '../settings/types';
import type { Allowance } from './allowances';

/** Takes out what is allowed with a reason, and adds what is wrong with the allowances themselves. */
export function applyAllowances(
  problems: readonly Problem[],
  allowances: readonly Allowance[],
  severity: Severity | undefined,
): Problem[] {
  if (allowances.length === 0) return [...problems];
  const used = new Set<Allowance>();
  const left = problems.filter(problem => {
    const matching = allowances.filter(
      each => each.reason !== '' && each.ruleIds.includes(problem.ruleId) && covers(each, problem),
    );
    for (const each of matching) used.add(each);
    return matching.length === 0;
  });
  if (severity === undefined) return left;
  for (const allowance of allowances) {
    const message = complaint(allowance, used.has(allowance));
    if (message === undefined) continue;
    const { range } = allowance;
    left.push({
      ruleId: 'process-allowance',
      severity,
      range,
      message,
      fixes: () => fixesFor(allowance, used.has(allowance)),
    });
  }
  return left;
}

function covers({ covers: lines }: Allowance, { range }: Problem): boolean {
  return range.start.line >= lines.start && range.start.line < lines.end;
}

function complaint({ ruleIds: ids, reason }: Allowance, used: boolean): string | undefined {
  if (ids.length === 0) return 'This allows nothing: name the rule, as in pm-allow timeline-order: reason.';
  const unknown = ids.find(id => !ruleIds.includes(id));
  if (unknown !== undefined) return `There is no rule "${unknown}". Write the id that the finding shows.`;
  if (reason === '') return 'This allows nothing without a reason. Write one behind the colon.';
  return used ? undefined : 'There is nothing here to allow any more. Take this comment out.';
}

/** Only a comment that is complete and useless is taken out without looking. */
function fixesFor({ ruleIds: ids, reason, removal }: Allowance, used: boolean): readonly Fix[] {
  if (used || reason === '' || ids.some(id => !ruleIds.includes(id))) return [];
  return [
    { title: 'Take out the unused comment', edits: [{ range: removal, newText: '' }], preferred: true, safe: true },
  ];
}
