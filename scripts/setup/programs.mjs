import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Returns the first program of that name on the PATH, undefined when there is none. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  return folders.map(folder => join(folder, name)).find(isExecutable);
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
