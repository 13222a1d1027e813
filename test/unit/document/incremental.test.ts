import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PostMortemDocument, readPostMortem } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { defaults } from '../../../core/settings/defaults';
import { applyEdits } from '../../../core/text';
import { toView } from '../../../core/view';

const body = `<!-- post-mortem -->
# Post-mortem: the queue stood still

All times in UTC.

## Timeline

- 2026-03-08 14:05: The queue stops.
- 2026-03-08 14:01: The incident is announced.

| Time | Event |
| --- | --- |
| 15:00 | The incident is declared over. |

## Contributing factors

- The disk of 84.17.45.9 was full.

## Remediation

- [ ] Add a disk. (aim: likelihood; owner: @kim)
`;

const starts = [
  body,
  `---\ntype: post-mortem\nzone: UTC\n---\n${body}`,
  `\uFEFF---\ntitle: a\n${body}`,
  `\uFEFF---\na: b\n---\n${body}`,
];

/** Pieces that open, close, join and part the things that a document is made of. */
const pieces = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '# ',
  '## Timeline\n',
  '## Remediation\n',
  '```\n',
  '<!-- ',
  '-->',
  '---\n',
];
const more = [
  '- 14:0',
  '23:59 UTC',
  '2026-03-09 ',
  '| a | b |\n',
  '1.2.3.4',
  '- [ ] ',
  '(aim: ',
  'type: post-mortem\n',
  '\t',
  '\uFEFF',
];
const allowances = [
  '<!-- pm-allow timeline-order: so -->',
  '<!-- pm-allow-block ',
  '<!-- pm-allow-file sensitive-ip-address: so -->',
];

const edit = fc.record({
  line: fc.nat(30),
  character: fc.nat(45),
  lines: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(6)),
  characters: fc.nat(12),
  text: fc.oneof(
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: fc.constantFrom(...pieces, ...more, ...allowances) },
  ),
});

test('Whatever is typed, reading what changed comes to the same as reading all anew.', () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.array(edit, { minLength: 1, maxLength: 12 }), (start, edits) => {
      const document = new PostMortemDocument(start, 'a.md');
      let text = start;
      for (const { line, character, lines, characters, text: typed } of edits) {
        const range = {
          start: { line, character },
          end: { line: line + lines, character: lines === 0 ? character + characters : characters },
        };
        text = applyEdits(text, [{ range, newText: typed }]);
        document.update([{ range, text: typed }]);
        assert.equal(document.store.text(), text);
        assert.deepEqual(seen(document.read(defaults)), seen(readPostMortem(text, 'a.md', defaults)));
      }
    }),
    { numRuns: 500 },
  );
});

/** All that people see of a document. */
function seen(postMortem: ReturnType<typeof readPostMortem>) {
  const problems = linterFor(defaults).lintAnyway(postMortem, { now: 0 });
  const told = problems.map(({ ruleId, severity, range, message }) => ({ ruleId, severity, range, message }));
  return { told, recognition: postMortem.recognition, view: toView(postMortem, problems) };
}
