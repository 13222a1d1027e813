import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calm, folderWith } from './cli';

const now = ['--now', '2026-03-08T14:05Z', '--zone', 'UTC'];

test('writes a post-mortem from the default template, and prints the name of its file', t => {
  const folder = folderWith(t, {});
  const { code, out, notes } = folder.call(['new', 'Checkout: answered *slowly*', ...now]);
  const name = 'postmortems/2026-03-08-checkout-answered-slowly.md';
  assert.deepEqual({ code, out, notes }, { code: 0, out: `${name}\n`, notes: '' });
  const text = folder.read(name).toString();
  assert.match(text, /^# .*Checkout: answered \\\*slowly\\\*$/m);
  assert.match(text, /^- 2026-03-08 14:05 - Incident announced\.$/m);
  assert.equal(folder.call(['lint', '--now', '2026-03-08T14:05Z', name]).code, 0);
});

test('never writes over a file: the next one gets a number, and a file that is named is refused', t => {
  const folder = folderWith(t, { 'postmortems/2026-03-08-x.md': 'mine', 'y.md': 'mine' });
  assert.equal(folder.call(['new', 'x', ...now]).out, 'postmortems/2026-03-08-x-2.md\n');
  assert.equal(folder.call(['new', 'x', ...now]).out, 'postmortems/2026-03-08-x-3.md\n');
  const { code, out, notes } = folder.call(['new', 'x', ...now, '-o', 'y.md']);
  assert.deepEqual({ code, out }, { code: 2, out: '' });
  assert.match(notes, /y\.md exists already/);
  for (const name of ['postmortems/2026-03-08-x.md', 'y.md']) assert.equal(folder.read(name).toString(), 'mine');
});

test('times, zone, folder and name can be said, in a folder that customarily holds them by default', t => {
  const folder = folderWith(t, {
    'docs/postmortems/.keep': '',
    '.postmortem.json': '{ "version": 1, "zone": "Asia/Tokyo" }',
  });
  const { out } = folder.call([
    'new',
    'x',
    '--announced',
    '09:12',
    '--declared-over',
    'now',
    '--now',
    '2026-03-08T14:05Z',
  ]);
  assert.equal(out, 'docs/postmortems/2026-03-08-x.md\n');
  const text = folder.read('docs/postmortems/2026-03-08-x.md').toString();
  assert.match(text, /2026-03-08 09:12/);
  assert.match(text, /2026-03-08 23:05/);
  assert.match(text, /Asia\/Tokyo/);
  const args = ['new', 'x', ...now, '--folder', 'notes', '--pattern', '../{date}/{slug}'];
  assert.equal(folder.call(args).out, 'notes/2026-03-08/x.md\n');
  assert.match(folder.call(['new', 'x', ...now, '--output', '-']).out, /^# /m);
});

test('takes a template by its name, one of the team, or a file', t => {
  const folder = folderWith(t, {
    '.postmortem/templates/ours.md': '# Ours: {{title}}\n',
    '.postmortem/templates/README.md': 'About them.\n',
    'draft.md': '# Draft: {{title}}\n',
  });
  const list = folder.call(['new', '--list-templates']).out;
  assert.match(list, /^ours +from \.postmortem\/templates\n/);
  for (const [, name = ''] of list.matchAll(/^(\S+) /gm)) {
    assert.equal(folder.call(['new', 'x', ...now, '-o', '-', '--template', name]).code, 0, name);
  }
  assert.doesNotMatch(list, /README/i);
  assert.equal(folder.call(['new', 'x', ...now, '-o', '-']).out, '# Ours: x\n');
  assert.equal(folder.call(['new', 'x', ...now, '-o', '-', '--template', 'draft.md']).out, '# Draft: x\n');
});

test('"like-others" takes what the post-mortems of the folder have in common', t => {
  const files = Object.fromEntries(['a', 'b', 'c'].map(name => [`postmortems/${name}.md`, calm]));
  const folder = folderWith(t, files);
  const { out } = folder.call(['new', 'x', ...now, '-o', '-', '--template', 'like-others']);
  assert.deepEqual(out.match(/^## .*$/gm), [
    '## Timeline',
    '## Contributing factors',
    '## Remediation',
    '## Follow-up review',
  ]);
  assert.equal(folderWith(t, {}).call(['new', 'x', ...now, '--template', 'like-others']).code, 2);
});

const misuses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [[], /Name the incident/],
  [['Two', 'words'], /Put quotes around the title: "Two words"\./],
  [['x', '--template', 'minimol'], /There is no template "minimol"\. Did you mean "minimal"\?/],
  [['x', '--announced', '25:00'], /--announced cannot be "25:00"/],
  [['x', '--announced', '14:05', '--declared-over', '13:00'], /that is before 2026-03-08 14:05/],
  [['x', '--zone', 'Nowhere'], /--zone cannot be "Nowhere"/],
  [['x', '--pattern', 'same.md'], /--pattern cannot be "same\.md"/],
  [['x', '--template', 'none.md'], /none\.md: cannot be read: there is no such file/],
];

test('a call that cannot be carried out says what to do, gives 2 and writes nothing', t => {
  const folder = folderWith(t, {});
  for (const [args, message] of misuses) {
    const { code, notes } = folder.call(['new', ...args, '--now', '2026-03-08T14:05Z']);
    assert.equal(code, 2, args.join(' '));
    assert.match(notes, message);
  }
  assert.deepEqual(readdirSync(folder.path), []);
});

test('a file where the folder should be is told', t => {
  const folder = folderWith(t, {});
  mkdirSync(join(folder.path, 'docs'));
  writeFileSync(join(folder.path, 'docs/postmortems'), '');
  const { code, notes } = folder.call(['new', 'x', ...now, '--folder', 'docs/postmortems']);
  assert.equal(code, 2);
  assert.match(notes, /docs\/postmortems\/.* cannot be written: /);
});
