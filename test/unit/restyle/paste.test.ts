import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesFromText } from '../../../core/restyle';
import { applyEdits } from '../../../core/text';
import { read, timelineOf, withTimeline } from './documents';

const now = Date.UTC(2026, 2, 8, 18);
const utc = '## Timeline (UTC)';
const known = ['- **2026-03-08 14:05** - One.', '- **2026-03-08 14:40** - Last.'];

function pasted(text: string, lines: readonly string[], line = 0): readonly string[] | undefined {
  const document = withTimeline(lines, '\n', utc);
  const found = entriesFromText(text, read(document), { now });
  return found === undefined
    ? undefined
    : timelineOf(applyEdits(document, found.edits({ line: line + 6, character: 0 })));
}

const both = ['- **2026-03-08 14:10** - kim: It is slow.', '- **2026-03-08 14:12** - lee: I see it too.'];

const texts: readonly (readonly [string, string])[] = [
  ['lines that begin with a time', '14:10 kim: It is slow.\r\n14:12 lee: I see it too.\r\n'],
  ['a Markdown list in another style', '* [2:10 PM] kim: It\n  is slow.\n* [2:12 PM] lee: I see it too.'],
  ['chat text', 'kim  14:10\nIt is slow.\n\nlee  14:12\nI see\nit too.'],
  ['a chat log with names in brackets', '[14:10] <kim> It is slow.\n[14:12] <lee> I see it too.'],
  ['a table', '| Time | What |\n|---|---|\n| 14:10 | kim: It is slow. |\n| 14:12 | lee: I see it too. |'],
  ['times of another zone', '15:10 CET kim: It is slow.\n15:12 CET lee: I see it too.'],
  ['a line that names the day', '2026-03-08\n14:10 kim: It is slow.\n14:12 lee: I see it too.'],
];

for (const [what, text] of texts) {
  test(`${what} becomes entries in order and in the style of the timeline`, () => {
    assert.deepEqual(pasted(text, known), [known[0], ...both, known[1]]);
  });
}

test('an empty entry under the cursor gives way', () => {
  const lines = [known[0] ?? '', '- ', known[1] ?? ''];
  assert.deepEqual(pasted('14:10 kim: It is slow.\n14:12 lee: I see it too.', lines, 1), [known[0], ...both, known[1]]);
});

test('rows are added to a table, with pipes escaped and the kind in its column', () => {
  const table = ['| Time | Kind | What |', '| --- | --- | --- |', '| 2026-03-08 14:05 | Effect | It is slow. |'];
  assert.deepEqual(pasted('14:10 **Action:** a | b', table), [...table, '| 2026-03-08 14:10 | action | a \\| b |']);
});

test('an empty timeline gets a list', () => {
  assert.deepEqual(pasted('14:10 One.', []), ['- 2026-03-08 14:10 - One.', '']);
});

test('times without a date go to the day of the timeline that they fit', () => {
  const lines = ['- 2026-03-08 22:00 - One.', '- 2026-03-09 11:00 - Last.'];
  assert.deepEqual(pasted('09:00 Two.', lines), [lines[0], '- 2026-03-09 09:00 - Two.', lines[1]]);
});

const unsure: readonly (readonly [string, string])[] = [
  ['prose', 'We met at 14:05.\nIt was late.'],
  ['a line without a time among others', '14:05 One.\nTwo.'],
  ['nested lists', '- 14:05 One.\n  - More.'],
  ['a time in doubt', 'about 14:05 One.'],
  ['a date that may be two days', '04-05-2026 14:05 One.'],
  ['an impossible time', '25:10 One.'],
  ['a time and no words', '14:05'],
  ['a ratio', '16:9 is the shape of the screen'],
  ['a chat line without words', 'kim 14:05\nlee 14:06\nHello.'],
  ['a table with a further column', '| Time | What | Who |\n|---|---|---|\n| 14:10 | It is slow. | kim |'],
  ['more than 2,000 lines', '14:05 One.\n'.repeat(2001)],
  ['more than 200,000 characters', `14:05 ${'x'.repeat(200_000)}`],
];

for (const [what, text] of unsure) {
  test(`${what} is not taken for entries`, () => {
    assert.equal(pasted(text, known), undefined);
  });
}
