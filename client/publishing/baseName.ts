import type { Uri } from 'vscode';

/** The last part of the path, as tabs show it. */
export function baseName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
