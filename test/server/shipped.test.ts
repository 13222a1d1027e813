import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../unit/repository';
import { startLikeVsCode } from './client';
import { disordered } from './documents';

test('The server that ships says the same, with its compiled code beside it and without.', async t => {
  const dist = mkdtempSync(join(tmpdir(), 'postmortem-dist-'));
  t.after(() => rmSync(dist, { recursive: true, force: true }));
  const build = ['scripts/build.mjs', '--production', `--into=${dist}`];
  execFileSync(process.execPath, build, { cwd: repositoryRoot, stdio: 'ignore' });
  const found = async (program?: string) => {
    const client = await startLikeVsCode(program === undefined ? {} : { program });
    t.after(() => client.stop());
    await client.open('a.md', `${disordered}\nMail kïm@another-company.com – “now”.\n`);
    return client.diagnostics('a.md');
  };
  const expected = await found();
  assert.ok(expected.length > 1);
  const compiled = `server.web.${process.version}-${process.arch}.cache`;
  assert.deepEqual(
    readdirSync(dist).filter(name => name.endsWith('.cache')),
    [compiled],
  );
  assert.ok(statSync(join(dist, compiled)).size > 100_000);
  assert.deepEqual(await found(join(dist, 'server.js')), expected);
  rmSync(join(dist, compiled));
  assert.deepEqual(await found(join(dist, 'server.js')), expected);
});
