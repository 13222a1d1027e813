import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../core/settings';
import { Misuse } from '../misuse';
import type { FileProblem } from '../report/problem';
import type { Terminal } from '../terminal';
import { committedReader } from './committed';
import { type Decoded, decode } from './decode';
import type { FoundDocument } from './findDocuments';
import { reasonOf } from './reason';
import { SettingsFinder } from './settings';
import { withSlashes } from './slashes';

/** A document with its text and what holds for it, or why it cannot be read; nothing for a picture that a glob took in. */
export type ReadDocument =
  | {
      readonly type: 'read';
      /** Absolute; where standard input would lie for that. */
      readonly path: string;
      readonly source: Extract<Decoded, { type: 'text' }>;
      readonly place: Place;
      /** What is wrong with its settings files, told once for each file. */
      readonly settingsProblems: readonly FileProblem[];
    }
  | { readonly type: 'unreadable'; readonly complaint: string }
  | { readonly type: 'nothing' };

/** Where a text comes from, as far as its reading depends on that. */
export interface Place {
  /** With `/`. */
  readonly path: string;
  /** Asked for by its own name, so checked whatever it is. */
  readonly named: boolean;
  readonly settings: Settings;
  /** The text that Git holds, asked for when a secret was found; absent where there is none to ask for. */
  readonly committedText?: () => Promise<string | undefined>;
}

/** Reads a document and its settings. */
export async function readDocument(
  document: FoundDocument,
  finder: SettingsFinder,
  terminal: Terminal,
): Promise<ReadDocument> {
  const source = sourceOf(document, terminal);
  if (typeof source === 'string') return { type: 'unreadable', complaint: source };
  if (source.type === 'refused') {
    // A glob such as docs/** takes in pictures; nobody meant those.
    if (source.because === 'binary' && !document.named) return { type: 'nothing' };
    return { type: 'unreadable', complaint: source.message };
  }
  const path = document.path ?? document.place ?? join(terminal.folder, 'standard-input.md');
  const { settings, problems: settingsProblems } = await finder.of(path);
  const place = {
    path: withSlashes(path),
    named: document.named,
    settings,
    committedText: committedReader(document.path),
  };
  return { type: 'read', path, source, place, settingsProblems };
}

/** The text, or why there is none. */
function sourceOf({ path }: FoundDocument, terminal: Terminal): Decoded | string {
  try {
    if (path !== undefined && !statSync(path).isFile())
      return 'is no regular file. Name a file, or use "-" and a pipe.';
    return decode(path === undefined ? terminal.readInput() : readFileSync(path));
  } catch (error) {
    return `cannot be read: ${reasonOf(error)}`;
  }
}

/** The document that a call is about alone; throws `Misuse` where it cannot be read. */
export async function readOnly(
  document: FoundDocument,
  config: string | undefined,
  terminal: Terminal,
): Promise<Extract<ReadDocument, { type: 'read' }>> {
  const read = await readDocument(document, new SettingsFinder(terminal.folder, config), terminal);
  if (read.type === 'read') return read;
  throw new Misuse(`${document.name}: ${read.type === 'unreadable' ? read.complaint : 'is no text.'}`);
}
