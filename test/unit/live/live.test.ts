import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { PostMortemDocument, readPostMortem } from '../../../core/document/postMortem';
import { linterFor, oncePerValue } from '../../../core/lint';
import { LiveFindings } from '../../../core/live';
import { defaults } from '../../../core/settings/defaults';
import { applyEdits, shiftRange } from '../../../core/text';
import { repositoryRoot } from '../repository';

const sample = readFileSync(join(repositoryRoot, 'sample/postmortems/2026-03-08-checkout-answered-slowly.md'), 'utf8');

/** Every place that the rest of a document depends on, and some words between. */
const mixed = `# Post-mortem: the queue stood still

- **Status:** draft
- **Announced:** 2026-03-08 14:05

All times in CET.

## Summary

Kim forgot to restart 84.17.45.9, which kim@corp.test told nobody. TTR: 3 h.

Times are written as people remember them.

## Timeline

Some words about IST (UTC+5:30) before it starts.

- 14:05: The incident is announced by Kim.
  It was quiet.
- 14:12 UTC: action: restart of db-17.prod.internal
- 14:01: Checked. The operator should have known.
- nobody knows when this was

\`\`\`
14:20 ERROR 10.4.3.2 failed
\`\`\`

### 2026-03-09

| Time | Event |
| --- | --- |
| 15:00 | The incident is declared over. |
| 15:10 | Mail to kim@corp.test |

## Notes

**Impact**

TODO

- 2026-03-08 14:05 one
- 2026-03-08 14:06 two
- 2026-03-08 14:07 three

## Contributing factors

- The disk of 84.17.45.9 was full. (14:05)
- Another one.

## Remediation

- [ ] Add a disk. (aim: likelihood; owner: @kim)
- [ ] Add a disk.

## Follow-up review

Some day.
`;

const starts = [
  mixed,
  sample,
  `---\ntype: post-mortem\nzone: UTC\n---\n${mixed}`,
  mixed.replace('Some words', '<!-- pm-allow-file sensitive-ip-address: the address is public -->\nSome words'),
  mixed.replaceAll('\n', '\r\n'),
  '# A page\n\nWords.\n\n## Timeline\n\n- 14:05 it began.\n',
  '# Postmortem: mail\n\n**Date:** 2026-03-08\n\n- 14:05 it began.\n- 14:07 slow\n- 14:30 over\n\nSo it was.\n\n## Costs\n\nNone.\n',
  '# Mail down\n\n**Date:** 2026-03-05\n\n## Timeline\n\n### Thursday\n\n- 14:05 a\n\n### Friday morning\n\nSo:\n\n- 09:00 b\n- 10:00 c\n',
  'Mail post-mortem\n===\n\n## What broke\n\nAt 14:05 we deployed.\n\nAt 14:07 it was slow.\n\n## After\n\nAll was well at 15:00.\n',
];

const typed = fc.constantFrom(
  ...['x', ' ', 'e', '1', '.', ':', '\n', '\r\n', '- ', '`', '```\n', '# ', '## Timeline\n', '**Impact**\n', '> ', '|'],
  ...[
    '<!-- ',
    '-->',
    '---\n',
    '14:0',
    ' UTC',
    'PST',
    '2026-03-09 ',
    '| a | b |\n',
    '1.2.3.4',
    '@sam ',
    'resolved',
    '[^1]',
  ],
  ...[
    'incident declared over',
    'TTR: 5 h',
    '<<<<<<< ours\n',
    '=======\n',
    '>>>>>>> theirs\n',
    'TBD',
    '<add link>',
    ' <!-- pm-allow sensitive-ip-address: a test network -->',
    '<!-- pm-allow-file sensitive-email: synthetic -->\n',
    '\t',
  ],
);

const edit = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  character: fc.nat(60),
  lines: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.nat(3)),
  characters: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(3)),
  text: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: typed }),
});

