import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listToTable, tableToList } from '../../../core/restyle';
import { told } from '../../../core/restyle/readBack';
import { after, lists, read, timelineOf, withTimeline } from './documents';

test('a list becomes a table: the shared zone goes into the header, kinds get a column, pipes are escaped', () => {
  const text = withTimeline([
    '- **2026-03-08 14:05 UTC** - First alert on `a|b`.',
    '',
    '- **2026-03-08 14:12 UTC** - **Action:** rolled back.',
  ]);
  assert.deepEqual(timelineOf(after(text, listToTable) ?? ''), [
    '| Time (UTC)       | Kind   | Event |',
    '| ---------------- | ------ | --- |',
    '| 2026-03-08 14:05 |        | First alert on `a\\|b`. |',
    '| 2026-03-08 14:12 | Action | rolled back. |',
  ]);
});

test('a table becomes a list: date and zone go to each entry, kinds become labels', () => {
  const text = withTimeline([
    '| Date (2026) | Time (PT) | Type | What |',
    '| - | - | - | - |',
    '| Mar 8 | 14:05 | | One \\| two |',
    '| Mar 8 | 14:12 | Action | Rolled back. |',
  ]);
  assert.deepEqual(timelineOf(after(text, tableToList) ?? ''), [
    '- 2026-03-08 14:05 PT - One | two',
    '- 2026-03-08 14:12 PT - **Action:** Rolled back.',
  ]);
});

test('the zone is not repeated where the heading names it', () => {
  const text = withTimeline(['| Time (UTC) | What |', '| - | - |', '| 14:05 | One |'], '\n', '## Timeline (UTC)');
  assert.deepEqual(timelineOf(after(text, tableToList) ?? ''), ['- 14:05 - One']);
});

const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['an entry of two lines', ['- 14:05 one', '  more', '- 14:06 two'], /several lines/],
  ['a nested list', ['- 14:05 one', '  - more', '- 14:06 two'], /several lines/],
  ['a fence', ['- 14:05 one', '  ```', '  x', '  ```', '- 14:06 two'], /several lines/],
  ['headings', ['### 14:05', '', 'One.'], /headings or paragraphs/],
  [
    'a time inside the sentence',
    ['- First seen 2026-03-08 14:05 UTC', '- Solved 2026-03-08 15:05 UTC'],
    /inside the sentence/,
  ],
  ['an escaped pipe in code', ['- 14:05 `a \\| b`', '- 14:06 two'], /escaped pipe/],
  ['a conflict', ['- 14:05 one', '<<<<<<< HEAD', '- 14:06 two'], /conflict/],
  ['a quote', ['> - 14:05 one', '> - 14:06 two'], /no entries|quoted/],
];

for (const [what, lines, reason] of refusals) {
  test(`a list with ${what} is refused as a table, with the reason`, () => {
    const plan = listToTable(read(withTimeline(lines)));
    assert.match(plan.type === 'refused' ? plan.reason : 'not refused', reason);
  });
}

test('a table with a further column is refused as a list, and the column is named', () => {
  const plan = tableToList(
    read(withTimeline(['| Time | What | Who |', '| - | - | - |', '| 14:05 | It went down | kim |'])),
  );
  assert.match(plan.type === 'refused' ? plan.reason : 'not refused', /"Who"/);
});

test('a list becomes a table and a list again with the same times and words, and nothing else changes', () => {
  let converted = 0;
  fc.assert(
    fc.property(lists, fc.constantFrom('\n', '\r\n'), (lines, eol) => {
      const text = withTimeline(lines, eol);
      const table = after(text, listToTable);
      if (table === undefined) return;
      converted += 1;
      assert.deepEqual(told(read(table)), told(read(text)));
      const again = after(table, tableToList);
      assert.ok(again !== undefined, table);
      assert.deepEqual(told(read(again)), told(read(text)));
      for (const changed of [table, again]) {
        assert.deepEqual(outside(changed), outside(text));
        assert.equal(changed.replaceAll(eol, '').search(/[\r\n]/), -1);
        assert.equal(after(changed, changed === table ? listToTable : tableToList), undefined);
      }
    }),
    { numRuns: 400 },
  );
  assert.ok(converted > 100, `${converted} of 400 lists were converted`);
});

function outside(text: string): readonly string[] {
  const [before = ''] = text.split('## Timeline');
  return [before, text.slice(text.indexOf('## Lessons'))];
}
