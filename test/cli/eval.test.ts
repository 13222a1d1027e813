import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../unit/repository';
import { calm, disordered, folderWith } from './cli';

/** Runs a program of eval/ as its npm script does. */
function evaluate(program: 'main' | 'sensitiveMain' | 'similarMain', folder: string, ...args: readonly string[]) {
  const script = join(repositoryRoot, 'scripts/eval.mjs');
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, program, ...args], { env, encoding: 'utf8' });
  return { code: status, out: stdout, notes: stderr };
}

const header = 'kind\tclass\tfile\tline\tverbatim\texpectation\r\n';
const pair =
  'defect\tout-of-order\tdocs/a.md\t7\t"""x"""\tswapped\r\ndefect\tout-of-order\tdocs/a.md\t8\tx\tswapped\r\n';

test('tells what was read of each document, and the totals', t => {
  const folder = folderWith(t, { 'docs/a.md': disordered, 'docs/b.md': 'Nothing.', 'docs/c.txt': calm });
  const { code, out } = evaluate('main', folder.path, 'docs');
  assert.equal(code, 0);
  assert.match(out, /^a\.md\n {2}recognised: marker; sections: timeline, contributing-factors, /);
  assert.match(out, /^ {2}entries: 2 \(2 with a time\); problems: timeline-order 1$/m);
  assert.match(out, /^Documents: 2, recognised: 1, entries: 2 \(2 with a time\)$/m);
  assert.match(out, /^Findings: timeline-order 1$/m);
});

test('compares labels, of two lines that contradict each other either, and gives 1 for a miss', t => {
  const trap = 'trap\tmidnight-rollover\tdocs/b.md\t8\tx\tnot this\r\n';
  const files = {
    'docs/a.md': disordered,
    'docs/b.md': calm,
    'docs/index.tsv': 'has_timeline\tfile\r\ny\tdocs/c.md\r\n',
  };
  const folder = folderWith(t, {
    ...files,
    'hit.tsv': header + pair + trap,
    'miss.tsv': `${header}defect\tyear-typo\tdocs/a.md\t7\tx\tx\r\n`,
  });
  const hit = evaluate('main', folder.path, '.', '--labels', 'hit.tsv', '--index', 'docs/index.tsv');
  assert.match(hit.out, /^hit {2}docs\/a\.md:7\/8 out-of-order → timeline-order\nhit {2}docs\/b\.md:8 midnight/m);
  assert.match(hit.out, /^No entry read, though it has a timeline: docs\/c\.md$/m);
  assert.equal(hit.code, 0);
  const miss = evaluate('main', folder.path, '.', '--labels', 'miss.tsv', '--json');
  assert.equal(miss.code, 1);
  assert.equal(JSON.parse(miss.out).labels[0].hit, false);
});

test('a folder or table that is not there is told', t => {
  const folder = folderWith(t, { 'docs/a.md': calm });
  assert.match(evaluate('main', folder.path, 'none').notes, /^There is no Markdown file in none\.$/m);
  assert.match(evaluate('main', folder.path, 'docs', '--labels', 'none.tsv').notes, /^none\.tsv cannot be read\./m);
});

test('bare texts give spans in UTF-16 units of the whole text', t => {
  const text = '🚒 first\r\nThen 10.42.7.19 answered.';
  const folder = folderWith(t, { 'texts.jsonl': `${JSON.stringify({ id: 'x', text })}\n\n` });
  const { code, out } = evaluate('sensitiveMain', folder.path, 'texts.jsonl');
  const start = text.indexOf('10.');
  const span = { start, end: start + 10, category: 'infrastructure', rule: 'sensitive-ip-address' };
  assert.deepEqual(JSON.parse(out), { id: 'x', spans: [span] });
  assert.equal(code, 0);
});

test('pairs of factors that are called alike are listed for people to judge', t => {
  const factor = '\n## Root causes\n\n- Nobody watches the list of certificates.\n';
  const folder = folderWith(t, { 'docs/a.md': factor, 'docs/b.md': factor, 'docs/c.md': calm });
  const { code, out } = evaluate('similarMain', folder.path, 'docs');
  assert.match(
    out,
    /^1\.00\n {2}a\.md:4 Nobody watches.*\n {2}b\.md:4 Nobody watches.*\nDocuments: 3, factors: 3, pairs alike: 1\n$/,
  );
  assert.equal(code, 0);
});
