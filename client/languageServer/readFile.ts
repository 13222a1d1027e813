import { Uri, workspace } from 'vscode';
import type { ReadFileResult } from '../../protocol';

const largest = 1_000_000;

/** Reads a settings file for the server, which has no file system of its own. Bytes that are no UTF-8 are replaced. */
export async function readSettingsFile(address: string): Promise<ReadFileResult> {
  const uri = Uri.parse(address);
  if (!/\.jsonc?$/.test(uri.path)) return null;
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > largest) return null;
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}
