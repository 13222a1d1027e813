import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';
import { formatLocal } from '../../../core/timeline';

/** `line-line local source zone text` of each entry of the document's timeline; lines from 1. */
function read(markdown: string, path = 'incident.md'): readonly string[] {
  const { timeline } = readPostMortem(markdown, path, defaults);
  assert.ok(timeline);
  return timeline.timeline.entries.map(({ lines, time, text }) =>
    [
      `${timeline.line + lines.start + 1}-${timeline.line + lines.end}`,
      time.local === undefined ? '-' : formatLocal(time.local),
      time.dateSource,
      time.zone?.label ?? 'no zone',
      text.trim(),
    ].join(' | '),
  );
}

test('a table names the zone in its header and the year in another', () => {
  assert.deepEqual(
    read(
      '## Timeline\n\n| Day | Date (2021) | Time (PT) | Event |\n| --- | --- | --- | --- |\n| Sun | Oct 31 | 21:33 | A user posts |\n| Mon | Nov 1 | 00:10 | Answered |\n',
    ),
    ['5-5 | 2021-10-31 21:33 | day | PT | A user posts', '6-6 | 2021-11-01 00:10 | day | PT | Answered'],
  );
});

test('a heading for each entry takes its body along and hands its date on', () => {
  assert.deepEqual(
    read(
      '## Timeline\n\nAll times in CEST\n\n### 2017-11-30 16:22\n\nNode out of memory.\n\n```\n12:00 log\n```\n\n### 16:59\n\nInvestigation begins.\n\n## Lessons\n',
    ),
    ['5-11 | 2017-11-30 16:22 | own | CEST | ', '13-15 | 2017-11-30 16:59 | inherited | CEST | '],
  );
});

test('a day heading on the level of the timeline belongs to it', () => {
  assert.deepEqual(
    read(
      '## Timeline\n\n_All times in EDT_\n\n## July 22\n1:03\nFirst alert fires\n\n5:00\nEngineers look\n\n## Impact\n',
      'reports/2025-07-21.md',
    ),
    ['6-7 | 2025-07-22 01:03 | day | EDT | ', '9-10 | 2025-07-22 05:00 | inherited | EDT | '].map(line =>
      line.replace('inherited', 'day'),
    ),
  );
});

test('a day as a list item gives its date to the list inside', () => {
  assert.deepEqual(read('## Timeline (UTC)\n\n- 2026-03-08\n  - 14:05 one\n  - 14:09 two\n'), [
    '4-4 | 2026-03-08 14:05 | day | UTC | one',
    '5-5 | 2026-03-08 14:09 | day | UTC | two',
  ]);
});

test('labels before the stamp make a list of key events', () => {
  assert.deepEqual(
    read(
      '# Incident on 2020-08-04\n\n- **Key events**\n  - Fault occurs 2020-08-04 13:30\n  - Resolved 2020-08-05 16:16\n\n- **Impact**: none\n',
    ),
    [
      '4-4 | 2020-08-04 13:30 | own | no zone | Fault occurs 2020-08-04 13:30',
      '5-5 | 2020-08-05 16:16 | own | no zone | Resolved 2020-08-05 16:16',
    ],
  );
});

test('midnight passes where a time goes back by more than half a day', () => {
  assert.deepEqual(read('# Outage of 2026-03-08\n\n## Timeline\n\n- 23:50 UTC alert\n- 00:10 answer\n'), [
    '5-5 | 2026-03-08 23:50 | document | UTC | alert',
    '6-6 | 2026-03-09 00:10 | rollover | UTC | answer',
  ]);
});

test('month and day without a year pass over New Year', () => {
  assert.deepEqual(
    read('# 2019-03-26 boskos\n\n## Timeline\n\n- [12-05 16:21] introduced\n- [03-20 16:46] updated\n').map(line =>
      line.slice(0, 22),
    ),
    ['5-5 | 2018-12-05 16:21', '6-6 | 2019-03-20 16:46'],
  );
});

test('one date beyond the twelfth settles the order of day and month for all', () => {
  assert.deepEqual(
    read('## Timeline\n\n- 04-03-2026 10:00 one\n- 24-03-2026 10:00 two\n').map(line => line.slice(6, 16)),
    ['2026-03-04', '2026-03-24'],
  );
});

test('entries keep wrapped lines, nested lists and quotes', () => {
  assert.deepEqual(
    read('## Timeline\n\n- 10:00 one\n  goes on\n  - detail at 09:00\n\n  > said\n\n- 10:05 two\n').map(
      line => line.split(' | ')[0],
    ),
    ['3-7', '9-9'],
  );
});

test('behind a date, hours and minutes may be apart by a dot, at the end of the line or before a dash', () => {
  assert.deepEqual(read('## Timeline\n\n- Incident declared 2026-03-08 16.05\n- 2026-03-08 16.20 - Rolled back\n'), [
    '3-3 | 2026-03-08 16:05 | own | no zone | Incident declared 2026-03-08 16.05',
    '4-4 | 2026-03-08 16:20 | own | no zone | Rolled back',
  ]);
  assert.deepEqual(read('## Timeline\n\n- 2026-03-08 version 16.05 is out\n'), [
    '3-3 | 2026-03-08 00:00 | own | no zone | version 16.05 is out',
  ]);
});

test('a date in code, with the zone of all times, or above smaller headings is a day', () => {
  for (const day of [
    '`2026-03-08`',
    'Sunday 8 March 2026, all times in EET (UTC+2)',
    '### 8 March 2026\n\n#### Berlin',
  ])
    assert.deepEqual(
      read(`## Timeline\n\n${day}\n\n- 14:02 rotated\n`).map(each => each.split(' | ')[1]),
      ['2026-03-08 14:02'],
    );
});

test('a weekday with its number is the day nearest to the one before', () => {
  assert.deepEqual(
    read('## Timeline\n\n### 30 April 2026\n\n- 21:50 begins\n\n### Friday 1st\n\n- 06:00 restored\n').map(each =>
      each.split(' | ').slice(1, 3).join(' '),
    ),
    ['2026-04-30 21:50 day', '2026-05-01 06:00 day'],
  );
});

test('a label at the top names the day where nothing else does', () => {
  for (const label of [
    '**Date:** March 8, 2026',
    '- Event start: 2026/03/08 13:04 PST',
    '| Start of impact | 8 Mar 2026, 09:48 |',
    '**Beginn:** 08.03.2026, 07:42 Uhr',
  ])
    assert.match(read(`# Slow\n\n${label}\n\n## Timeline\n\n- 14:02 rotated\n`)[0] ?? '', /2026-03-08 14:02/);
  assert.match(
    read('# Post-mortem : paiement (mardi 10 mars 2026)\n\n## Timeline\n\n- 14h02 alerte\n')[0] ?? '',
    /2026-03-10/,
  );
});
