import { FileType, Uri, workspace } from 'vscode';
import { remotesIn, type SiteKind, siteKinds, siteOf } from '../../core/site/site';

/** The top folder of a site, and what reads its pages. */
export interface Site {
  readonly top: Uri;
  readonly kind: SiteKind;
}

/** The site of a document as its folders and their Git remotes show it. */
export async function detectSite(uri: Uri): Promise<Site> {
  const parent = Uri.joinPath(uri, '..');
  const last = workspace.getWorkspaceFolder(uri)?.uri ?? parent;
  if (uri.scheme === 'untitled') return { top: last, kind: 'folder' };
  for (let top = parent; top.path.startsWith(last.path); top = Uri.joinPath(top, '..')) {
    const entries = await entriesOf(top);
    const isTree = entries.includes('.git');
    const name = top.path.split('/').pop() ?? '';
    const kind = siteOf({ name, entries, remotes: isTree ? await remotesOf(top) : [] });
    if (kind !== undefined) return { top, kind };
    if (top.path === last.path || top.path === '/') break;
  }
  return { top: last, kind: 'folder' };
}

/** What the editor's settings say. */
export function chosenKind(uri: Uri): SiteKind | undefined {
  return kindOf(workspace.getConfiguration('postmortem', uri).get<string>('site', ''));
}

/** The kind that a text names. */
export function kindOf(text: string | undefined): SiteKind | undefined {
  return siteKinds.find(kind => kind === text);
}

async function entriesOf(folder: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

async function remotesOf(tree: Uri): Promise<readonly string[]> {
  const git = Uri.joinPath(tree, '.git');
  try {
    if ((await workspace.fs.stat(git)).type & FileType.Directory)
      return remotesIn(await read(Uri.joinPath(git, 'config')));
    // Submodules keep theirs elsewhere, and say where.
    const there = /^gitdir:\s{0,8}(\S.*)$/m.exec((await read(git)).slice(0, 4000))?.[1]?.trim() ?? '';
    const path = there.startsWith('/') ? git.with({ path: there }) : Uri.joinPath(tree, there);
    return remotesIn(await read(Uri.joinPath(path, 'config')));
  } catch {
    return [];
  }
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