test('Whatever is typed, the findings that follow it are those of the whole document read anew.', () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.array(edit, { minLength: 1, maxLength: 25 }), (start, edits) => {
      const document = new PostMortemDocument(start, 'a.md');
      const live = new LiveFindings(document);
      let text = start;
      assert.deepEqual(followed(live), fresh(text));
      for (const { place, character, lines, characters, text: added } of edits) {
        const line = Math.floor(place * document.store.lineCount);
        const range = {
          start: { line, character },
          end: { line: line + lines, character: lines === 0 ? character + characters : characters },
        };
        text = applyEdits(text, [{ range, newText: added }]);
        document.update([{ range, text: added }]);
        assert.deepEqual(followed(live), fresh(text));
      }
    }),
    { includeErrorInReport: true, numRuns: Number(process.env.LIVE_RUNS ?? 40) },
  );
});

test('A finding comes back when the comment that allowed it is broken in the middle of its line.', () => {
  const start =
    '---\ntype: post-mortem\n---\n\n- 14:05 UTC: from 84.17.45.9. <!-- pm-allow sensitive-ip-address: ours -->\n';
  const document = new PostMortemDocument(start, 'a.md');
  const live = new LiveFindings(document);
  const isAddress = ({ ruleId }: { ruleId: string }) => ruleId === 'sensitive-ip-address';
  assert.equal(followed(live).some(isAddress), false);
  const place = { line: 4, character: start.split('\n')[4]?.indexOf('!--') ?? -1 };
  document.update([{ range: { start: place, end: place }, text: '#' }]);
  assert.equal(followed(live).some(isAddress), true);
});

test('A heading that stands alone above another heading belongs to what is said of its timeline.', () => {
  const start = '---\ntype: post-mortem\n---\n\n## Timeline\n### Night\n\n- 14:05: it began.\n';
  const document = new PostMortemDocument(start, 'a.md');
  const live = new LiveFindings(document);
  followed(live);
  const end = { line: 4, character: 11 };
  document.update([{ range: { start: end, end }, text: ' of it' }]);
  assert.deepEqual(followed(live), fresh(start.replace('Timeline', 'Timeline of it')));
});

test('A Git conflict is none any more once HTML begins above it.', () => {
  const marks = '<<<<<<< HEAD\nThe log is lost.\n=======\nThe log is kept.\n>>>>>>> other\n';
  const start = `---\ntype: post-mortem\n---\n\n## Timeline\n\n- 14:05: it began.\n\n<div>\n\n${marks}`;
  const document = new PostMortemDocument(start, 'a.md');
  const live = new LiveFindings(document);
  assert.ok(followed(live).some(({ ruleId }) => ruleId === 'timeline-conflict'));
  document.update([{ range: { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } }, text: '' }]);
  assert.deepEqual(followed(live), fresh(start.replace('<div>\n\n', '<div>\n')));
});

test('The words below a time that stands alone as a heading are the words of its entry.', () => {
  const start =
    '# Incident\n\n## Timeline (UTC)\n\n### 2026-03-08 14:12\n\nIncident declared.\n\n### 15:00\n\nIncident resolved.\n';
  const document = new PostMortemDocument(start, 'incident/a.md');
  const live = new LiveFindings(document);
  followed(live);
  const place = { line: 10, character: 11 };
  document.update([{ range: { start: place, end: place }, text: 'x' }]);
  assert.deepEqual(followed(live), fresh(start.replace('resolved', 'rxesolved'), 'incident/a.md'));
  assert.ok(followed(live).some(({ ruleId }) => ruleId === 'timeline-milestones'));
});

function followed(live: LiveFindings) {
  return live.look(defaults, { now: 0 }).problems.map(({ problem, lines, others }) => ({
    ruleId: problem.ruleId,
    severity: problem.severity,
    message: problem.message,
    range: shiftRange(problem.range, lines),
    others,
  }));
}

function fresh(text: string, path = 'a.md') {
  const postMortem = readPostMortem(text, path, defaults);
  const problems = oncePerValue(linterFor(defaults).lint(postMortem, { now: 0 }), postMortem.store);
  return problems.map(({ ruleId, severity, message, range, others }) => ({ ruleId, severity, message, range, others }));
}
