import assert from 'node:assert/strict';
import { test } from 'node:test';
import { write } from './write';

const at = (clock: string) => Date.parse(`2026-03-08T${clock}:00Z`);
const action = (...entries: readonly (readonly [clock: string, text: string])[]) =>
  ({
    type: 'insert-entries',
    entries: entries.map(([clock, text]) => ({ instant: at(clock), text, kind: 'effect' as const })),
  }) as const;

test('entries land in order among those that are there, in their style', () => {
  assert.equal(
    write(
      '# Outage of 2026-03-08\n\n## Timeline (UTC)\n\n- **14:05** - one\n- **14:30** - two\n',
      action(['14:40', 'd'], ['14:00', 'a'], ['14:12', 'b'], ['14:12', 'c']),
    ),
    '# Outage of 2026-03-08\n\n## Timeline (UTC)\n\n- **14:00** - a\n- **14:05** - one\n- **14:12** - b\n- **14:12** - c\n- **14:30** - two\n- **14:40** - d\n',
  );
});

test('rows of a table stay rows, and a pipe does not end a cell', () => {
  assert.equal(
    write(
      '## Timeline\n\n| When (UTC) | What |\n| --- | --- |\n| 2026-03-08 14:05 | one |\n',
      action(['14:12', 'a | b']),
    ),
    '## Timeline\n\n| When (UTC) | What |\n| --- | --- |\n| 2026-03-08 14:05 | one |\n| 2026-03-08 14:12 | a \\| b |\n',
  );
});

test('the kind is written where the timeline writes kinds', () => {
  assert.equal(
    write('## Timeline\n\n- 2026-03-08 14:05 UTC - **Action:** one\n', action(['14:12', 'a'])),
    '## Timeline\n\n- 2026-03-08 14:05 UTC - **Action:** one\n- 2026-03-08 14:12 UTC - **Effect:** a\n',
  );
});

test('an empty timeline gets full dates, with the zone where the document names none', () => {
  assert.equal(
    write('# Outage\n\n## Timeline\n\n## Remediation\n', action(['14:12', 'a'])),
    '# Outage\n\n## Timeline\n\n- 2026-03-08 14:12 UTC - a\n\n## Remediation\n',
  );
  assert.equal(
    write('# Outage\n\n- **Zone:** Europe/Berlin\n\n## Timeline\n', action(['14:12', 'a'])),
    '# Outage\n\n- **Zone:** Europe/Berlin\n\n## Timeline\n\n- 2026-03-08 15:12 - a\n',
  );
});

test('a document without a timeline gets one', () => {
  assert.match(write('# Outage\n\nText.\n', action(['14:12', 'a'])), /## Timeline\n\n- 2026-03-08 14:12 UTC - a\n/);
});

test('words that would change how other times are read refuse all entries, and say which it is', () => {
  assert.equal(
    write(
      '# Outage\n\n## Timeline\n\n- 2026-03-08 14:05 - one\n',
      action(['14:07', 'fine'], ['14:12', 'All times are in PST.']),
    ),
    'refused: The entry of 2026-03-08 14:12 would change how times are read. Untick it, and insert it by hand.',
  );
});

test('a timeline with a merge conflict is left alone', () => {
  assert.match(
    write(
      '## Timeline\n\n<<<<<<< a\n- 2026-03-08 14:05 - one\n=======\n- 2026-03-08 14:06 - one\n>>>>>>> b\n',
      action(['14:12', 'a']),
    ),
    /^refused: The timeline holds a merge conflict/,
  );
});

test('a new section in a document with CRLF has one line break after each entry', () => {
  assert.equal(
    write('# Outage of 2026-03-08\r\n\r\n<!-- post-mortem -->\r\n', action(['14:12', 'a'], ['14:13', 'b'])),
    '# Outage of 2026-03-08\r\n\r\n<!-- post-mortem -->\r\n\r\n## Timeline\r\n\r\n- 2026-03-08 14:12 UTC - a\r\n- 2026-03-08 14:13 UTC - b\r\n',
  );
});

test('entries below headings stand one blank line apart', () => {
  assert.equal(
    write(
      '## Timeline (UTC)\n\n### 2026-03-08 14:05\n\none\n\n### 14:30\n\ntwo\n',
      action(['14:12', 'a'], ['14:13', 'b']),
    ),
    '## Timeline (UTC)\n\n### 2026-03-08 14:05\n\none\n\n### 2026-03-08 14:12\n\na\n\n### 2026-03-08 14:13\n\nb\n\n### 14:30\n\ntwo\n',
  );
});

test('below a list of milestones that is an item itself, entries are set in with it', () => {
  const text =
    '# Incident on 2026-03-08\n\n- **Key events**\n  - Fault occurs 2026-03-08 14:05\n\n- **Impact**: none\n';
  assert.equal(write(text, action(['14:12', 'a'])), text.replace('14:05\n', '14:05\n  - 2026-03-08 14:12 UTC - a\n'));
});
