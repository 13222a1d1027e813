import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disordered, folderWith } from './cli';

const off = '{ "version": 1, "rules": { "timeline-order": "off" } }';
const error = '{ "version": 1, "rules": { "timeline-order": "error" } }';

test('the nearest settings file above a document holds for it', t => {
  const folder = folderWith(t, {
    '.postmortem.json': off,
    'a.md': disordered,
    'docs/.postmortem.json': error,
    'docs/deep/b.md': disordered,
  });
  assert.equal(folder.call(['lint', 'a.md']).out, '');
  assert.match(folder.call(['lint', 'docs/deep/b.md']).out, /^docs\/deep\/b\.md:8:3: error: .*\[timeline-order\]\n$/);
  assert.match(folder.call(['lint', '-'], disordered).notes, /^Nothing found/);
});

test('globs of the settings make documents post-mortems', t => {
  const plain = '## Timeline (UTC)\n\n- 2026-03-08 15:00 - b\n- 2026-03-08 14:05 - a\n';
  const folder = folderWith(t, {
    '.postmortem.json': '{ "version": 1, "files": ["reviews/**"] }',
    'reviews/a.md': plain,
  });
  assert.match(folder.call(['lint', '.']).out, /^reviews\/a\.md:4:3: warning: .*\[timeline-order\]$/m);
});

test('--config takes the place of the files above, whatever its name, with what it extends', t => {
  const folder = folderWith(t, {
    '.postmortem.json': error,
    'a.md': disordered,
    'rules/strict.json': '{ "extends": "./base.json" }',
    'rules/base.json': off,
  });
  assert.equal(folder.call(['lint', '--config', 'rules/strict.json', 'a.md']).out, '');
});

test('what is wrong with a settings file is told once, at its place, and the rest holds', t => {
  const folder = folderWith(t, {
    '.postmortem.json': '{\n  "version": 1,\n  "zones": "UTC",\n  "rules": { "timeline-order": "off" }\n}',
    'docs/a.md': disordered,
    'docs/deep/b.md': disordered,
  });
  const { code, out } = folder.call(['lint', 'docs']);
  assert.match(out, /^\.postmortem\.json:3:3: warning: .*\[process-settings\]\n$/);
  assert.equal(code, 1);
});

test('malformed settings are told, and the defaults hold', t => {
  const folder = folderWith(t, { '.postmortem.json': '{ "rules": ', 'a.md': disordered });
  const { out } = folder.call(['lint', 'a.md']);
  assert.match(out, /^\.postmortem\.json:1:\d+: error: .*\[process-settings\]$/m);
  assert.match(out, /^a\.md:8:3: warning: .*\[timeline-order\]$/m);
});

test('a settings file that is named and missing is misuse', t => {
  const { code, out, notes } = folderWith(t, { 'a.md': disordered }).call(['lint', '--config', 'none.json', 'a.md']);
  assert.deepEqual({ code, out }, { code: 2, out: '' });
  assert.equal(notes, 'postmortem: --config none.json cannot be read: there is no such file. Check the name.\n');
});
