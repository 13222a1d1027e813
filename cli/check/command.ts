import type { Command } from '../command';
import { exitCode } from '../exitCode';
import { findDocuments } from '../files/findDocuments';
import { problemLines } from '../report/text';
import type { Terminal } from '../terminal';
import { type CheckResult, checkDocuments } from './checkDocuments';
import { help } from './help';
import { readOptions } from './options';
import { reportOf } from './report';

/** `postmortem check`: says whether documents may be published, and what is still to settle. */
export const check: Command = { help, run };

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  const { documents, complaints: unfound } = findDocuments(options.operands, terminal.folder, options);
  const result = await checkDocuments(documents, options, terminal);
  const complaints = [...unfound, ...result.complaints];
  terminal.print(reportOf({ ...result, complaints }, options.format, terminal));
  for (const line of problemLines(result.settingsProblems)) terminal.note(line);
  for (const line of complaints) terminal.note(line);
  if (complaints.length > 0) return exitCode.misuse;
  terminal.note(summaryOf(result));
  return isReady(result) ? exitCode.clean : exitCode.findings;
}

/** Settings that cannot be used may hide what would have been found. */
function isReady({ checks, settingsProblems }: CheckResult): boolean {
  return checks.every(({ check }) => check.ready) && !settingsProblems.some(({ severity }) => severity === 'error');
}

function summaryOf({ checks }: CheckResult): string {
  if (checks.length === 0) return 'No post-mortem was found here. A file that you name itself is checked in any case.';
  const ready = checks.filter(({ check }) => check.ready).length;
  return `${ready} of ${checks.length} ${checks.length === 1 ? 'file' : 'files'} ready to publish.`;
}
