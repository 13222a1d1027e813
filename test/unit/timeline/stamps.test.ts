import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStamp, formatLocal, readStamp, resolveTimes } from '../../../core/timeline';
import { entriesOf } from './entriesOf';

/** What is written, and what is read: local time, certainty, zone. The document's day is 7 March 2026. */
const shapes: readonly (readonly [written: string, read: string])[] = [
  ['- 09:15:04 UTC an edit was made', '2026-03-07 09:15:04 exact UTC'],
  ['- **16:58 UTC** - Writer restarted', '2026-03-07 16:58 exact UTC'],
  ['- **10:45** - version 1.27.0 deployed', '2026-03-07 10:45 exact'],
  ['- 2026-03-08 00:30 restarted', '2026-03-08 00:30 exact'],
  ['- 2026-03-08T00:30Z restarted', '2026-03-08 00:30 exact Z'],
  ['- Mar 8, 10:18 AM a customer called', '2026-03-08 10:18 exact'],
  ['- [08:47] the change is merged', '2026-03-07 08:47 exact'],
  ['- [???] the disk reached its limit', '- unknown'],
  ['- [03-06 16:21] the loop begins', '2026-03-06 16:21 exact'],
  ['- 2:54 PM PST: configuration changed', '2026-03-07 14:54 exact PST'],
  ['- 2026-03-08, 03:26pm: first noticed', '2026-03-08 15:26 exact'],
  ['- **Mar 8, 2026, 12:24 (UTC)**: reports arrive', '2026-03-08 12:24 exact UTC'],
  ['- **March 8, 2026 from 14:18 to 18:39 (UTC)** more load', '2026-03-08 14:18 range UTC'],
  ['- 11:10 6th Mar 2026 - commit', '2026-03-06 11:10 exact'],
  ['- 24-03-2026 02:00-04:30 - a new release was offered', '2026-03-24 02:00 range'],
  ['- **24-03-2026 ~14:18 UTC** – first report', '2026-03-24 14:18 approximate UTC'],
  ['- 13:14 EDT (17:14 UTC): a user writes', '2026-03-07 13:14 exact EDT'],
  ['- 2026-MM-DD: something happened', '- placeholder'],
  ['- 26 March 2026 ~ 06:27 - jobs run by hand', '2026-03-26 06:27 approximate'],
  ['- 26 March 2026 06:58 onward - quiet', '2026-03-26 06:58 range'],
  ['- 12:45 PM PST Saturday Mar 7th: first wave', '2026-03-07 12:45 exact PST'],
  ['- 17:17 UTC Mar 6: contracts prepared', '2026-03-06 17:17 exact UTC'],
  ['- 20/03/2026 12:32 - deleted', '2026-03-20 12:32 exact'],
  ['- *10:27* deployed', '2026-03-07 10:27 exact'],
  ['- 04:49 PM UTC the branch was made', '2026-03-07 16:49 exact UTC'],
  ['- `12:46:40.985Z` the node stops', '2026-03-07 12:46:40 exact Z'],
  ['- 00:00 (TODO) outage begins', '- placeholder'],
  ['- HH:MM what happened', '- placeholder'],
  ['- ~13:30-13:45 success drops to zero', '2026-03-07 13:30 approximate'],
  ['- ca. 18:30 first alert', '2026-03-07 18:30 approximate'],
  ['- 14:05+02:00 restarted', '2026-03-07 14:05 exact +02:00'],
  ['- 14h32 redémarrage', '2026-03-07 14:32 exact'],
  ['- 0905 UTC page received', '2026-03-07 09:05 exact UTC'],
  ['- 2026-03-04 first noticed', '2026-03-04 00:00 date-only'],
  ['- 07:7:47 a message', '- malformed'],
  ['- 20262-03-08 12:00 five digits', '- malformed'],
  ['- 13:55 PM both clocks', '- malformed'],
  ['- 25:10 no such hour', '- malformed'],
  ['- 2026-02-30 10:00 no such day', '- malformed'],
  ['- 13:40 – 14:10 UTC on 6 March 2026 - moved', '2026-03-06 13:40 range UTC'],
  ['- 08:18 → 08:40 the workers start anew', '2026-03-07 08:18 range'],
  ['- 22:00 - 2026-03-09 23:00 moved', '2026-03-07 22:00 range'],
  ['- Friday the 6th, 09:00 restored', '2026-03-06 09:00 exact'],
  ['- 06:00 Uhr: Lauf beginnt', '2026-03-07 06:00 exact'],
  ['- 09.15 Uhr: ausgerufen', '2026-03-07 09:15 exact'],
  ['- gegen 8 Uhr meldet sich der Dienst', '2026-03-07 08:00 approximate'],
  ['- Freitag, 06.03.2026, 07:42 bis 10:15 Uhr (MEZ) keine Antwort', '2026-03-06 07:42 range MEZ'],
  ['- vers 16h : rétabli', '2026-03-07 16:00 approximate'],
  ['- vendredi 6 mars 2026 à 14h05 : alerte', '2026-03-06 14:05 exact'],
  ['- **\\~11:00 AM** \\- rows found', '2026-03-07 11:00 approximate'],
  ['- 2026\\-03\\-06 11:00 \\- rows found', '2026-03-06 11:00 exact'],
];

for (const [written, read] of shapes) {
  test(`"${written.slice(2)}" is read as ${read}`, () => {
    const [entry] = resolveTimes(entriesOf(`${written}\n- 23:59 UTC the end\n`), {
      zoneSource: 'none',
      day: Date.UTC(2026, 2, 7),
    });
    assert.ok(entry?.stamp, 'there is a stamp');
    const { time, stamp } = entry;
    const at = time.local === undefined ? '-' : formatLocal(time.local);
    assert.equal([at, time.certainty, stamp.zone].filter(part => part !== undefined).join(' '), read);
  });
}

for (const text of [
  'log4j 2.17 published',
  'ratio 4:3 kept',
  'block 1071900 - 1072525',
  'version 1.270.0 deployed',
  'fe80::1:2 is no clock',
  'Decision taken',
  '3 pods restarted',
  '10.0.0.1:8080 answered',
  'we waited',
  'May be related',
  'vers 3 serveurs',
  '2h sans réponse',
  'Friday deploys are frozen',
  'um 3 Prozent langsamer',
  '~ 10 minutes without answers',
]) {
  test(`"${text}" begins with no time`, () => assert.equal(readStamp(text), undefined));
}

for (const [text, found] of [
  ['First detected 2026-03-08 11:01', '2026-03-08 11:01'],
  ['Report (13 August, ~15:00 UTC)', '13 August, ~15:00 UTC'],
  ['The attack began at 2026-03-08 8:55 AM +UTC', '2026-03-08 8:55 AM +UTC'],
  ['Incident declared: 22026-03-08 08:56', '22026-03-08 08:56'],
] as const) {
  test(`in "${text}" the time is found behind the words`, () => {
    const stamp = findStamp(text);
    assert.ok(stamp);
    assert.equal(text.slice(stamp.start, stamp.end).replace(/^[(~]+|[)]+$/g, ''), found.replace(/^~/, ''));
  });
}

for (const text of ['upgraded to 1.21.1 at once', 'error rate 38 % in 4:3 format', 'went from 12 to 15']) {
  test(`in "${text}" no time is found`, () => assert.equal(findStamp(text), undefined));
}
