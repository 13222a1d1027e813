import { realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The Git work tree that holds the path, or would if the path existed; links are followed. */
export async function gitWorkTreeOf(path: string): Promise<string | undefined> {
  let folder = await existing(path);
  for (;;) {
    if (await exists(join(folder, '.git'))) return folder;
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

/** The path itself without links, or the nearest folder above it that exists. */
async function existing(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    try {
      return await realpath(at);
    } catch {
      if (dirname(at) === at) return at;
    }
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
