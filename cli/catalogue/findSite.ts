import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { remotesIn, type SiteKind, siteOf } from '../../core/site/site';

/** The top folder of a site, absolute, and what reads its pages. */
export interface Site {
  readonly top: string;
  readonly kind: SiteKind;
}

/** The site in which a folder lies: looked for upward, to the top of its work tree; else the folder itself. */
export function findSite(folder: string): Site {
  for (let top = folder; ; top = dirname(top)) {
    const entries = list(top);
    const isTree = entries.includes('.git');
    const kind = siteOf({ name: basename(top), entries, remotes: isTree ? remotesOf(top) : [] });
    if (kind !== undefined) return { top, kind };
    if (isTree || dirname(top) === top) return { top: folder, kind: 'folder' };
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remotesOf(tree: string): readonly string[] {
  try {
    const git = join(tree, '.git');
    if (statSync(git).isDirectory()) return remotesIn(readFileSync(join(git, 'config'), 'utf8'));
    // Submodules keep theirs elsewhere, and say where.
    const there = /^gitdir:\s{0,8}(\S.*)$/m.exec(readFileSync(git, 'utf8').slice(0, 4000))?.[1];
    return there === undefined ? [] : remotesIn(readFileSync(resolve(tree, there.trim(), 'config'), 'utf8'));
  } catch {
    return [];
  }
}
