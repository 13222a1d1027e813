import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../unit/repository';
import { disordered, folderWith } from './cli';

const program = join(repositoryRoot, 'dist/cli.js');
const disk = 'mount -t tmpfs -o size=24k none full';

/** Runs a script in a name space of its own, where it may mount a tiny disk as the folder `full`. */
function withTinyDisk(
  folder: string,
  script: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const environment = { ...process.env, NODE: process.execPath, CLI: program };
  return spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', `${disk} && ${script}`], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
}

test('Where the disk is full, --fix says so, and the document stays as it was.', t => {
  const folder = folderWith(t, { 'a.md': `${disordered}\n${'All went on.\n\n'.repeat(800)}` });
  mkdirSync(join(folder.path, 'full'));
  const { stdout, stderr } = withTinyDisk(
    folder.path,
    'cp a.md full && { head -c 20000 /dev/zero > full/rest; "$NODE" "$CLI" lint --fix full/a.md; echo "exit $?"; cmp a.md full/a.md && ls -A full; }',
  );
  assert.match(stderr, /full\/a\.md: cannot be written: the disk is full\. Free some space\./);
  assert.match(stdout, /exit [12]\na\.md\nrest\n$/);
});

test('Where the disk is full, a drawn timeline says so, and nothing half is left.', t => {
  const folder = folderWith(t, { 'a.md': disordered });
  mkdirSync(join(folder.path, 'full'));
  const { stdout, stderr } = withTinyDisk(
    folder.path,
    'head -c 20480 /dev/zero > full/rest; "$NODE" "$CLI" timeline a.md --html -o full/a.html; echo "exit $?"; ls -A full',
  );
  assert.match(stderr, /full\/a\.html cannot be written: the disk is full\. Free some space\./);
  assert.equal(stdout, 'exit 2\nrest\n');
});

test('Where the output cannot be written, that is told, and it is no success.', t => {
  const { path: cwd } = folderWith(t, { 'a.md': disordered });
  const full = openSync('/dev/full', 'w');
  t.after(() => closeSync(full));
  for (const args of [['lint', '--format', 'json', 'a.md'], ['--version']]) {
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    assert.match(stderr, /^postmortem: the output cannot be written: the disk is full\. Free some space\.$/m);
    assert.equal(status, 2);
  }
});
