import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calm, type Folder, folderWith } from './cli';

const leaking = `${calm}\nIt starts with \`postgres://checkout:quiet-horse-77@db.acme.io/orders\`.\n`;
const ordinary = 'Rotate it first, then take it out: what was saved once may be known.';
const held = 'and Git holds it already. Deleting it here is not enough';

test('says of a secret that the last commit holds that deleting it is not enough', t => {
  const folder = folderWith(t, { 'notes/an incident.md': leaking });
  commit(folder);
  const { code, out } = folder.call(['lint', 'notes']);
  assert.match(out, /^notes\/an incident\.md:25:28: error: .*\[sensitive-secret\]\n$/);
  assert.ok(out.includes(held));
  assert.doesNotMatch(out, /quiet-horse/);
  assert.equal(code, 1);
});

test('says the ordinary of a secret that is not committed, or in a file that Git does not know', t => {
  const folder = folderWith(t, { 'a.md': calm });
  commit(folder);
  writeFileSync(join(folder.path, 'a.md'), leaking);
  writeFileSync(join(folder.path, 'new.md'), leaking);
  for (const name of ['a.md', 'new.md']) assert.ok(folder.call(['lint', name]).out.includes(ordinary));
});

test('says the ordinary where there is no repository, no commit, or no file', t => {
  const folder = folderWith(t, { 'a.md': leaking });
  assert.ok(folder.call(['lint', 'a.md']).out.includes(ordinary));
  git(folder, 'init', '--quiet');
  const { out, notes } = folder.call(['lint', 'a.md']);
  assert.ok(out.includes(ordinary));
  assert.equal(notes, '1 error in 1 file.\n');
  assert.ok(folder.call(['lint', '-'], leaking).out.includes(ordinary));
});

test('asks no Git about a document without secrets', { skip: process.platform === 'win32' }, t => {
  const folder = folderWith(t, { 'a.md': calm, 'b.md': leaking });
  const programs = join(folder.path, 'programs');
  mkdirSync(programs);
  mkdirSync(join(folder.path, '.git'));
  writeFileSync(join(programs, 'git'), `#!/bin/sh\necho "$@" >> "${join(folder.path, 'calls')}"\nexit 1\n`);
  chmodSync(join(programs, 'git'), 0o755);
  const path = process.env.PATH;
  t.after(() => {
    process.env.PATH = path;
  });
  process.env.PATH = `${programs}:${path}`;
  folder.call(['lint', 'a.md']);
  assert.throws(() => folder.read('calls'));
  folder.call(['lint', 'b.md']);
  assert.match(folder.read('calls').toString(), /^-C .* HEAD:\.\/b\.md\n$/);
});

function commit(folder: Folder): void {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, '-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '-m', 'Notes');
}

function git({ path }: Folder, ...args: readonly string[]): void {
  execFileSync('git', [...args], { cwd: path, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
}
