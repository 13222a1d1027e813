import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real clone of a wiki, beside the repository that it was cloned from. */
export interface WikiClone {
  /** The clone's folder, named as Git names it. */
  readonly path: string;
  /** Whether somebody pushed or committed since. */
  readonly wasPublished: () => boolean;
}

/** Makes `runbook.wiki.git` in `beside` with these pages, and clones it into `folder`. */
export function cloneWiki(folder: string, beside: string, pages: Readonly<Record<string, string>>): WikiClone {
  const origin = join(beside, 'runbook.wiki.git');
  const first = join(beside, 'first');
  git(beside, 'init', '-q', '--bare', '-b', 'master', origin);
  git(beside, 'clone', '-q', origin, first);
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(join(first, name, '..'), { recursive: true });
    writeFileSync(join(first, name), text);
  }
  git(first, 'checkout', '-q', '-B', 'master');
  git(first, 'add', '-A');
  git(first, '-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '-q', '-m', 'First pages');
  git(first, 'push', '-q', 'origin', 'master');
  git(folder, 'clone', '-q', origin);
  const path = join(folder, 'runbook.wiki');
  const heads = () => [origin, path].map(each => git(each, 'rev-parse', 'master')).join();
  const before = heads();
  return { path, wasPublished: () => heads() !== before };
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
