import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Neighbour } from '../../protocol';

const largest = 1_000_000;
const mostFiles = 400;
const mostFolders = 2000;

/** Folders whose Markdown is not the workspace's own. */
const skipped: ReadonlySet<string> = new Set(['node_modules', 'bower_components', 'vendor', 'target', 'dist', 'out']);

/** Lists the Markdown files below a folder, those nearest to the document first; links are not followed. Both by `file:` URI. */
export async function listMarkdown(folder: string, near: string): Promise<readonly Neighbour[]> {
  if (!folder.startsWith('file:') || !near.startsWith('file:')) return [];
  try {
    const from = dirname(fileURLToPath(near));
    const paths = await walk(fileURLToPath(folder));
    const nearest = paths
      .map(path => ({ path, distance: distanceBetween(from, dirname(path)) }))
      .sort((a, b) => a.distance - b.distance || (a.path < b.path ? 1 : -1))
      .slice(0, mostFiles);
    return (await Promise.all(nearest.map(({ path }) => stamped(path)))).flat();
  } catch {
    return [];
  }
}

/** Reads one of those files. Bytes that are no UTF-8 are replaced. */
export async function readMarkdown(uri: string): Promise<string | undefined> {
  if (!/^file:.*\.(?:md|markdown)$/i.test(uri)) return undefined;
  try {
    const path = fileURLToPath(uri);
    return (await stat(path)).size > largest ? undefined : await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function walk(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [root];
  for (let at = 0; at < folders.length && at < mostFolders; at += 1) {
    const folder = folders[at] ?? root;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && !skipped.has(entry.name)) folders.push(join(folder, entry.name));
      else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) found.push(join(folder, entry.name));
    }
  }
  return found;
}

/** Steps up and down from one folder to another. */
function distanceBetween(from: string, to: string): number {
  const path = relative(from, to);
  return path === '' ? 0 : path.split(sep).length;
}

async function stamped(path: string): Promise<readonly Neighbour[]> {
  try {
    const { size, mtimeMs } = await stat(path);
    return size > largest ? [] : [{ uri: pathToFileURL(path).href, stamp: `${mtimeMs} ${size}` }];
  } catch {
    return [];
  }
}
