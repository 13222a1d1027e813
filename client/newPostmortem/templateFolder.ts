import { Uri, type WorkspaceFolder, workspace } from 'vscode';
import { isChosen } from '../languageServer/explicitSettings';
import type { LanguageServer } from '../languageServer/languageServer';

/**
 * Where a workspace folder keeps the team's templates: as the editor's settings say, else `.postmortem.json` — in a
 * workspace that is trusted —, else the default. `undefined` where the setting is empty.
 */
export async function templateFolder(folder: WorkspaceFolder, server: LanguageServer): Promise<Uri | undefined> {
  const configuration = workspace.getConfiguration('postmortem', folder);
  const chosen = configuration.get<string>('templates.folder', '');
  const decided = isChosen(configuration.inspect('templates.folder')) || !workspace.isTrusted;
  const path = decided ? chosen : ((await pathOfTeam(folder, server)) ?? chosen);
  return path === '' ? undefined : Uri.joinPath(folder.uri, path);
}

/** What the settings file says; a server that cannot answer is no reason to stop. */
async function pathOfTeam(folder: WorkspaceFolder, server: LanguageServer): Promise<string | undefined> {
  try {
    const settings = await server.settings(Uri.joinPath(folder.uri, 'template.md'));
    const value = settings.find(({ path, source }) => path.join('.') === 'templates' && source !== undefined)?.value;
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
