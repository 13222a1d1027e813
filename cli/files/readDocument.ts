import { readFileSync, statSync } from 'node:fs';
import type { Terminal } from '../terminal';
import { type Decoded, decode } from './decode';
import type { FoundDocument } from './findDocuments';
import { reasonOf } from './reason';

/** The text of a document, or a sentence that says why there is none. */
export function readDocument({ path }: Pick<FoundDocument, 'path'>, terminal: Terminal): Decoded | string {
  try {
    if (path !== undefined && !statSync(path).isFile())
      return 'is no regular file. Name a file, or use "-" and a pipe.';
    return decode(path === undefined ? terminal.readInput() : readFileSync(path));
  } catch (error) {
    return `cannot be read: ${reasonOf(error)}`;
  }
}
