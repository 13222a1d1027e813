import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const largest = 1_000_000;

/** Reads a settings file for clients that do not read for the server. Bytes that are no UTF-8 are replaced. */
export async function readSettingsFile(uri: string): Promise<string | undefined> {
  if (!/^file:.*\.jsonc?$/.test(uri)) return undefined;
  try {
    const path = fileURLToPath(uri);
    const { size } = await stat(path);
    return size > largest ? undefined : await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
