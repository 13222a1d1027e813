import { readFileSync, statSync } from 'node:fs';

/** The bytes of a file; `undefined` where there is none, or none that can be read. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
