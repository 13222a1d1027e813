import { publishingCheck } from '../../core/publishing';
import type { FoundDocument } from '../files/findDocuments';
import { readDocument } from '../files/readDocument';
import { SettingsFinder } from '../files/settings';
import { lintContext, readAndLint } from '../lint/lintText';
import { type FileProblem, firstOfEach } from '../report/problem';
import type { Terminal } from '../terminal';
import { inThreads } from '../threads/inThreads';
import type { CheckCall } from './options';
import type { FileCheck } from './report';

export interface CheckResult {
  readonly checks: readonly FileCheck[];
  /** What is wrong with the settings files that hold for the documents. */
  readonly settingsProblems: readonly FileProblem[];
  /** One line for each document that could not be read. */
  readonly complaints: readonly string[];
}

/** Checks the documents; found ones that are no post-mortems are left out. */
export async function checkDocuments(
  documents: readonly FoundDocument[],
  call: CheckCall,
  terminal: Terminal,
): Promise<CheckResult> {
  const outcomes = await inThreads({ job: 'check', call }, documents, checkerOf(call, terminal), terminal);
  return {
    checks: outcomes.flatMap(({ check }) => check ?? []),
    settingsProblems: firstOfEach(outcomes.map(({ settingsProblems }) => settingsProblems)).flat(),
    complaints: outcomes.flatMap(({ complaint }) => complaint ?? []),
  };
}

/** What came of a document; plain data. */
interface CheckOutcome {
  readonly check?: FileCheck;
  readonly settingsProblems: readonly FileProblem[];
  readonly complaint?: string;
}

/** What checks one document after the other in a thread. */
export function checkerOf(call: CheckCall, terminal: Terminal): (document: FoundDocument) => Promise<CheckOutcome> {
  const finder = new SettingsFinder(terminal.folder, call.config);
  const context = lintContext(call.now);
  return async document => {
    const read = await readDocument(document, finder, terminal);
    if (read.type === 'unreadable') return { settingsProblems: [], complaint: `${document.name}: ${read.complaint}` };
    if (read.type !== 'read') return { settingsProblems: [] };
    const { settingsProblems } = read;
    const linted = await readAndLint(read.source.text, read.place, context);
    if (linted === undefined) return { settingsProblems };
    const check = publishingCheck(linted.postMortem, linted.problems);
    return { settingsProblems, check: { file: document.name, check } };
  };
}
