import type { FoundDocument } from '../files/findDocuments';
import { readDocument } from '../files/readDocument';
import type { SettingsFinder } from '../files/settings';
import { writeDocument } from '../files/writeDocument';
import type { AllowedProblem, FileProblem } from '../report/problem';
import type { Terminal } from '../terminal';
import { fixText } from './fixText';
import { type LintContext, readAndTell } from './lintText';
import type { LintCall } from './options';
import { inDetail, inShort } from './reported';

/** What came of a document; plain data. */
export interface LintOutcome {
  readonly problems: readonly FileProblem[];
  /** What comments in it allow; only where the format shows that. */
  readonly allowed: readonly AllowedProblem[];
  /** What is wrong with its settings files, told once for each file in each thread. */
  readonly settingsProblems: readonly FileProblem[];
  /** Why it could not be read or written. */
  readonly complaint?: string;
  /** Whether it was checked: a found one that is no post-mortem is not. */
  readonly checked: boolean;
  readonly changed: boolean;
}

const nothing: LintOutcome = { problems: [], allowed: [], settingsProblems: [], checked: false, changed: false };

/** Checks a document, and corrects it where the call says so. */
export async function lintDocument(
  document: FoundDocument,
  { fix, format }: LintCall,
  finder: SettingsFinder,
  context: LintContext,
  terminal: Terminal,
): Promise<LintOutcome> {
  const read = await readDocument(document, finder, terminal);
  if (read.type === 'nothing') return nothing;
  if (read.type === 'unreadable') return { ...nothing, complaint: `${document.name}: ${read.complaint}` };
  const { path, source, place, settingsProblems } = read;
  const lint = (text: string) => readAndTell(text, place, context);
  const { text, linted } = fix
    ? await fixText(source.text, lint)
    : { text: source.text, linted: await lint(source.text) };
  // What is wrong with the settings of a document that is none of ours concerns nobody, but it may be why.
  if (linted === undefined) return { ...nothing, settingsProblems };
  const told = format === 'sarif' ? inDetail(linted, document.name) : inShort(linted, document.name);
  const outcome = { ...told, settingsProblems, checked: true };
  if (text === source.text) return { ...outcome, changed: false };
  const complaint = writeDocument(path, text, source);
  if (complaint === undefined) return { ...outcome, changed: true };
  return { ...outcome, changed: false, complaint: `${document.name}: ${complaint}` };
}
