import { type CancellationToken, FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { matchesAnyGlob } from '../../core/model/glob';
import type { NeighboursResult, ReadFileResult } from '../../protocol';

const largest = 1_000_000;
const mostFiles = 400;
const mostFound = 4000;
const mostFolders = 1000;

/** Lists the Markdown files of a document's workspace folder for the server, the nearest first; none that the editor's search leaves out. */
export async function listNeighbours(address: string, token: CancellationToken): Promise<NeighboursResult> {
  const uri = Uri.parse(address);
  const folder =
    workspace.getWorkspaceFolder(uri) ?? (uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0] : undefined);
  if (folder === undefined) return [];
  const excluded = excludedGlobs(folder);
  const found = (await search(folder, token)).filter(each => !matchesAnyGlob(pathIn(folder, each), excluded));
  const files = found.length > 0 || token.isCancellationRequested ? found : await walk(folder, excluded, token);
  const nearest = files
    .map(each => ({ each, distance: distanceBetween(uri.path, each.path) }))
    .sort((a, b) => a.distance - b.distance || (a.each.path < b.each.path ? 1 : -1))
    .slice(0, mostFiles);
  return (await Promise.all(nearest.map(({ each }) => stamped(each)))).flat();
}

/** Reads one of those files. Bytes that are no UTF-8 are replaced. */
export async function readNeighbour(address: string): Promise<ReadFileResult> {
  const uri = Uri.parse(address);
  if (!isMarkdown(uri.path) || workspace.getWorkspaceFolder(uri) === undefined) return null;
  try {
    if ((await workspace.fs.stat(uri)).size > largest) return null;
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}

async function search(folder: WorkspaceFolder, token: CancellationToken): Promise<readonly Uri[]> {
  try {
    return await workspace.findFiles(new RelativePattern(folder, '**/*.{md,markdown}'), undefined, mostFound, token);
  } catch {
    return [];
  }
}

/** Where no search is to be had, as in some virtual workspaces, goes through the folders. */
async function walk(
  folder: WorkspaceFolder,
  excluded: readonly string[],
  token: CancellationToken,
): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [folder.uri];
  for (let at = 0; at < folders.length && at < mostFolders && found.length < mostFound; at += 1) {
    const parent = folders[at];
    if (parent === undefined || token.isCancellationRequested) break;
    for (const [name, type] of await entriesOf(parent)) {
      const uri = Uri.joinPath(parent, name);
      if (matchesAnyGlob(pathIn(folder, uri), excluded)) continue;
      if (type === FileType.Directory) folders.push(uri);
      else if (type === FileType.File && isMarkdown(name)) found.push(uri);
    }
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** What the user's settings keep out of the explorer and out of searches. */
function excludedGlobs({ uri }: WorkspaceFolder): readonly string[] {
  return ['files', 'search'].flatMap(section =>
    Object.entries(workspace.getConfiguration(section, uri).get<Readonly<Record<string, unknown>>>('exclude', {}))
      .filter(([, chosen]) => chosen === true)
      .flatMap(([glob]) => [glob, `${glob}/**`]),
  );
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

function pathIn(folder: WorkspaceFolder, uri: Uri): string {
  return uri.path.slice(folder.uri.path.length).replace(/^\//, '');
}

/** Steps up and down from the folder of one file to that of another. */
function distanceBetween(a: string, b: string): number {
  const [from, to] = [a, b].map(path => path.split('/').slice(0, -1));
  if (from === undefined || to === undefined) return 0;
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return from.length + to.length - 2 * shared;
}

async function stamped(uri: Uri): Promise<NeighboursResult> {
  try {
    const { size, mtime } = await workspace.fs.stat(uri);
    return size > largest ? [] : [{ uri: uri.toString(), stamp: `${mtime} ${size}` }];
  } catch {
    return [];
  }
}
