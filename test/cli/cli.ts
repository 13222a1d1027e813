import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { repositoryRoot } from '../unit/repository';

/** What a call of the built program did. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

/** Variables that a call gets beside those of the tests; `undefined` takes one away. */
export interface Environment {
  readonly [name: string]: string | undefined;
}

/** A folder of its own, gone after the test. */
export interface Folder {
  readonly path: string;
  readonly read: (name: string) => Buffer;
  /** Calls the built program in this folder, with `input` as its standard input. */
  readonly call: (args: readonly string[], input?: string, environment?: Environment) => Outcome;
}

/** Makes a folder with these files in it; folders on the way are made too. */
export function folderWith(test: TestContext, files: { readonly [name: string]: string | Uint8Array }): Folder {
  const path = mkdtempSync(join(tmpdir(), 'postmortem-cli-'));
  test.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return {
    path,
    read: name => readFileSync(join(path, name)),
    call: (args, input = '', environment = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: path,
        input,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, ...plain, ...environment },
      });
      return { code: status, out: stdout, notes: stderr };
    },
  };
}

/** The built program. */
export const program = join(repositoryRoot, 'dist/cli.js');

/** Whoever runs the tests may want colours, or sit in a workflow of GitHub. */
const plain: Environment = { FORCE_COLOR: undefined, NO_COLOR: undefined, GITHUB_WORKSPACE: undefined };

/** A post-mortem of which nothing is to be said. */
export const calm = `<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - Incident announced.
- 2026-03-08 15:00 - Incident declared over.

## Contributing factors

- The cache outlives a release. Nobody is told of its age. It has no limit.

## Remediation

- [ ] Empty the cache with each release (aim: likelihood; owner: @ada; due: 2026-05-08)
- [ ] Alert on the age of the cache (aim: detection and response; owner: @lin; due: 2026-05-08)
- [ ] Rehearse the roll-back (aim: handling and training; owner: @sam; due: 2026-05-08)
- [ ] Break the cache in staging (aim: validation; owner: @ada; due: 2026-05-08)

## Follow-up review

2099-05-08
`;

/** The same, with its two entries exchanged: one warning, and it is safe to cure. */
export const disordered = calm.replace(/(- .*announced\.)\n(- .*over\.)/, '$2\n$1');
