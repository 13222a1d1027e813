import { isAbsolute, relative, resolve } from 'node:path';
import { withSlashes } from '../files/slashes';
import type { ReportPlace } from './report';

/** The file seen from the top of the checkout, or else from the folder, with `/`; absolute where it lies in neither. */
export function fileNameFor(file: string, { folder, checkout }: ReportPlace): string {
  const path = resolve(folder, file);
  for (const top of checkout === undefined ? [folder] : [checkout, folder]) {
    const name = relative(top, path);
    if (name !== '' && !isAbsolute(name) && name !== '..' && !/^\.\.[\\/]/.test(name)) return withSlashes(name);
  }
  return withSlashes(path);
}
