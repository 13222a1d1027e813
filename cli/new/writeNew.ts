import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileName, numberedName } from '../../core/templates/fileName';
import { reasonOf } from '../files/reason';
import { withSlashes } from '../files/slashes';
import { Misuse } from '../misuse';
import type { Terminal } from '../terminal';

/** Where a new document goes. */
export interface NewPlace {
  readonly title: string;
  /** `2026-03-08` */
  readonly date: string;
  readonly folder: string;
  readonly pattern: string;
  /** The very file, where the call names one. */
  readonly output?: string;
}

/** Writes the document into a file that did not exist, and prints its name. */
export function writeNew(text: string, place: NewPlace, terminal: Terminal): void {
  const { output, folder, pattern, date, title } = place;
  if (output !== undefined) {
    if (!writeFresh(output, text, terminal)) throw new Misuse(`${output} exists already. Choose another name.`);
    return terminal.print(`${withSlashes(output)}\n`);
  }
  const path = withSlashes(join(folder, fileName(pattern, date, title)));
  for (let number = 1; ; number += 1) {
    const name = numberedName(path, number);
    if (writeFresh(name, text, terminal)) return terminal.print(`${name}\n`);
  }
}

/** `false` where there is such a file; throws `Misuse` where it cannot be written. */
function writeFresh(name: string, text: string, { folder }: Terminal): boolean {
  const path = resolve(folder, name);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && error.message.includes('open'))
      return false;
    throw new Misuse(`${name} cannot be written: ${reasonOf(error)}`);
  }
}
