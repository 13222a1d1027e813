import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { shippedPresets } from '../../../core/meeting/agenda';
import { cards } from '../../../core/meeting/cards';
import { invitationText } from '../../../core/meeting/invitation';
import { groundRules, openingLines, usualLines } from '../../../core/meeting/openingLines';
import { spokenHint } from '../../../core/meeting/spokenHint';
import { defaults } from '../../../core/settings';
import { toView } from '../../../core/view';
import { write } from '../plan/write';

function viewOf(markdown: string) {
  const postMortem = readPostMortem(markdown, 'notes/incident.md', defaults);
  const problems = linterFor(defaults).lintAnyway(postMortem, { now: Date.UTC(2026, 2, 8) });
  return { ...toView(postMortem, problems), rules: problems.map(({ ruleId }) => ruleId) };
}

const document = `# Post-mortem: Logins failed

<!-- post-mortem -->

- **Facilitator:** Kim Larsen
- **Participants:** Kim Larsen, Ada Brown (incident commander)

## Timeline

- 2026-03-08 14:05 UTC: Kim Larsen began the rollback
- 14:09 UTC: @ana called 192.0.2.7 and 10.20.30.40
- 14:12 UTC: the key is [restricted R3]

## Contributing factors

### Deploys

- No alert (14:05)

## Meeting

### Attendance

- [x] Ada Brown (incident commander)
- [ ] Kim Larsen

### Questions

- [x] Who pays?
- Who renews? (kept open)
`;

test('people come from fields, participants, owners and handles, each once', () => {
  assert.deepEqual(
    viewOf(document).meeting.people.map(({ name, role, inTimeline, facilitates }) => [
      name,
      role,
      inTimeline,
      facilitates,
    ]),
    [
      ['Kim Larsen', undefined, true, true],
      ['Ada Brown', 'incident commander', false, false],
      ['@ana', undefined, true, false],
    ],
  );
});

test('the record is read with what is ticked and what is left open on purpose', () => {
  const { attendance, questions } = viewOf(document).meeting;
  assert.deepEqual(attendance, [
    { name: 'Ada Brown (incident commander)', present: true },
    { name: 'Kim Larsen', present: false },
  ]);
  assert.deepEqual(
    questions.map(({ text, done, kept }) => [text, done, kept]),
    [
      ['Who pays?', true, false],
      ['Who renews?', false, true],
    ],
  );
});

test('entries with a sensitive finding or a restricted marker are told apart', () => {
  assert.deepEqual(
    viewOf(document).timeline.entries.map(({ sensitive }) => sensitive ?? false),
    [false, true, true],
  );
});

test('a factor tells its theme and the entries that it leads to', () => {
  assert.deepEqual(viewOf(document).factors.items, [{ line: 17, text: 'No alert', theme: 'Deploys', entries: [0] }]);
});

test('an aim that needs nothing is read back with its reason and is no finding', () => {
  const before = `${document}\n## Remediation\n\n- [ ] Alert earlier (aim: detection and response; owner: @ana)\n`;
  const { remediation } = viewOf(write(before, { type: 'none-needed', aim: 'validation', reason: 'tests ran' }));
  assert.deepEqual(remediation.noneNeeded, [{ aim: 'validation', reason: 'tests ran' }]);
  assert.equal(remediation.items.length, 1);
});

test('what a meeting writes brings no findings of its own', () => {
  const plain = document.slice(0, document.indexOf('## Meeting'));
  const actions = [
    { type: 'meeting-time', moment: 'began' },
    { type: 'set-attendance', name: 'Ada Brown (incident commander)', present: true },
    { type: 'add-note', part: 'Questions', text: 'What renews the certificate?' },
    { type: 'add-note', part: 'Parking lot', text: 'Vendor contract' },
    { type: 'set-soak', date: '2026-03-12' },
    { type: 'meeting-time', moment: 'ended' },
  ] as const;
  const after = actions.reduce((text, action) => write(text, action), plain);
  assert.deepEqual(viewOf(after).rules.sort(), viewOf(plain).rules.sort());
  assert.equal(viewOf(after).timeline.entries.length, 3);
});

test('an invitation tells agenda and roles and adds up', () => {
  const [preset] = shippedPresets;
  const text = invitationText({ title: 'Logins failed', facilitator: 'Kim', preset });
  assert.match(text, /^Post-mortem: Logins failed\n/);
  assert.match(text, /Agenda \(60 minutes\)\n- 3 min {2}Opening/);
  assert.match(text, /Facilitator: Kim\n$/);
});

test('what is usually said exists, and every card has a key of its own', () => {
  const ids = [...groundRules, ...openingLines].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    usualLines.filter(id => !ids.includes(id)),
    [],
  );
  assert.equal(new Set(cards.map(({ key }) => key)).size, cards.length);
});

test('words that judge in hindsight get a hint, others none', () => {
  for (const words of [
    "They couldn't have known, but should have asked",
    'Obviously the disk was full',
    'If only we knew',
  ])
    assert.equal(typeof spokenHint(words), 'string', words);
  for (const words of ['The alert should fire at 80 %', 'Two nodes were full', 'x'.repeat(100_000)])
    assert.equal(spokenHint(words), undefined);
});
