import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PostMortemDocument } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { defaults } from '../../../core/settings/defaults';

/** About a megabyte: many sections of 40 lines. */
const section = `## Notes of a shift\n\n${'- 14:05 All was quiet on 192.0.2.1, and the queue stayed short.\n'.repeat(37)}\n`;
const text = `<!-- post-mortem -->\n# Post-mortem: the long night\n\n## Timeline\n\n- 14:05 It began.\n\n${section.repeat(420)}`;

test('A keystroke in a document of a megabyte reads at most the lines of its section again.', () => {
  assert.ok(text.length > 1_000_000);
  const document = new PostMortemDocument(text, 'long.md');
  linterFor(defaults).lint(document.read(defaults), { now: 0 });
  for (const line of [10, 5_000, 12_345, document.store.lineCount - 5]) {
    const before = document.store.linesRead;
    const start = { line, character: 3 };
    document.update([{ range: { start, end: start }, text: 'x' }]);
    linterFor(defaults).lint(document.read(defaults), { now: 0 });
    assert.ok(document.store.linesRead - before <= 42, `${document.store.linesRead - before} lines at ${line}`);
  }
});

test('A keystroke leaves every other section as the same object.', () => {
  const document = new PostMortemDocument(text, 'long.md');
  const before = new Set(document.store.chunks);
  const start = { line: 5_000, character: 3 };
  document.update([{ range: { start, end: start }, text: 'x' }]);
  assert.equal(document.store.chunks.filter(chunk => !before.has(chunk)).length, 1);
});
