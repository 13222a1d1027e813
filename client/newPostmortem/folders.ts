import { FileType, l10n, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import type { LanguageServer } from '../languageServer/languageServer';
import { findSite } from '../site/findSite';
import type { Choice } from './wizard';

/** Gives the chosen folder, after asking for it where "Browse…" was chosen. */
export type FolderSource = () => Promise<Uri | undefined>;

const customary = ['postmortems', 'post-mortems', 'docs/postmortems', 'docs/post-mortems', 'incidents', '_posts'];

/**
 * Where a new post-mortem may go: the folder of the settings, customary ones that exist, the top, or any other. In a wiki
 * there is only its top.
 */
export async function folderChoices(
  folders: readonly WorkspaceFolder[],
  server: LanguageServer,
): Promise<readonly Choice<FolderSource>[]> {
  const sites = await Promise.all(folders.map(({ uri }) => findSite(Uri.joinPath(uri, 'new.md'), server)));
  const isWiki = (folder: WorkspaceFolder) => sites[folders.indexOf(folder)]?.kind === 'wiki';
  const choices = (
    await Promise.all(folders.map(folder => (isWiki(folder) ? [topOf(folder)] : choicesIn(folder))))
  ).flat();
  const [first] = choices;
  if (first !== undefined && folders.every(isWiki) && choices.length === 1) return [first];
  return [...choices, { label: l10n.t('Browse…'), value: () => browse(folders[0]?.uri) }];
}

async function choicesIn(workspaceFolder: WorkspaceFolder): Promise<readonly Choice<FolderSource>[]> {
  const chosen = workspace.getConfiguration('postmortem', workspaceFolder).get<string>('newFile.folder', '');
  const found = await Promise.all(
    customary.map(async path => ((await isFolder(Uri.joinPath(workspaceFolder.uri, path))) ? [path] : [])),
  );
  const paths = new Set([...(chosen === '' ? [] : [chosen]), ...found.flat(), '']);
  return [...paths].map(path => ({
    label: path === '' ? workspaceFolder.name : path,
    description: path === '' ? l10n.t('the workspace folder itself') : workspaceFolder.name,
    value: async () => Uri.joinPath(workspaceFolder.uri, path),
  }));
}

function topOf({ name, uri }: WorkspaceFolder): Choice<FolderSource> {
  return { label: name, description: l10n.t('the wiki itself'), value: async () => uri };
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

async function browse(defaultUri: Uri | undefined): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    ...(defaultUri === undefined ? {} : { defaultUri }),
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t('Put It Here'),
  });
  return chosen?.[0];
}
