import assert from 'node:assert/strict';
import { test } from 'node:test';
import { write } from './write';

const began = { type: 'meeting-time', moment: 'began' } as const;
const ended = { type: 'meeting-time', moment: 'ended' } as const;

test('attendance is ticked in place, by name with or without role, and nobody is listed twice', () => {
  const once = write('# X\n\n## Timeline\n', { type: 'set-attendance', name: 'Kim Larsen', present: true });
  assert.equal(once, '# X\n\n## Timeline\n\n## Meeting\n\n### Attendance\n\n- [x] Kim Larsen\n');
  assert.equal(write(once, { type: 'set-attendance', name: 'kim larsen (commander)', present: true }), once);
  const away = once.replace('[x]', '[ ]');
  assert.equal(write(once, { type: 'set-attendance', name: 'Kim Larsen', present: false }), away);
  assert.equal(write(away, { type: 'set-attendance', name: 'Kim Larsen', present: true }), once);
});

test('somebody who is not listed does not become listed as absent', () => {
  assert.equal(write('# X\n', { type: 'set-attendance', name: 'Kim', present: false }), '# X\n');
});

test('a question is ticked, left open on purpose, and open again', () => {
  const before = '# X\n\n## Meeting\n\n### Questions\n\n- Who pays?\n';
  const mark = (text: string, mark: 'done' | 'kept' | 'open') =>
    write(text, { type: 'mark-note', part: 'Questions', line: 6, expected: 'Who pays?', mark });
  const done = before.replace('- Who', '- [x] Who');
  assert.equal(mark(before, 'done'), done);
  assert.equal(mark(done, 'open'), before.replace('- Who', '- [ ] Who'));
  const kept = before.replace('pays?', 'pays? (kept open)');
  assert.equal(mark(before, 'kept'), kept);
  assert.equal(mark(kept, 'done'), done);
  assert.equal(mark(kept, 'open').includes('kept open'), false);
});

test('a line of the record that somebody else changed is not marked', () => {
  const text = '# X\n\n## Meeting\n\n### Questions\n\n- Another\n';
  assert.match(
    write(text, { type: 'mark-note', part: 'Questions', line: 6, expected: 'Who pays?', mark: 'done' }),
    /^refused: .*changed/,
  );
});

