import { type Uri, workspace } from 'vscode';
import type { LanguageServer } from '../languageServer/languageServer';
import { teamSetting } from '../newPostmortem/teamSetting';
import { chosenKind, detectSite, kindOf, type Site } from './detectSite';

/** The site of a document or of a folder's `new.md`: as the settings say, else as its folders and their Git remotes show. */
export async function findSite(uri: Uri, server: LanguageServer): Promise<Site> {
  const folder = workspace.getWorkspaceFolder(uri);
  const chosen =
    chosenKind(uri) ?? (folder && workspace.isTrusted ? kindOf(await teamSetting(folder, server, 'site')) : undefined);
  return { ...(await detectSite(uri)), ...(chosen === undefined ? {} : { kind: chosen }) };
}
