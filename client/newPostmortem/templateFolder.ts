import { Uri, type WorkspaceFolder, workspace } from 'vscode';
import { isChosen } from '../languageServer/explicitSettings';
import type { LanguageServer } from '../languageServer/languageServer';
import { teamSetting } from './teamSetting';

/**
 * Where a workspace folder keeps the team's templates: as the editor's settings say, else `.postmortem.json` — in a
 * workspace that is trusted —, else the default. `undefined` where the setting is empty.
 */
export async function templateFolder(folder: WorkspaceFolder, server: LanguageServer): Promise<Uri | undefined> {
  const configuration = workspace.getConfiguration('postmortem', folder);
  const chosen = configuration.get<string>('templates.folder', '');
  const decided = isChosen(configuration.inspect('templates.folder')) || !workspace.isTrusted;
  const path = decided ? chosen : ((await teamSetting(folder, server, 'templates')) ?? chosen);
  return path === '' ? undefined : Uri.joinPath(folder.uri, path);
}
