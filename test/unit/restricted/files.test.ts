import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gitWorkTreeOf } from '../../../client/node/gitWorkTree';
import { readText, replaceText, withLock } from '../../../client/node/lockedFile';

const folder = await realpath(await mkdtemp(join(tmpdir(), 'post-mortem-')));
after(() => rm(folder, { recursive: true, force: true }));

test('of many that write one file at once, nobody loses anything, and no lock or half a file is left', async () => {
  const file = join(folder, 'deep/store/many.md');
  const lines = Array.from({ length: 25 }, (_, rank) => `line ${rank}`);
  await Promise.all(
    lines.map(line => withLock(file, async () => replaceText(file, `${await readText(file)}${line}\n`))),
  );
  assert.deepEqual((await readText(file)).trimEnd().split('\n').sort(), [...lines].sort());
  assert.deepEqual(await readdir(join(folder, 'deep/store')), ['many.md']);
});

test('a lock that a window left behind is taken over', async () => {
  const file = join(folder, 'left.md');
  await writeFile(`${file}.lock`, '');
  const past = new Date(Date.now() - 60_000);
  await utimes(`${file}.lock`, past, past);
  assert.equal(await withLock(file, async () => 'done'), 'done');
  assert.ok(!(await readdir(folder)).includes('left.md.lock'));
});

test('work that fails frees its lock, and what cannot be written is told', async () => {
  const file = join(folder, 'failing.md');
  await assert.rejects(
    withLock(file, () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal(await withLock(file, async () => 1), 1);
  await writeFile(join(folder, 'taken'), '');
  await assert.rejects(withLock(join(folder, 'taken/store.md'), async () => 1));
});

test('a Git work tree is found from far below, through links, and where .git is a file', async () => {
  await mkdir(join(folder, 'tree/.git'), { recursive: true });
  await mkdir(join(folder, 'linked'));
  await writeFile(join(folder, 'linked/.git'), 'gitdir: elsewhere\n');
  await symlink(join(folder, 'tree'), join(folder, 'link'));
  assert.equal(await gitWorkTreeOf(join(folder, 'tree/not/there/yet')), join(folder, 'tree'));
  assert.equal(await gitWorkTreeOf(join(folder, 'link/deep')), join(folder, 'tree'));
  assert.equal(await gitWorkTreeOf(join(folder, 'linked/a')), join(folder, 'linked'));
  assert.equal(await gitWorkTreeOf(join(folder, 'outside/a')), undefined);
});
