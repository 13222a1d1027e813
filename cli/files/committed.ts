import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** What gives the file's text in the last commit, read once; `undefined` without Git, repository or such a file. */
export function committedReader(path: string | undefined): () => string | undefined {
  let known: { readonly text: string | undefined } | undefined;
  return () => {
    known ??= { text: path === undefined ? undefined : committedText(path) };
    return known.text;
  };
}

function committedText(path: string): string | undefined {
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
