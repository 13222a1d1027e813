import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { convertZoneEdits, nameZoneEdit } from '../../../core/plan/convertZone';
import { defaults } from '../../../core/settings';
import { applyEdits } from '../../../core/text';

/** The document with its timeline, or the entry of a rank, in another zone. */
function converted(markdown: string, zone: string, rank?: number): string {
  const postMortem = readPostMortem(markdown, 'incident.md', defaults);
  const entry = rank === undefined ? undefined : postMortem.timeline?.timeline.entries[rank];
  return applyEdits(markdown, convertZoneEdits(postMortem, zone, entry));
}

const whole: readonly (readonly [name: string, zone: string, before: string, after: string])[] = [
  [
    'the heading that declares it, ranges, and dates where midnight is crossed',
    'UTC',
    '# Outage 2026-03-05\n\n## Timeline (PST)\n\n- 2026-03-05 15:40 one\n- **15:59** two\n- ~16:05 three\n- 23:30-00:10 four\n',
    '# Outage 2026-03-05\n\n## Timeline (UTC)\n\n- 2026-03-05 23:40 one\n- **23:59** two\n- 2026-03-06 ~00:05 three\n- 07:30-08:10 four\n',
  ],
  [
    'a sentence, and twelve hours of the clock',
    'Asia/Tokyo',
    '# Outage 2026-03-05\n\nAll times in CET.\n\n## Timeline\n\n### 2026-03-05\n\n- 1:05 PM one\n- 02:10pm two\n',
    '# Outage 2026-03-05\n\nAll times in Asia/Tokyo.\n\n## Timeline\n\n### 2026-03-05\n\n- 9:05 PM one\n- 10:10pm two\n',
  ],
  [
    'the field Zone, and rows of a table',
    'UTC',
    '- **Zone:** Europe/Berlin\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| 2026-07-01 00:30:15 | one |\n| 01/07/2026 03:30 | two |\n| 24/07/2026 03:30 | three |\n',
    '- **Zone:** UTC\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| 2026-06-30 22:30:15 | one |\n| 01/07/2026 01:30 | two |\n| 24/07/2026 01:30 | three |\n',
  ],
  [
    'times that carry it, and a second zone that says the same',
    'UTC',
    '# 2026-05-26\n\n## Timeline\n\n- 13:14 EDT (17:14 UTC): one\r\n- `14:00 EDT` two\r\n',
    '# 2026-05-26\n\n## Timeline\n\n- 17:14 UTC: one\r\n- `18:00 UTC` two\r\n',
  ],
  [
    'ISO stamps',
    'UTC+2',
    '## Timeline\n\n- 2026-05-26T13:14:05Z one\n',
    '## Timeline\n\n- 2026-05-26T15:14:05 UTC+2 one\n',
  ],
];

for (const [name, zone, before, after] of whole) {
  test(`converting a timeline rewrites ${name}`, () => {
    assert.equal(converted(before, zone), after);
    assert.equal(converted(after, zone), after);
  });
}

const first = '# 2026-05-26\n\n## Timeline\n\n- 10:00 CEST one\n- 10:05 two\n- 10:10 three\n';

test('converting one entry keeps the zone of those below it', () => {
  assert.equal(
    converted(first, 'America/Los_Angeles', 0),
    '# 2026-05-26\n\n## Timeline\n\n- 01:00 America/Los_Angeles one\n- 10:05 CEST two\n- 10:10 three\n',
  );
  assert.equal(
    converted(first, 'UTC', 2),
    '# 2026-05-26\n\n## Timeline\n\n- 10:00 CEST one\n- 10:05 two\n- 08:10 UTC three\n',
  );
});

test('converting one entry over midnight writes its date, and that of the next', () => {
  assert.equal(
    converted('# 2026-05-26\n\n## Timeline (UTC)\n\n- 23:30 one\n- 23:40 two\n', 'CEST', 0),
    '# 2026-05-26\n\n## Timeline (UTC)\n\n- 2026-05-27 01:30 CEST one\n- 2026-05-26 23:40 UTC two\n',
  );
});

for (const [name, markdown, zone] of [
  ['no zone is known', '## Timeline\n\n- 2026-05-26 10:00 one\n', 'UTC'],
  ['the zone is ambiguous', '## Timeline (IST)\n\n- 2026-05-26 10:00 one\n', 'UTC'],
  ['there is no such zone', '## Timeline (UTC)\n\n- 2026-05-26 10:00 one\n', 'Mars/Olympus'],
  ['all is in that zone already', '## Timeline (UTC)\n\n- 2026-05-26 10:00 one\n', 'UTC'],
  ['a day of the week stands beside the date', '## Timeline (PST)\n\n- Mon, Jan 5 2026 20:00 one\n', 'UTC'],
] as const) {
  test(`nothing is converted where ${name}`, () => assert.equal(converted(markdown, zone), markdown));
}

test('the zone is written behind the time of an entry that names none', () => {
  const markdown = '## Timeline\n\n- **10:00**: one\n- 10:05 UTC two\n';
  const { timeline } = readPostMortem(markdown, 'incident.md', defaults);
  assert.ok(timeline);
  const edits = timeline.timeline.entries.flatMap(entry => nameZoneEdit(timeline, entry, 'CET') ?? []);
  assert.equal(applyEdits(markdown, edits), '## Timeline\n\n- **10:00 CET**: one\n- 10:05 UTC two\n');
});
