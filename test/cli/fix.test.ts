import assert from 'node:assert/strict';
import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calm, disordered, folderWith } from './cli';

test('--fix corrects in place, tells what is left and gives 0 when that is nothing', t => {
  const folder = folderWith(t, { 'a.md': disordered });
  const { code, out, notes } = folder.call(['lint', '--fix', 'a.md']);
  assert.deepEqual({ code, out, notes }, { code: 0, out: '', notes: 'Nothing found in 1 file.\nCorrected 1 file.\n' });
  assert.equal(folder.read('a.md').toString(), calm);
});

test('--fix keeps a byte order mark, CRLF, tabs, spaces and a missing final newline', t => {
  const odd = (text: string) => Buffer.from(`\uFEFF${text.trimEnd()}  \t`.replaceAll('\n', '\r\n'));
  const folder = folderWith(t, { 'a.md': odd(disordered) });
  folder.call(['lint', '--fix', 'a.md']);
  assert.deepEqual(folder.read('a.md'), odd(calm));
});

test('--fix goes on until nothing changes: the year first, then the order', t => {
  const folder = folderWith(t, { 'a.md': disordered.replace('- 2026-03-08 14:05', '- 20226-03-08 14:05') });
  const { code } = folder.call(['lint', '--fix', 'a.md']);
  assert.equal(folder.read('a.md').toString(), calm);
  assert.equal(code, 0);
});

test('--fix leaves a file without findings alone', t => {
  const folder = folderWith(t, { 'a.md': calm });
  chmodSync(join(folder.path, 'a.md'), 0o444);
  const before = statSync(join(folder.path, 'a.md')).mtimeMs;
  assert.equal(folder.call(['lint', '--fix', 'a.md']).code, 0);
  assert.equal(statSync(join(folder.path, 'a.md')).mtimeMs, before);
});

test('--fix does not sort where a time is not exact, and never takes out what is sensitive', t => {
  const text = disordered
    .replace('- 2026-03-08 14:05', '- 2026-03-08 about 14:05')
    .replace('The cache', 'On 10.42.7.19 the cache');
  const folder = folderWith(t, { 'a.md': text });
  assert.equal(folder.call(['lint', '--fix', 'a.md']).code, 1);
  assert.equal(folder.read('a.md').toString(), text);
});

test('--fix changes no file that is not UTF-8, and says so', t => {
  const latin = Buffer.from(disordered.replace('Checkout', 'Caf\u00e9'), 'latin1');
  const folder = folderWith(t, { 'a.md': latin });
  const { code, notes } = folder.call(['lint', '--fix', 'a.md']);
  assert.deepEqual(folder.read('a.md'), latin);
  assert.match(notes, /^a\.md: was not changed, since it is no text in UTF-8\. Save it as UTF-8 first\.\n/);
  assert.equal(code, 2);
});

test('--fix corrects many files, those that are no post-mortems left out', t => {
  const plain = '## Timeline (UTC)\n\n- 2026-03-08 15:00 - b\n- 2026-03-08 14:05 - a\n';
  const folder = folderWith(t, { 'docs/a.md': disordered, 'docs/b.md': disordered, 'docs/plain.md': plain });
  assert.match(folder.call(['lint', '--fix', 'docs']).notes, /^Corrected 2 files\.$/m);
  assert.equal(folder.read('docs/plain.md').toString(), plain);
});

test('--fix refuses standard input', t => {
  const { code, out, notes } = folderWith(t, {}).call(['lint', '--fix', '-'], disordered);
  assert.deepEqual({ code, out }, { code: 2, out: '' });
  assert.match(notes, /Name a file instead of "-"\.$/m);
});
