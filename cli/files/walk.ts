import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files under a folder, relative to it, with `/`, in the order of their names. Hidden folders, node_modules and
 * links to folders are left out, and so are folders that cannot be read. With `depth` 1, only those in the folder itself.
 */
export function filesBelow(folder: string, depth = Number.POSITIVE_INFINITY): readonly string[] {
  const files: string[] = [];
  const open = [''];
  for (let prefix = open.pop(); prefix !== undefined; prefix = open.pop()) {
    const folders: string[] = [];
    for (const entry of list(join(folder, prefix))) {
      const path = prefix + entry.name;
      if (entry.isDirectory() && !isLeftOut(entry.name) && levelOf(prefix) < depth) folders.push(`${path}/`);
      if (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(join(folder, path)))) files.push(path);
    }
    open.push(...folders.reverse());
  }
  return files;
}

/** 1 for the folder itself, whose prefix is empty. */
function levelOf(prefix: string): number {
  return prefix.split('/').length;
}

function list(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
