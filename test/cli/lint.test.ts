import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calm, disordered, folderWith } from './cli';

const message = '14:05 stands after 15:00. Sort the timeline or correct the time.';

test('prints nothing and gives 0 where nothing is found', t => {
  const { code, out, notes } = folderWith(t, { 'a.md': calm }).call(['lint', 'a.md']);
  assert.deepEqual({ code, out, notes }, { code: 0, out: '', notes: 'Nothing found in 1 file.\n' });
});

test('prints a line for a finding and gives 1', t => {
  const { code, out, notes } = folderWith(t, { 'a.md': disordered }).call(['lint', 'a.md']);
  assert.deepEqual({ code, out }, { code: 1, out: `a.md:8:3: warning: ${message} [timeline-order]\n` });
  assert.equal(notes, '1 warning in 1 file.\n');
});

test('prints JSON, with an end for each finding', t => {
  const { code, out } = folderWith(t, { 'a.md': disordered }).call(['lint', '--format', 'json', 'a.md']);
  const place = { file: 'a.md', line: 8, column: 3, endLine: 8, endColumn: 19 };
  assert.deepEqual(JSON.parse(out), [{ ...place, severity: 'warning', rule: 'timeline-order', message }]);
  assert.equal(code, 1);
});

test('prints an empty array where nothing is found', t => {
  const folder = folderWith(t, { 'a.md': calm, 'notes.md': 'Nothing.' });
  assert.equal(folder.call(['lint', '--format=json', 'a.md']).out, '[]\n');
  assert.equal(folder.call(['lint', '--format=json', 'none/*.md']).out, '[]\n');
});

test('columns count UTF-16 units', t => {
  const text = `${calm}\n👩‍🚒 wrote from kim.larsen@gmail.com.\n`;
  assert.match(
    folderWith(t, { 'a.md': text }).call(['lint', 'a.md']).out,
    /^a\.md:25:18: warning: .*\[sensitive-email\]\n$/,
  );
});

test('a byte order mark and CRLF do not shift places', t => {
  const { out } = folderWith(t, { 'a.md': `\uFEFF${disordered.replaceAll('\n', '\r\n')}` }).call(['lint', 'a.md']);
  assert.equal(out, `a.md:8:3: warning: ${message} [timeline-order]\n`);
});

test('--fail-on moves the limit from which the code is 1', t => {
  const folder = folderWith(t, { 'a.md': '# Incident\n\n## Timeline\n\n- 2026-03-08 14:05 - First alert.\n' });
  const code = (limit: string) => folder.call(['lint', `--fail-on=${limit}`, 'a.md']).code;
  assert.deepEqual(['error', 'warning', 'information', 'hint', 'never'].map(code), [0, 0, 0, 1, 0]);
});

test('finds secrets, and does not repeat them', t => {
  const text = `${calm}\nIt starts with \`postgres://checkout:quiet-horse-77@db.acme.io/orders\`.\n`;
  const { code, out, notes } = folderWith(t, { 'a.md': text }).call(['lint', 'a.md']);
  assert.match(out, /^a\.md:25:28: error: .*\[sensitive-secret\]\n$/);
  assert.doesNotMatch(out + notes, /quiet-horse/);
  assert.equal(code, 1);
});

test('reads standard input', t => {
  const { code, out } = folderWith(t, {}).call(['lint', '-'], disordered);
  assert.deepEqual({ code, out }, { code: 1, out: `<stdin>:8:3: warning: ${message} [timeline-order]\n` });
});

test('--now takes a time, with and without a zone', t => {
  const folder = folderWith(t, { 'a.md': calm });
  for (const now of ['2026-03-09', '2026-03-09T10:00Z', '2026-03-09T10:00:30+01:00']) {
    assert.equal(folder.call(['lint', '--now', now, 'a.md']).code, 0);
  }
});
