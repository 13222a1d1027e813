import type { FoundDocument } from '../files/findDocuments';
import { SettingsFinder } from '../files/settings';
import { firstOfEach } from '../report/problem';
import type { Report } from '../report/report';
import type { Terminal } from '../terminal';
import { inThreads } from '../threads/inThreads';
import { type LintOutcome, lintDocument } from './lintDocument';
import { lintContext } from './lintText';
import type { LintCall } from './options';

export interface LintResult extends Report {
  /** How many documents were checked: found ones that are no post-mortems are not. */
  readonly checked: number;
  /** How many files were changed. */
  readonly changed: number;
}

/** Checks the documents, and corrects them where the call says so. */
export async function lintDocuments(
  documents: readonly FoundDocument[],
  call: LintCall,
  terminal: Terminal,
): Promise<LintResult> {
  const perform = linterOf(call, terminal);
  const outcomes = await inThreads({ job: 'lint', call }, documents, perform, terminal);
  const settingsProblems = firstOfEach(outcomes.map(each => each.settingsProblems));
  return {
    problems: outcomes.flatMap(({ problems }, rank) => [...(settingsProblems[rank] ?? []), ...problems]),
    allowed: outcomes.flatMap(({ allowed }) => allowed),
    complaints: outcomes.flatMap(({ complaint }) => complaint ?? []),
    checked: outcomes.filter(({ checked }) => checked).length,
    changed: outcomes.filter(({ changed }) => changed).length,
  };
}

/** What checks one document after the other in a thread. */
export function linterOf(call: LintCall, terminal: Terminal): (document: FoundDocument) => Promise<LintOutcome> {
  const finder = new SettingsFinder(terminal.folder, call.config);
  const context = lintContext(call.now);
  return document => lintDocument(document, call, finder, context, terminal);
}
