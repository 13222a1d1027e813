import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calm, folderWith } from './cli';

interface Row {
  readonly control: string;
  readonly part: string;
  readonly text: string;
  readonly evidence: readonly { readonly what: string; readonly line: number }[];
  readonly missing: readonly string[];
}

test('prints each part of the two controls with its evidence, and what is missing', t => {
  const { code, out } = folderWith(t, { 'a.md': calm }).call(['evidence', 'a.md']);
  assert.equal(code, 0);
  assert.deepEqual(
    out.match(/^(?:IR-4|SI-2) [a-d]/gm),
    ['a', 'b', 'c', 'd'].map(part => `IR-4 ${part}`).concat(['a', 'b', 'c', 'd'].map(part => `SI-2 ${part}`)),
  );
  assert.match(out, /^ {2}a\.md:5: Timeline with 2 entries$/m);
  assert.match(out, /^ {2}missing: Say when and how the incident was detected\.$/m);
});

test('a document that is completed has less missing, as JSON tells', t => {
  const grown = calm.replace(
    '- 2026-03-08 15:00',
    '- 2026-03-08 14:09 - Alert fired: errors detected.\n- 2026-03-08 15:00',
  );
  const folder = folderWith(t, { 'a.md': calm, 'b.md': grown });
  const read = (name: string): readonly Row[] => JSON.parse(folder.call(['evidence', '--format', 'json', name]).out);
  const partOf = (rows: readonly Row[]) => rows.find(({ control, part }) => control === 'IR-4' && part === 'a');
  assert.ok(partOf(read('a.md'))?.missing.includes('Say when and how the incident was detected.'));
  assert.ok(partOf(read('b.md'))?.evidence.some(({ what, line }) => what === 'The detection is told' && line === 8));
});

test('an empty document and standard input are answered, no file and a wrong one are misuse', t => {
  const folder = folderWith(t, { 'empty.md': '' });
  assert.equal(folder.call(['evidence', 'empty.md']).code, 0);
  assert.match(folder.call(['evidence', '-'], calm).out, /<stdin>:5: Timeline/);
  for (const args of [['evidence'], ['evidence', 'none.md'], ['evidence', '--format', 'xml', 'empty.md']]) {
    assert.equal(folder.call(args).code, 2, args.join(' '));
  }
});
