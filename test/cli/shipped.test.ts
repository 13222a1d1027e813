import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../unit/repository';
import { disordered, folderWith } from './cli';

test('the build that ships does the same, with the compiled code beside it and without', t => {
  const folder = folderWith(t, { 'a.md': `${disordered}\nMail kïm@another-company.com – “now”.\n` });
  const build = ['scripts/build.mjs', '--production', '--cli', `--into=${join(folder.path, 'dist')}`];
  execFileSync(process.execPath, build, { cwd: repositoryRoot, stdio: 'ignore' });
  const call = () => {
    const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'lint', 'a.md'], { cwd: folder.path });
    return { code: status, out: stdout.toString() };
  };
  const expected = { code: 1, out: folder.call(['lint', 'a.md']).out };
  const compiled = readdirSync(join(folder.path, 'dist/cli')).filter(name => name.endsWith('.cache'));
  assert.deepEqual(compiled, [`main.${process.version}-${process.arch}.cache`]);
  assert.deepEqual(call(), expected);
  for (const name of compiled) rmSync(join(folder.path, 'dist/cli', name));
  assert.deepEqual(call(), expected);
});