test('a meeting that pauses and goes on the same day is one note with its last end', () => {
  const once = write('# X\n\n- **Zone:** Europe/Berlin\n', began);
  assert.match(once, /### Notes\n\n- Meeting on 2026-03-08 from 15:20 Europe\/Berlin\n$/);
  assert.equal(write(once, began), once);
  const closed = write(once, ended);
  assert.match(closed, /from 15:20 to 15:20 Europe\/Berlin\n$/);
  assert.equal(write(closed, began), closed);
  assert.equal(write(closed, ended), closed);
});

test('a meeting that goes on another day gets its own note', () => {
  const yesterday = '# X\n\n## Meeting\n\n### Notes\n\n- Meeting on 2026-03-07 from 09:00 to 10:00 UTC\n';
  assert.equal(write(yesterday, began), `${yesterday}- Meeting on 2026-03-08 from 14:20 UTC\n`);
});

test('an end without a beginning is refused', () => {
  assert.match(write('# X\n', ended), /^refused: .*not begun/);
});

test('the day until which proposals rest is one note', () => {
  const once = write('# X\n', { type: 'set-soak', date: '2026-03-10' });
  assert.match(once, /- Remedies rest until 2026-03-10, then we decide\.\n$/);
  assert.equal(write(once, { type: 'set-soak', date: '2026-03-12' }), once.replace('2026-03-10', '2026-03-12'));
  assert.match(write('# X\n', { type: 'set-soak', date: 'soon' }), /^refused: .*no date/);
});

test('an aim that needs nothing says why, once', () => {
  const before = '# X\n\n## Remediation\n\n- [ ] a (aim: likelihood)\n';
  const once = write(before, { type: 'none-needed', aim: 'validation', reason: 'because tests ran' });
  assert.equal(once, `${before.trimEnd()}\n\nValidation: none needed, because tests ran\n`);
  assert.equal(
    write(once, { type: 'none-needed', aim: 'validation', reason: 'it is covered' }),
    once.replace('tests ran', 'it is covered'),
  );
});

test('a factor joins its theme, which is made where it is missing', () => {
  const before = '# X\n\n## Contributing factors\n\n- one\n\n## Remediation\n';
  const once = write(before, { type: 'add-factor', text: 'two', theme: 'Deploys' });
  assert.equal(once, '# X\n\n## Contributing factors\n\n- one\n\n### Deploys\n\n- two\n\n## Remediation\n');
  assert.equal(
    write(once, { type: 'add-factor', text: 'three', theme: 'deploys' }),
    once.replace('- two\n', '- two\n- three\n'),
  );
});

test('a factor moves under a theme with what is nested in it', () => {
  const before = '# X\n\n## Contributing factors\n\n- one\n  - inner\n- two\n\n### Deploys\n\n- three\n';
  const moved = { type: 'edit-factor', line: 4, expected: 'one', theme: 'Deploys' } as const;
  assert.equal(
    write(before, moved),
    '# X\n\n## Contributing factors\n\n- two\n\n### Deploys\n\n- three\n- one\n  - inner\n',
  );
});

test('the last factor of a document moves under a new theme', () => {
  const before = '# X\n\n## Contributing factors\n\n- one\n- two';
  assert.match(
    write(before, { type: 'edit-factor', line: 5, expected: 'two', theme: 'Deploys' }),
    /- one\n\n### Deploys\n\n- two$/,
  );
});

test('a theme is not called like a section', () => {
  assert.match(write('# X\n', { type: 'add-factor', text: 'a', theme: 'Timeline' }), /^refused: .*section/);
});

test('a factor leads to the moment of its entry where another one has the same time', () => {
  const text = '# X\n\n## Timeline\n\n- 14:05: a\n- 14:05: b\n\n## Contributing factors\n\n- No alert.\n';
  const link = { type: 'edit-factor', line: 9, expected: 'No alert.', entry: { line: 5, when: '14:05' } } as const;
  const linked = text.replace('No alert.', 'No alert (14:05).');
  assert.equal(write(text, link), linked);
  assert.equal(write(linked, link), linked);
});

test('a factor of a list that a label announces moves under a theme', () => {
  const text = '# X\n\n**Root causes:** two things:\n\n- one\n- two\n';
  assert.equal(
    write(text, { type: 'edit-factor', line: 4, expected: 'one', theme: 'Deploys' }),
    '# X\n\n**Root causes:** two things:\n\n- two\n\n## Contributing factors\n\n### Deploys\n\n- one\n',
  );
});

test('a factor leads to its entry by the time in brackets', () => {
  const before =
    '# X\n\n## Timeline\n\n- 2026-03-08 14:05 UTC: a\n- 14:09: b\n\n## Contributing factors\n\n- No alert.\n';
  const link = (text: string, line: number, when: string) =>
    write(text, { type: 'edit-factor', line: 9, expected: 'No alert.', entry: { line, when } });
  const first = '2026-03-08 14:05 UTC';
  const once = link(before, 4, first);
  assert.equal(once, before.replace('No alert.', 'No alert (14:05).'));
  assert.equal(link(once, 5, '14:09'), before.replace('No alert.', 'No alert (14:05, 14:09).'));
  assert.equal(link(once, 4, first), once);
});

test('what somebody saw is found again where lines were added above it meanwhile', () => {
  const seen =
    '# X\n\n## Timeline\n\n- 14:05: a\n- 14:09: b\n\n## Contributing factors\n\n- No alert\n\n## Remediation\n\n- [ ] Alert\n\n## Meeting\n\n### Questions\n\n- Who pays?\n';
  const now = seen.replace('# X\n', '# X\n\nSomebody wrote this.\n');
  const link = { type: 'edit-factor', line: 9, expected: 'No alert', entry: { line: 5, when: '14:09' } } as const;
  assert.equal(write(now, link), now.replace('No alert', 'No alert (14:09)'));
  const own = { type: 'edit-action-item', line: 13, expected: 'Alert', fields: { owner: '@kim' } } as const;
  assert.equal(write(now, own), now.replace('[ ] Alert', '[ ] Alert (owner: @kim)'));
  const tick = { type: 'mark-note', part: 'Questions', line: 19, expected: 'Who pays?', mark: 'done' } as const;
  assert.equal(write(now, tick), now.replace('- Who', '- [x] Who'));
  const gone = { ...link, entry: { line: 5, when: '14:10' } };
  assert.match(write(now, gone), /^refused: This entry has changed/);
});
