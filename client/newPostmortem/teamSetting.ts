import { Uri, type WorkspaceFolder } from 'vscode';
import type { LanguageServer } from '../languageServer/languageServer';

/** What a workspace folder's settings file says of a key that holds a text; a server that cannot answer is no reason to stop. */
export async function teamSetting(
  folder: WorkspaceFolder,
  server: LanguageServer,
  name: 'templates' | 'zone' | 'site',
): Promise<string | undefined> {
  try {
    const settings = await server.settings(Uri.joinPath(folder.uri, 'new.md'));
    const value = settings.find(({ path, source }) => path.join('.') === name && source !== undefined)?.value;
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
