import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calm, disordered, folderWith } from './cli';

test('says that a document is ready, and gives 0', t => {
  const { code, out, notes } = folderWith(t, { 'a.md': calm }).call(['check', 'a.md']);
  assert.deepEqual(
    { code, out, notes },
    { code: 0, out: 'a.md: ready to publish\n', notes: '1 of 1 file ready to publish.\n' },
  );
});

test('says what is to be settled, group by group, and gives 1', t => {
  const text = `${disordered}\nAsk kim.larsen@gmail.com. TBD.\n`;
  const { code, out, notes } = folderWith(t, { 'a.md': text, 'b.md': calm }).call(['check', 'a.md', 'b.md']);
  assert.match(
    out,
    /^a\.md: not ready: 3 things to settle\n {2}Personal data\n {4}a\.md:25:5: warning: .* \[sensitive-email\]\n {2}Template text and placeholders\n {4}a\.md:25:27: warning: .* \[publishing-placeholder\]\n {2}Other findings\n {4}a\.md:8:3: warning: .* \[timeline-order\]\nb\.md: ready to publish\n$/,
  );
  assert.deepEqual({ code, notes }, { code: 1, notes: '1 of 2 files ready to publish.\n' });
  assert.doesNotMatch(out, /larsen/);
});

test('prints JSON with the same groups', t => {
  const { code, out } = folderWith(t, { 'a.md': disordered }).call(['check', '--format=json', 'a.md']);
  const message = '14:05 stands after 15:00. Sort the timeline or correct the time.';
  const place = { line: 8, column: 3, endLine: 8, endColumn: 19 };
  const row = { ...place, severity: 'warning', rule: 'timeline-order', message, blocks: true };
  const groups = [{ id: 'other', title: 'Other findings', rows: [row] }];
  assert.deepEqual(JSON.parse(out), [{ file: 'a.md', ready: false, recognised: true, toSettle: 1, groups }]);
  assert.equal(code, 1);
});

test('finds secrets, and does not repeat them', t => {
  const text = `${calm}\nIt starts with \`postgres://checkout:quiet-horse-77@db.acme.io/orders\`.\n`;
  const { code, out, notes } = folderWith(t, { 'a.md': text }).call(['check', 'a.md']);
  assert.match(out, /^ {2}Secrets\n {4}a\.md:25:28: error: .*\[sensitive-secret\]$/m);
  assert.doesNotMatch(out + notes, /quiet-horse/);
  assert.equal(code, 1);
});

test('a named file is always checked, in folders only what is a post-mortem', t => {
  const folder = folderWith(t, { 'docs/a.md': calm, 'docs/notes.md': 'Ask kim.larsen@gmail.com.\n' });
  assert.equal(folder.call(['check', 'docs']).out, 'docs/a.md: ready to publish\n');
  const { code, out } = folder.call(['check', 'docs/notes.md']);
  assert.match(out, /^docs\/notes\.md: not ready: 1 thing to settle \(it does not look like a post-mortem\)\n/);
  assert.equal(code, 1);
});

test('--config names the settings, and settings that cannot be read are no green light', t => {
  const files = {
    'a.md': disordered,
    'quiet.json': '{ "version": 1, "rules": { "timeline-order": "off" } }',
  };
  const folder = folderWith(t, files);
  assert.equal(folder.call(['check', '--config', 'quiet.json', 'a.md']).code, 0);
  assert.equal(
    folderWith(t, { 'a.md': calm, 'bad.json': '{' }).call(['check', '--config', 'bad.json', 'a.md']).code,
    1,
  );
});

test('--now says which times lie ahead', t => {
  const folder = folderWith(t, { 'a.md': calm });
  assert.equal(folder.call(['check', '--now', '2026-03-09', 'a.md']).code, 0);
  assert.match(folder.call(['check', '--now', '2026-03-01', 'a.md']).out, /\[timeline-future\]/);
});

test('--help teaches, and calls that cannot be carried out give 2', t => {
  const { call } = folderWith(t, {});
  const { code, out } = call(['check', '--help']);
  assert.equal(code, 0);
  for (const option of ['--format', '--config', '--now', '--help'])
    assert.match(out, new RegExp(`^ {2}${option}\\b`, 'm'));
  const misuses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['check'], /Name at least one file or folder, as in "postmortem check FILE"/],
    [['check', '--fix', 'a.md'], /Unknown option '--fix'\. See "postmortem check --help"\./],
    [['check', '--format', 'xml', 'a.md'], /--format cannot be "xml"\. Choose one of: text, json, sarif, github\./],
    [['check', 'none.md'], /^none\.md: cannot be read: there is no such file/],
  ];
  for (const [args, message] of misuses) {
    const misuse = call(args);
    assert.equal(misuse.code, 2, args.join(' '));
    assert.match(misuse.notes, message);
  }
});
