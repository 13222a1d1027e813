import assert from 'node:assert/strict';
import { test } from 'node:test';
import { empty, fileOf, imported } from './importing';

async function read(text: string): Promise<readonly string[]> {
  const result = await imported(fileOf(text), empty);
  return result.type === 'refused'
    ? []
    : [...result.entries.map(({ label, text: words }) => `${label} ${words}`), ...result.notes];
}

test('a time without AM and PM is the next one after the message before', async () => {
  assert.deepEqual(await read('Ana\n  11:58 AM\none\n12:03\ntwo\n1:10\nthree\nKim\n  11:30 PM\nfour\n12:20\nfive\n'), [
    '2026-03-08 11:58 Ana: one',
    '2026-03-08 12:03 Ana: two',
    '2026-03-08 13:10 Ana: three',
    '2026-03-08 23:30 Kim: four',
    '2026-03-09 00:20 Kim: five',
    'Where the clock goes back, the next day is taken to begin.',
  ]);
});

test('days are taken from lines and heads: yesterday and today, a weekday, a date without a year', async () => {
  assert.deepEqual(
    await read('Ana\nYesterday at 3:13 PM\none\nKim\nToday at 9:00 AM\ntwo\nMonday\nKim  9:10 AM\nthree\n'),
    ['2026-03-08 15:13 Ana: one', '2026-03-09 09:00 Kim: two', '2026-03-09 09:10 Kim: three'],
  );
  assert.deepEqual(await read('Ana\n  Feb 25th at 10:39 AM\none\nTuesday, March 3rd\nKim  9:00 AM\ntwo\n'), [
    '2026-02-25 10:39 Ana: one',
    '2026-03-03 09:00 Kim: two',
  ]);
});

test('reactions, counts of replies and other furniture of the window are no words', async () => {
  const text =
    'Thread\n#ops\nAna\n:palm_tree:  3:13 PM\none (edited)\n:+1:\n3\n2 replies\nLast reply today at 4:00 PMView thread\nAlso sent to the channel\nClay\nAPP  3:14 PM\ntwo\nNew\n';
  assert.deepEqual(await read(text), ['2026-03-08 15:13 Ana: one', '2026-03-08 15:14 Clay: two']);
});

for (const text of [
  'We met at 3:13 PM.\nThen we left.\n',
  '- 14:05 - It is slow.\n- 14:07 - Rolled back.\n',
  'Agenda\n\n10:00\nWelcome\n10:30\nCoffee\n',
  'Ratio 3:13\n\nThe score was\n3:1\n',
  '# Notes\n\nA sentence about 14:05.\n',
]) {
  test(`${JSON.stringify(text.slice(0, 20))}… is no text of Slack`, async () => assert.deepEqual(await read(text), []));
}

test('where times below names are set in, a time at the margin is of the same person', async () => {
  assert.deepEqual(await read('Ana\n  11:58 PM\nslow\n12:03 AM\nstill\n'), [
    '2026-03-08 23:58 Ana: slow',
    '2026-03-09 00:03 Ana: still',
    'Where the clock goes back, the next day is taken to begin.',
  ]);
  assert.deepEqual(await read('Ana\n11:58 AM\nslow\nKim\n12:03 PM\nstill\n'), [
    '2026-03-08 11:58 Ana: slow',
    '2026-03-08 12:03 Kim: still',
  ]);
});

test('a status, a badge and the clocks of other languages are told from names', async () => {
  assert.deepEqual(
    await read(
      'Ana:palm_tree:  15:13 Uhr\none\nKim 🌴\n  15:14 Uhr\ntwo\nbuilderAPP  15:15 Uhr\nthree\nNAPP  15:16 Uhr\nfour\n',
    ),
    [
      '2026-03-08 15:13 Ana: one',
      '2026-03-08 15:14 Kim: two',
      '2026-03-08 15:15 builder: three',
      '2026-03-08 15:16 NAPP: four',
    ],
  );
});

test('a number alone is what somebody said, unless it counts a reaction', async () => {
  assert.deepEqual(await read('Ana\n  3:13 PM\nstatus\n500\n:eyes:\n2\nKim\n  3:14 PM\nx\n'), [
    '2026-03-08 15:13 Ana: status 500',
    '2026-03-08 15:14 Kim: x',
  ]);
});
