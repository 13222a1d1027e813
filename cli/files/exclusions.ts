import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { matchesAnyGlob } from '../../core/model/glob';
import { withSlashes } from './slashes';

/** Whether an operand says what to leave out: a glob behind a `!`, where no file is called so. */
export function isExclusion(operand: string, folder: string): boolean {
  return operand.startsWith('!') && operand.length > 1 && !existsSync(resolve(folder, operand));
}

/**
 * Whether a file (absolute) is left out by one of the operands. As in a `.gitignore`, a name without `/` stands for
 * files and folders of that name everywhere, and a folder for all that is in it.
 */
export function excluderOf(operands: readonly string[], folder: string): (path: string) => boolean {
  const patterns = operands.filter(each => isExclusion(each, folder)).map(each => withSlashes(each.slice(1)));
  const [absolute, near] = [patterns.filter(each => isAbsolute(each)), patterns.filter(each => !isAbsolute(each))];
  if (patterns.length === 0) return () => false;
  return path =>
    matchesAnyGlob(withSlashes(path), absolute.map(withAllBelow)) ||
    matchesAnyGlob(`/${withSlashes(relative(folder, path))}`, near.map(anchored).map(withAllBelow));
}

function anchored(glob: string): string {
  const plain = glob.replace(/^(?:\.\/)+/, '');
  return /\/./.test(plain) ? `/${plain}` : `**/${plain}`;
}

function withAllBelow(glob: string): string {
  return `${glob.replace(/\/+$/, '')}/**`;
}
