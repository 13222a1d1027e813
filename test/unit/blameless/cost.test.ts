import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBlame } from '../../../core/blameless';
import { PostMortemDocument } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';

const paragraph = 'We should have tested the restore, and the team failed to see the alert. It was human error.';
const section = `## Notes of a shift\n\n${`${paragraph}\n\n`.repeat(30)}`;
const text = `<!-- post-mortem -->\n# Post-mortem: the long night\n\n## Timeline\n\n- 14:05 It began.\n\n${section.repeat(360)}`;

test('A keystroke in a document of a megabyte reads one paragraph again.', () => {
  assert.ok(text.length > 1_000_000);
  const document = new PostMortemDocument(text, 'long.md');
  const first = document.read(defaults);
  assert.ok(charactersSearched(() => findBlame(first, defaults)) > text.length);
  for (const line of [10, 5_000, 12_344]) {
    const start = { line, character: 3 };
    document.update([{ range: { start, end: start }, text: 'x' }]);
    const next = document.read(defaults);
    const searched = charactersSearched(() => findBlame(next, defaults));
    assert.ok(searched > 0 && searched < 50 * paragraph.length, `${searched} characters at line ${line}`);
  }
});

test('What is kept moves with its lines.', () => {
  const document = new PostMortemDocument(`# Incident\n\n## Notes\n\n${paragraph}\n`, 'short.md');
  const [before] = findBlame(document.read(defaults), defaults);
  const start = { line: 1, character: 0 };
  document.update([{ range: { start, end: start }, text: 'One line.\nAnother.\n' }]);
  const [after] = findBlame(document.read(defaults), defaults);
  assert.equal(after?.range.start.line, (before?.range.start.line ?? 0) + 2);
});

test('A heading that becomes one of action items silences what stands below it.', () => {
  const document = new PostMortemDocument('# Incident\n\n## Notes\n\nWe should have tested the restore.\n', 'short.md');
  assert.equal(findBlame(document.read(defaults), defaults).length, 1);
  document.update([
    { range: { start: { line: 2, character: 3 }, end: { line: 2, character: 8 } }, text: 'Action items' },
  ]);
  assert.equal(findBlame(document.read(defaults), defaults).length, 0);
});

test('A name that joins the list of participants is known in the sentences that stay.', () => {
  const document = new PostMortemDocument(
    '# Incident\n\n- **Participants:** \n\n## Notes\n\nTove Larsen overlooked the flag.\n',
    'short.md',
  );
  assert.equal(findBlame(document.read(defaults), defaults).length, 0);
  const start = { line: 2, character: 20 };
  document.update([{ range: { start, end: start }, text: 'Tove Larsen' }]);
  assert.deepEqual(
    findBlame(document.read(defaults), defaults).map(({ rule }) => rule),
    ['blameless-individual'],
  );
});

/** How many characters `matchAll` was given: the work of reading sentences, without a clock. */
function charactersSearched(work: () => unknown): number {
  const original = String.prototype.matchAll;
  let searched = 0;
  String.prototype.matchAll = function (this: string, pattern) {
    searched += this.length;
    return original.call(this, pattern);
  };
  try {
    work();
  } finally {
    String.prototype.matchAll = original;
  }
  return searched;
}
