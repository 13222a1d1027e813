import { sep } from 'node:path';

/** The path with `/` between its parts. Elsewhere than on Windows, `\` is a letter like any other. */
export function withSlashes(path: string, separator: string = sep): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path;
}
