import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { matchesAnyGlob } from '../../core/model/glob';
import { excluderOf, isExclusion } from './exclusions';
import type { FindOptions } from './options';
import { reasonOf } from './reason';
import { withSlashes } from './slashes';
import { filesBelow } from './walk';

/** A document to check; plain data. */
export interface FoundDocument {
  /** Absolute; absent for standard input. */
  readonly path?: string;
  /** Of standard input: the absolute path where it would lie, as far as the call says. */
  readonly place?: string;
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

/** What files, folders, globs and `-` stand for, seen from `folder`, without what globs behind a `!` match. */
export function findDocuments(operands: readonly string[], folder: string, options: FindOptions): FoundDocuments {
  const found = new Map<string, FoundDocument>();
  const complaints: string[] = [];
  const isExcluded = excluderOf(operands, folder);
  for (const operand of operands.filter(each => !isExclusion(each, folder))) {
    const { documents, complaint } = expand(operand, folder, options);
    if (complaint !== undefined) complaints.push(complaint);
    for (const document of documents) {
      if (document.path !== undefined && isExcluded(document.path)) continue;
      const key = document.path ?? '-';
      if (!found.has(key) || (document.named && found.get(key)?.named === false)) found.set(key, document);
    }
  }
  return { documents: [...found.values()], complaints };
}

/** Standard input, or the file of that name. */
export function documentOf(operand: string, folder: string, stdinName?: string): FoundDocument {
  if (operand !== '-') return { path: resolve(folder, operand), name: withSlashes(operand), named: true };
  if (stdinName === undefined) return { name: '<stdin>', named: true };
  return { place: resolve(folder, stdinName), name: withSlashes(stdinName), named: true };
}

interface Expansion {
  readonly documents: readonly FoundDocument[];
  readonly complaint?: string;
}

function expand(operand: string, folder: string, { stdinName, onlyPostMortems }: FindOptions): Expansion {
  const document = { ...documentOf(operand, folder, stdinName), named: !onlyPostMortems };
  const { path, name } = document;
  if (path === undefined) return { documents: [document] };
  try {
    if (!statSync(path).isDirectory()) return { documents: [document] };
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
  const wanted = parts.slice(first);
  const rest = `/${wanted.join('/')}`;
  const root = base === '' && glob.startsWith('/') ? '/' : base;
  // Only "**", and braces that hold a "/", reach further down than the glob has parts.
  const depth = wanted.includes('**') || rest.includes('{') ? undefined : wanted.length;
  const documents = below(resolve(folder, root), root, file => matchesAnyGlob(`/${file}`, [rest]), depth);
  if (documents.length > 0) return { documents };
  return { documents, complaint: `${glob}: no file matches. Check the pattern and the folder that it starts from.` };
}

function below(
  path: string,
  name: string,
  wanted: (file: string) => boolean,
  depth?: number,
): readonly FoundDocument[] {
  const prefix = name === '.' || name === '' ? '' : name.endsWith('/') ? name : `${name}/`;
  return filesBelow(path, depth)
    .filter(wanted)
    .map(file => ({ path: resolve(path, file), name: prefix + file, named: false }));
}
