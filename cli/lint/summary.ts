import type { Severity } from '../../core/settings';
import type { LintResult } from './lintDocuments';

/** What the call did, in a line or two for people. */
export function summarise({ problems, complaints, checked, changed }: LintResult): readonly string[] {
  const counts = severities.flatMap(([severity, one, many]) => {
    const count = problems.filter(problem => problem.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const found = counts.length === 0 ? 'Nothing found' : counts.join(', ');
  const lines = checked === 0 ? [] : [`${found} in ${files(checked)}.`];
  if (checked === 0 && complaints.length === 0) lines.push(noneFound);
  if (changed > 0) lines.push(`Corrected ${files(changed)}.`);
  return lines;
}

const noneFound = 'No post-mortem was found here. A file that you name itself is checked in any case.';

const severities: readonly (readonly [Severity, string, string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['information', 'note', 'notes'],
  ['hint', 'hint', 'hints'],
];

function files(count: number): string {
  return `${count} ${count === 1 ? 'file' : 'files'}`;
}
