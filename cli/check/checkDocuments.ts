import { publishingCheck } from '../../core/publishing';
import type { FoundDocument } from '../files/findDocuments';
import { readDocument } from '../files/readDocument';
import { SettingsFinder } from '../files/settings';
import { lintContext, readAndLint } from '../lint/lintText';
import type { FileProblem } from '../report/problem';
import type { Terminal } from '../terminal';
import type { CheckCall } from './options';
import type { FileCheck } from './report';

export interface CheckResult {
  readonly checks: readonly FileCheck[];
  /** What is wrong with the settings files that hold for the documents. */
  readonly settingsProblems: readonly FileProblem[];
  /** One line for each document that could not be read. */
  readonly complaints: readonly string[];
}

/** Checks the documents one by one; found ones that are no post-mortems are left out. */
export async function checkDocuments(
  documents: readonly FoundDocument[],
  call: CheckCall,
  terminal: Terminal,
): Promise<CheckResult> {
  const finder = new SettingsFinder(terminal.folder, call.config);
  const context = lintContext(call.now);
  const checks: FileCheck[] = [];
  const settingsProblems: FileProblem[] = [];
  const complaints: string[] = [];
  for (const document of documents) {
    const read = await readDocument(document, finder, terminal);
    if (read.type === 'unreadable') complaints.push(`${document.name}: ${read.complaint}`);
    if (read.type !== 'read') continue;
    settingsProblems.push(...read.settingsProblems);
    const linted = await readAndLint(read.source.text, read.place, context);
    if (linted === undefined) continue;
    checks.push({ file: document.name, check: publishingCheck(linted.postMortem, linted.problems) });
  }
  return { checks, settingsProblems, complaints };
}
