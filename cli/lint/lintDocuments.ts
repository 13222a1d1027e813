import type { Problem } from '../../core/rules';
import type { FoundDocument } from '../files/findDocuments';
import { readDocument } from '../files/readDocument';
import { SettingsFinder } from '../files/settings';
import { writeDocument } from '../files/writeDocument';
import type { FileProblem } from '../report/problem';
import type { Terminal } from '../terminal';
import { fixText } from './fixText';
import { type LintContext, lintContext, lintText } from './lintText';
import type { LintCall } from './options';

export interface LintResult {
  readonly problems: readonly FileProblem[];
  /** One line for each document that could not be read or written. */
  readonly complaints: readonly string[];
  /** How many documents were checked: found ones that are no post-mortems are not. */
  readonly checked: number;
  /** How many files were changed. */
  readonly changed: number;
}

/** Checks the documents one by one, and corrects them where the call says so. */
export async function lintDocuments(
  documents: readonly FoundDocument[],
  call: LintCall,
  terminal: Terminal,
): Promise<LintResult> {
  const finder = new SettingsFinder(terminal.folder, call.config);
  const context = lintContext(call.now);
  const problems: FileProblem[] = [];
  const complaints: string[] = [];
  let checked = 0;
  let changed = 0;
  for (const document of documents) {
    const outcome = await lintDocument(document, call.fix, finder, context, terminal);
    problems.push(...outcome.problems);
    if (outcome.complaint !== undefined) complaints.push(`${document.name}: ${outcome.complaint}`);
    if (outcome.checked) checked += 1;
    if (outcome.changed) changed += 1;
  }
  return { problems, complaints, checked, changed };
}

interface Outcome {
  readonly problems: readonly FileProblem[];
  readonly complaint?: string;
  readonly checked: boolean;
  readonly changed: boolean;
}

const nothing: Outcome = { problems: [], checked: false, changed: false };

async function lintDocument(
  document: FoundDocument,
  fix: boolean,
  finder: SettingsFinder,
  context: LintContext,
  terminal: Terminal,
): Promise<Outcome> {
  const read = await readDocument(document, finder, terminal);
  if (read.type === 'nothing') return nothing;
  if (read.type === 'unreadable') return { ...nothing, complaint: read.complaint };
  const { path, source, place, settingsProblems } = read;
  const lint = (text: string) => lintText(text, place, context);
  const { text, problems } = fix
    ? await fixText(source.text, lint)
    : { text: source.text, problems: await lint(source.text) };
  // What is wrong with the settings of a document that is none of ours concerns nobody.
  if (problems === undefined) return { ...nothing, problems: settingsProblems };
  const told = { problems: [...settingsProblems, ...inFile(problems, document.name)], checked: true };
  if (text === source.text) return { ...told, changed: false };
  const complaint = writeDocument(path, text, source);
  return complaint === undefined ? { ...told, changed: true } : { ...told, changed: false, complaint };
}

function inFile(problems: readonly Problem[], file: string): readonly FileProblem[] {
  return problems.map(({ range, severity, message, ruleId }) => ({ file, range, severity, message, ruleId }));
}
