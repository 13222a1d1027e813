import type { Command } from '../command';
import { exitCode } from '../exitCode';
import { findDocuments } from '../files/findDocuments';
import { Misuse } from '../misuse';
import { formats } from '../report/formats';
import type { FileProblem } from '../report/problem';
import type { Terminal } from '../terminal';
import { help } from './help';
import { lintDocuments } from './lintDocuments';
import { type FailOn, readOptions } from './options';
import { summarise } from './summary';

/** `postmortem lint`: checks documents and prints what it finds. */
export const lint: Command = { help, run };

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  const { documents, complaints } = findDocuments(options.operands, terminal.folder, options);
  if (options.fix && documents.some(document => document.path === undefined)) {
    throw new Misuse('--fix writes into files and cannot be used with standard input. Name a file instead of "-".');
  }
  const read = await lintDocuments(documents, options, terminal);
  const result = { ...read, complaints: [...complaints, ...read.complaints] };
  terminal.print(formats[options.format](result, terminal));
  for (const line of [...result.complaints, ...summarise(result)]) terminal.note(line);
  if (result.complaints.length > 0) return exitCode.misuse;
  return fails(result.problems, options.failOn) ? exitCode.findings : exitCode.clean;
}

/** From the gravest on; what stands at or before the limit fails. */
const gravity: readonly FailOn[] = ['error', 'warning', 'information', 'hint'];

function fails(problems: readonly FileProblem[], failOn: FailOn): boolean {
  const limit = gravity.indexOf(failOn);
  return problems.some(({ severity }) => gravity.indexOf(severity) <= limit);
}
