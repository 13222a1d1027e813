import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joinLines, splitChunks, splitLines, TextStore } from '../../../core/text';

const piece = fc.constantFrom(
  '# a\n',
  '## b\n',
  '```\n',
  '~~~\n',
  '- x\n',
  '  ```\n',
  '<!--\n',
  '-->\n',
  '---\n',
  '\n',
  'text',
  '\r\n',
  '\r',
  ' ',
  '| a | b |\n',
  '<pre>\n',
  '</pre>\n',
  'title: x\n',
  '\uFEFF',
  '\0',
  '😀',
  '> q\n',
);
const text = fc.array(piece, { maxLength: 40 }).map(parts => parts.join(''));
const change = fc.record({ from: fc.nat(60), at: fc.nat(8), lines: fc.nat(4), to: fc.nat(8), text });

test('lines are the text, byte for byte', () => {
  fc.assert(
    fc.property(text, whole => assert.equal(joinLines(splitLines(whole)), whole)),
    { numRuns: 2000 },
  );
});

test('chunks after any changes are those of a fresh reading, and the text is that of a plain string', () => {
  fc.assert(
    fc.property(text, fc.array(change, { maxLength: 12 }), (start, changes) => {
      const store = new TextStore(start);
      let plain = start;
      for (const { from, at, lines, to, text: newText } of changes) {
        const first = Math.min(from, store.lineCount - 1);
        const last = Math.min(first + lines, store.lineCount - 1);
        const range = {
          start: { line: first, character: at },
          end: { line: last, character: first === last ? at + to : to },
        };
        plain = replaceIn(plain, store, range, newText);
        store.update({ range, text: newText });
      }
      assert.equal(store.text(), plain);
      assert.deepEqual(store.lines, splitLines(plain));
      assert.deepEqual(
        store.chunks.map(chunk => chunk),
        splitChunks(splitLines(plain)),
      );
    }),
    { numRuns: 3000 },
  );
});

function replaceIn(
  plain: string,
  store: TextStore,
  range: { start: { line: number; character: number }; end: { line: number; character: number } },
  newText: string,
): string {
  const offset = ({ line, character }: { line: number; character: number }) => {
    let at = 0;
    for (let each = 0; each < line; each += 1) at += store.lineAt(each).length + (store.lines[each]?.eol.length ?? 0);
    return at + Math.min(character, store.lineAt(line).length);
  };
  return plain.slice(0, offset(range.start)) + newText + plain.slice(offset(range.end));
}

test('a keystroke in a document of 1 MB reads its own section again, and no other line', () => {
  const section = (rank: number) =>
    `## Section ${rank}\n\n${'Some words that stand in a paragraph of the document.\n'.repeat(20)}\n`;
  const store = new TextStore(Array.from({ length: 900 }, (_, rank) => section(rank)).join(''));
  assert.ok(store.text().length > 950_000);
  const before = store.linesRead;
  const kept = [...store.chunks];
  store.update({ range: { start: { line: 10_010, character: 4 }, end: { line: 10_010, character: 4 } }, text: 'x' });
  assert.ok(store.linesRead - before <= 23, `read ${store.linesRead - before} lines`);
  assert.equal(store.chunks.filter((chunk, rank) => chunk !== kept[rank]).length, 1);
});

test('A key near the top of a document with front matter reads its own line again, unless it ends the front matter.', () => {
  const store = new TextStore('---\ntitle: x\n---\n\n# Outage\n\nSome words.\n\n- one\n');
  const readAfter = (line: number, character: number, text: string) => {
    const before = store.linesRead;
    store.update({ range: { start: { line, character }, end: { line, character } }, text });
    return store.linesRead - before;
  };
  assert.equal(readAfter(6, 4, 'x'), 1);
  assert.equal(readAfter(8, 3, 'x'), 1);
  assert.equal(readAfter(1, 3, 'x'), 1);
  assert.ok(readAfter(2, 3, 'x') > 1);
  assert.equal(store.chunks[0]?.type, 'markdown');
  assert.ok(readAfter(3, 0, '---') > 1);
  assert.equal(store.chunks[0]?.type, 'front-matter');
});
