import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files under a folder, relative to it, with `/`, in the order of their names. Hidden folders, node_modules and
 * links to folders are left out, and so are folders that cannot be read.
 */
export function filesBelow(folder: string): readonly string[] {
  const files: string[] = [];
  const open = [''];
  for (let prefix = open.pop(); prefix !== undefined; prefix = open.pop()) {
    const folders: string[] = [];
    for (const entry of list(join(folder, prefix))) {
      const path = prefix + entry.name;
      if (entry.isDirectory() && !isLeftOut(entry.name)) folders.push(`${path}/`);
      if (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(join(folder, path)))) files.push(path);
    }
    open.push(...folders.reverse());
  }
  return files;
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
