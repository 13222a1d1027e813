import assert from 'node:assert/strict';
import { test } from 'node:test';
import { write } from './write';

const entry = (time: string, text = 'new', kind?: 'action' | 'effect') =>
  ({ type: 'insert-entry', time, text, ...(kind === undefined ? {} : { kind }) }) as const;

test('an entry lands in order, in the style of the list', () => {
  assert.equal(
    write('# Outage of 2026-03-08\n\n## Timeline (UTC)\n\n- **14:05** - one\n- **14:30** - two\n', entry('14:12')),
    '# Outage of 2026-03-08\n\n## Timeline (UTC)\n\n- **14:05** - one\n- **14:12** - new\n- **14:30** - two\n',
  );
});

test('an entry goes into the list that stands right below the title', () => {
  const text = (more: string) =>
    `# Postmortem: mail, 2026-03-08\n\nIt was slow.\n\n- 14:05 one\n${more}- 14:30 two\n- 14:31 three\n\n## Costs\n\nNone.\n`;
  assert.equal(write(text(''), entry('14:12')), text('- 14:12 new\n'));
});

test('an entry before the first goes above it', () => {
  assert.equal(
    write('## Timeline\n\n* 2026-03-08 14:05 UTC one\n', entry('13:50')),
    '## Timeline\n\n* 2026-03-08 13:50 UTC new\n* 2026-03-08 14:05 UTC one\n',
  );
});

test('an entry goes below the whole entry before it, nested lists included', () => {
  assert.equal(
    write('## Timeline\r\n\r\n- 14:05 one\r\n  - detail\r\n- 14:30 two\r\n', entry('14:12')),
    '## Timeline\r\n\r\n- 14:05 one\r\n  - detail\r\n- 14:12 new\r\n- 14:30 two\r\n',
  );
});

test('a loose list stays loose', () => {
  assert.equal(
    write('## Timeline\n\n- 14:05 one\n\n- 14:30 two\n', entry('14:12')),
    '## Timeline\n\n- 14:05 one\n\n- 14:12 new\n\n- 14:30 two\n',
  );
});

test('a row keeps the pipes of its table where they are, as far as its words fit', () => {
  const table = (...rows: readonly string[]) =>
    `## Timeline\n\n| Time in CET      | Event        | By  |\n|:-----------------|--------------|-----|\n${rows.join('')}`;
  const first = '| 2026-03-08 14:05 | All is slow. | Kim |\n';
  assert.equal(
    write(table(first), entry('2026-03-08 14:12', 'Calm.')),
    table(first, '| 2026-03-08 14:12 | Calm.        |     |\n'),
  );
  assert.equal(
    write(table(first), entry('2026-03-08 14:12', 'Calm, after an hour.')),
    table(first, '| 2026-03-08 14:12 | Calm, after an hour. |     |\n'),
  );
});

test('a row of a table that nobody lined up is as long as its words', () => {
  const table = '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 14:05 | The whole site is slow. |\n';
  assert.equal(write(table, entry('14:12', 'Calm.')), `${table}| 14:12 | Calm. |\n`);
});

test('a table gets a row, with pipes kept out of the cells', () => {
  assert.equal(
    write(
      '## Timeline\n\n| Time (UTC) | Kind | Event |\n| --- | --- | --- |\n| 2026-03-08 14:05 | action | one |\n',
      entry('14:12', 'a | b', 'effect'),
    ),
    '## Timeline\n\n| Time (UTC) | Kind | Event |\n| --- | --- | --- |\n| 2026-03-08 14:05 | action | one |\n| 2026-03-08 14:12 | effect | a \\| b |\n',
  );
});

test('a heading for each entry gets a heading and a body', () => {
  assert.equal(
    write('## Timeline\n\n### 2026-03-08 14:05\n\nOne.\n\n### 14:30\n\nTwo.\n', entry('14:12')),
    '## Timeline\n\n### 2026-03-08 14:05\n\nOne.\n\n### 14:12\n\nnew\n\n### 14:30\n\nTwo.\n',
  );
});

test('the twelve-hour clock stays one', () => {
  assert.equal(
    write('## Timeline\n\n- 2:05 PM PST: one\n- 2:30 PM PST: two\n', entry('14:12')),
    '## Timeline\n\n- 2:05 PM PST: one\n- 2:12 PM PST: new\n- 2:30 PM PST: two\n',
  );
});

test('a time typed in another zone is written in that of the entry', () => {
  assert.equal(
    write('## Timeline\n\n- 2026-03-08 14:05 CET one\n- 2026-03-08 15:05 CET two\n', entry('13:30 UTC')),
    '## Timeline\n\n- 2026-03-08 14:05 CET one\n- 2026-03-08 14:30 CET new\n- 2026-03-08 15:05 CET two\n',
  );
});

test('over midnight the date is written where it would be lost', () => {
  assert.equal(
    write('## Timeline\n\n- 2026-03-08 23:50 one\n- 2026-03-09 00:30 two\n', entry('00:10')),
    '## Timeline\n\n- 2026-03-08 23:50 one\n- 2026-03-09 00:10 new\n- 2026-03-09 00:30 two\n',
  );
});

test('an empty time means now', () => {
  assert.equal(
    write('# Outage of 2026-03-08\n\n## Timeline (UTC)\n\n- 14:05 one\n', entry('')),
    '# Outage of 2026-03-08\n\n## Timeline (UTC)\n\n- 14:05 one\n- 14:20 new\n',
  );
});

test('a kind is written as the entries beside it write theirs', () => {
  const styled = (label: string) => `# X\n\n## Timeline\n\n- 2026-03-08 14:05 UTC - ${label} a\n- 14:20 UTC - b\n`;
  const expected = {
    'effect:': 'action:',
    '**Effect:**': '**Action:**',
    '[EFFECT]': '[ACTION]',
    'effect –': 'action –',
  };
  for (const [label, own] of Object.entries(expected))
    assert.ok(write(styled(label), entry('14:10', 'new', 'action')).includes(`14:10 UTC - ${own} new\n`), label);
});

test('a kind becomes a bold label where there is no column for it', () => {
  assert.equal(
    write('## Timeline\n\n- 14:05 one\n', entry('14:12', 'rolled back', 'action')),
    '## Timeline\n\n- 14:05 one\n- 14:12 **Action:** rolled back\n',
  );
});

test('an empty timeline gets its first entry, with its date', () => {
  assert.equal(
    write('# Outage\n\n## Timeline\n\n## Impact\n', entry('2026-03-08 14:12')),
    '# Outage\n\n## Timeline\n\n- 2026-03-08 14:12 new\n\n## Impact\n',
  );
});

test('a document without a timeline gets one', () => {
  assert.equal(
    write('# Outage of 2026-03-08\n\n## Impact\n\nNone.\n', entry('14:12')),
    '# Outage of 2026-03-08\n\n## Impact\n\nNone.\n\n## Timeline\n\n- 14:12 new\n',
  );
});

test('line breaks in what was typed cannot break the list', () => {
  assert.equal(
    write('## Timeline\n\n- 14:05 one\n', entry('14:12', 'a\n## b\r\nc')),
    '## Timeline\n\n- 14:05 one\n- 14:12 a ## b c\n',
  );
});

test('what is no time is refused with an example', () => {
  assert.match(
    write('## Timeline\n\n- 14:05 one\n', entry('later')),
    /^refused: This is no time\. Write it like 14:05/,
  );
});
