import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { matchesAnyGlob } from '../../core/model/glob';
import { reasonOf } from './reason';
import { withSlashes } from './slashes';
import { filesBelow } from './walk';

/** A document to check. */
export interface FoundDocument {
  /** Absolute; absent for standard input. */
  readonly path?: string;
  /** What output calls it, with `/`. */
  readonly name: string;
  /** Asked for by its own name, so checked whatever it is. */
  readonly named: boolean;
}

export interface FoundDocuments {
  /** Each once, in the order of the operands. */
  readonly documents: readonly FoundDocument[];
  /** One line for each operand that leads nowhere. */
  readonly complaints: readonly string[];
}

/** What files, folders, globs and `-` stand for, seen from `folder`. */
export function findDocuments(operands: readonly string[], folder: string): FoundDocuments {
  const found = new Map<string, FoundDocument>();
  const complaints: string[] = [];
  for (const operand of operands) {
    const { documents, complaint } = expand(operand, folder);
    if (complaint !== undefined) complaints.push(complaint);
    for (const document of documents) {
      const key = document.path ?? '-';
      if (!found.has(key) || (document.named && found.get(key)?.named === false)) found.set(key, document);
    }
  }
  return { documents: [...found.values()], complaints };
}

interface Expansion {
  readonly documents: readonly FoundDocument[];
  readonly complaint?: string;
}

function expand(operand: string, folder: string): Expansion {
  if (operand === '-') return { documents: [{ name: '<stdin>', named: true }] };
  const path = resolve(folder, operand);
  const name = withSlashes(operand);
  try {
    if (!statSync(path).isDirectory()) return { documents: [{ path, name, named: true }] };
  } catch (error) {
    if (/[*?{]/.test(operand)) return expandGlob(name, folder);
    return { documents: [], complaint: `${name}: cannot be read: ${reasonOf(error)}` };
  }
  return { documents: below(path, name, file => /\.(?:md|markdown)$/i.test(file)) };
}

/** A glob holds for what lies under the parts before the first with a wildcard. */
function expandGlob(glob: string, folder: string): Expansion {
  const parts = glob.split('/');
  const first = parts.findIndex(part => /[*?{]/.test(part));
  const base = parts.slice(0, first).join('/');
  const rest = `/${parts.slice(first).join('/')}`;
  const root = base === '' && glob.startsWith('/') ? '/' : base;
  const documents = below(resolve(folder, root), root, file => matchesAnyGlob(`/${file}`, [rest]));
  if (documents.length > 0) return { documents };
  return { documents, complaint: `${glob}: no file matches. Check the pattern and the folder that it starts from.` };
}

function below(path: string, name: string, wanted: (file: string) => boolean): readonly FoundDocument[] {
  const prefix = name === '.' || name === '' ? '' : name.endsWith('/') ? name : `${name}/`;
  return filesBelow(path)
    .filter(wanted)
    .map(file => ({ path: resolve(path, file), name: prefix + file, named: false }));
}
