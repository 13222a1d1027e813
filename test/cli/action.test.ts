import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { repositoryRoot } from '../unit/repository';
import { calm, disordered, type Folder, folderWith } from './cli';

/** What these tests read of action.yml. */
interface Action {
  readonly inputs: { readonly [name: string]: { readonly default: string } };
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: { readonly [name: string]: string } }[];
  };
}

const action: Action = parse(readFileSync(join(repositoryRoot, 'action.yml'), 'utf8'));

/** Runs the very command of action.yml, with the inputs where GitHub would put them. */
function act(folder: Folder, inputs: { readonly [name: string]: string } = {}) {
  const [step] = action.runs.steps;
  const values = Object.entries(step?.env ?? {}).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)?.[1];
    if (input === undefined) assert.equal(expression, '$' + '{{ github.action_path }}');
    return [name, input === undefined ? repositoryRoot : (inputs[input] ?? action.inputs[input]?.default)];
  });
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step?.run ?? ''],
    {
      cwd: folder.path,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...Object.fromEntries(values),
        GITHUB_WORKSPACE: folder.path,
        GITHUB_OUTPUT: join(folder.path, 'outputs'),
      },
    },
  );
  return { code: status, out: stdout, notes: stderr };
}

const sample = { 'docs/a.md': disordered, 'docs/old/b.md': disordered, 'README.md': '# About\n\nNothing.\n' };

test('the action shows what it finds beside the lines, and fails', t => {
  const { code, out } = act(folderWith(t, sample));
  assert.match(out, /^::warning file=docs\/a\.md,line=8,.*\n::warning file=docs\/old\/b\.md,line=8,.*\n$/);
  assert.equal(code, 1);
});

test('paths stand on lines of their own, spaces around them left out, and a ! leaves out', t => {
  const { code, out } = act(folderWith(t, sample), { paths: '\n  docs/**/*.md  \n\n!docs/old\n', 'fail-on': 'error' });
  assert.deepEqual(out.match(/file=[^,]+/g), ['file=docs/a.md']);
  assert.equal(code, 0);
});

test('writes a SARIF log and says where, and fails all the same', t => {
  const folder = folderWith(t, sample);
  const { code, out } = act(folder, { format: 'sarif', 'sarif-file': 'out.sarif' });
  assert.deepEqual({ code, out }, { code: 1, out: '' });
  assert.equal(JSON.parse(folder.read('out.sarif').toString()).runs[0].results.length, 2);
  assert.equal(folder.read('outputs').toString(), 'sarif-file=out.sarif\n');
});

test('checks what may be published, with settings of its own', t => {
  const quiet = '{ "version": 1, "rules": { "timeline-order": "off" } }';
  const folder = folderWith(t, { 'a.md': disordered, 'b.md': calm, 'quiet.json': quiet });
  assert.equal(act(folder, { command: 'check', format: 'text', config: 'quiet.json' }).code, 0);
  assert.equal(act(folder, { command: 'check', format: 'text' }).code, 1);
});

test('refuses other commands and other versions', t => {
  const folder = folderWith(t, sample);
  for (const inputs of [{ command: 'new; echo hi' }, { version: '99.0.0' }]) {
    const { code, out } = act(folder, inputs);
    assert.equal(code, 2);
    assert.match(out, /^::error::.*\.\n$/);
  }
  assert.equal(act(folder, { version: `v${version}`, paths: 'README.md', 'fail-on': 'never' }).code, 0);
});

test('inputs are values and never a part of the program', t => {
  const [step] = action.runs.steps;
  assert.doesNotMatch(step?.run ?? '', /\$\{\{/);
  const folder = folderWith(t, { 'a.md': calm });
  act(folder, { paths: '$(touch made) `touch made` "; touch made; "', config: '$(touch made)' });
  assert.throws(() => folder.read('made'));
});
