import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What gives the file's text in the last commit, read once; `undefined` without Git, repository or such a file. */
export function committedReader(path: string | undefined): () => Promise<string | undefined> {
  let known: { readonly text: string | undefined } | undefined;
  return async () => {
    known ??= { text: path === undefined || !isInWorkTree(dirname(path)) ? undefined : await committedText(path) };
    return known.text;
  };
}

const workTrees = new Map<string, boolean>();

/** Whether Git could know of the folder; to ask Git itself about each of many files would take longer than all else. */
function isInWorkTree(folder: string): boolean {
  const known = workTrees.get(folder);
  if (known !== undefined) return known;
  const above = dirname(folder);
  const answer =
    process.env.GIT_DIR !== undefined || existsSync(join(folder, '.git')) || (above !== folder && isInWorkTree(above));
  workTrees.set(folder, answer);
  return answer;
}

async function committedText(path: string): Promise<string | undefined> {
  // Most calls need no Git, and a start without this is shorter.
  const { execFileSync } = await import('node:child_process');
  try {
    return execFileSync('git', ['-C', dirname(path), 'show', '--no-textconv', `HEAD:./${basename(path)}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: largest,
      timeout: patience,
      windowsHide: true,
      // On Windows, a program of that name in the folder is not the one that is meant.
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', NoDefaultCurrentDirectoryInExePath: '1' },
    });
  } catch {
    return undefined;
  }
}

const largest = 32 * 1024 * 1024;

/** Milliseconds. */
const patience = 10_000;
