import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calm, disordered, folderWith } from './cli';

/** So many that further threads help, where the machine has more than one core. */
const many = Array.from({ length: 200 }, (_, at) => at);
const numbered = (at: number) => `${String(at).padStart(3, '0')}.md`;

test('many files give in order what each gives by itself', t => {
  const folder = folderWith(t, Object.fromEntries(many.map(at => [numbered(at), at % 3 === 0 ? disordered : calm])));
  const { code, out, notes } = folder.call(['lint', '.']);
  const expected = many.filter(at => at % 3 === 0).map(at => `${numbered(at)}:8:3: warning: `);
  assert.deepEqual(
    out
      .trimEnd()
      .split('\n')
      .map(line => line.slice(0, '000.md:8:3: warning: '.length)),
    expected,
  );
  assert.deepEqual({ code, notes }, { code: 1, notes: `${expected.length} warnings in 200 files.\n` });
});

test('a settings file that holds for many files is complained of once, before the first of them', t => {
  const files = Object.fromEntries(many.map(at => [`docs/${numbered(at)}`, disordered]));
  const { out } = folderWith(t, { ...files, 'docs/.postmortem.json': '{ "version": 1, "zoen": "UTC" }' }).call([
    'lint',
    '.',
  ]);
  const lines = out.trimEnd().split('\n');
  assert.match(lines[0] ?? '', /^docs\/\.postmortem\.json:1:\d+: warning: .*\[process-settings\]$/);
  assert.equal(lines.filter(line => line.includes('process-settings')).length, 1);
  assert.equal(lines.length, 201);
});

test('many files are corrected, and those that cannot be read are told in order', t => {
  const files = Object.fromEntries(many.map(at => [numbered(at), disordered]));
  const folder = folderWith(t, { ...files, '050.md': Uint8Array.of(0, 1), '150.md': Uint8Array.of(0, 1) });
  const names = many.map(numbered);
  const { code, notes } = folder.call(['lint', '--fix', ...names]);
  assert.equal(code, 2);
  assert.deepEqual(notes.match(/^\d+\.md/gm), ['050.md', '150.md']);
  assert.match(notes, /^Corrected 198 files\.$/m);
  assert.equal(folder.read('199.md').toString(), calm);
});

test('"check" answers for many files in order', t => {
  const folder = folderWith(t, Object.fromEntries(many.map(at => [numbered(at), calm])));
  const { code, out } = folder.call(['check', '.']);
  assert.equal(out, many.map(at => `${numbered(at)}: ready to publish\n`).join(''));
  assert.equal(code, 0);
});
