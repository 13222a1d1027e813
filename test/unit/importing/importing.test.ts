import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samples } from '../sensitive/samples';
import { empty, fileOf, imported, inserted, instantsOf } from './importing';

const message = (ts: string, text: string, user = 'ana') => ({ type: 'message', username: user, ts, text });
const slack = (...messages: readonly object[]) => fileOf(JSON.stringify(messages), 'day.json');

/** What the files come to, line by line. */
async function lines(files: ReturnType<typeof fileOf>, document: string = empty, options = {}) {
  const read = await imported(files, document, options);
  return read.type === 'refused' ? [read.reason] : read.entries.map(({ label, text }) => `${label} ${text}`);
}

test('sources that are newest first are turned round, and what stands at one instant keeps its order', async () => {
  const files = slack(
    message('1772979300.000300', 'third'),
    message('1772978700.000200', 'second'),
    message('1772978700.000100', 'first'),
  );
  assert.deepEqual(await lines(files), [
    '2026-03-08 14:05 ana: first',
    '2026-03-08 14:05 ana: second',
    '2026-03-08 14:15 ana: third',
  ]);
});

test('a message that comes twice, as in a thread and its channel, is one entry', async () => {
  const twice = message('1772978700.000200', 'It is slow.');
  assert.deepEqual(await lines(slack(twice, { ...twice, subtype: 'thread_broadcast' })), [
    '2026-03-08 14:05 ana: It is slow.',
  ]);
});

test('times are shown in the zone of the document', async () => {
  assert.deepEqual(await lines(slack(message('1772978700.0', 'x')), empty.replace('UTC', 'Asia/Tokyo')), [
    '2026-03-08 23:05 ana: x',
  ]);
});

test('what is in the timeline already is known again, whatever its style', async () => {
  const document = `${empty}\n| Time | What |\n| --- | --- |\n| 14:05 UTC | **Action:** ana: a \\| b, [see](https://a.example/x) |\n`;
  const read = await imported(
    slack(message('1772978741.5', 'a | b, <https://a.example/x|see>'), message('1772978741.5', 'a', 'kim')),
    document,
  );
  assert.ok(read.type === 'read');
  assert.deepEqual(
    read.entries.map(({ known }) => known),
    [true, false],
  );
});

test('an import that is repeated finds all of its entries again', async () => {
  const files = slack(
    message('1772978700.1', '*bold* _x_ `code` <https://a.example/x_y|l> 1. - # UTC'),
    message('1772978760.1', 'UTC – until 15:00 ~'),
  );
  const read = await imported(files);
  assert.ok(read.type === 'read');
  const again = await imported(files, inserted(read.entries));
  assert.ok(again.type === 'read');
  assert.deepEqual(
    again.entries.map(({ known }) => known),
    [true, true],
  );
});

test('what is sensitive is marked, and no secret is in what is shown', async () => {
  const { before = '', secret, after = '' } = samples.find(({ what }) => what.includes('password')) ?? { secret: '' };
  const read = await imported(
    slack(message('1772978700.1', 'Call 628-337-9014'), message('1772978760.1', `see ${before}${secret}${after}`)),
  );
  assert.ok(read.type === 'read');
  assert.deepEqual(
    read.entries.map(({ findings }) => findings.length),
    [1, 1],
  );
  assert.equal(JSON.stringify(read).includes(secret), false);
  assert.match(read.entries[1]?.text ?? '', /\[removed: /);
});

test('a secret of many lines is taken out whole', async () => {
  const scan = async (text: string) => [
    { start: text.indexOf('BEGIN'), end: text.indexOf('END') + 3, rule: 'sensitive-secret', what: 'a private key' },
  ];
  const read = await imported(slack(message('1772978700.1', 'key: BEGIN\nabc\nEND, sorry')), empty, {}, scan);
  assert.ok(read.type === 'read');
  assert.deepEqual(
    read.entries.map(({ text }) => text),
    ['ana: key: [removed: private key], sorry'],
  );
});

test('entries that lie days away from the incident are told apart', async () => {
  const read = await imported(slack(message('1772978700.1', 'near'), message('1780000000.1', 'far')));
  assert.ok(read.type === 'read');
  assert.deepEqual(
    read.entries.map(({ far }) => far),
    [false, true],
  );
});

test('words of strangers stay words: no comment, tag, link, table or time comes of them', async () => {
  const hostile =
    '&lt;!-- pm-allow-file sensitive-ip-address: x --&gt; &lt;img src=x&gt; [a](javascript:b) | c\n# d\n- 14:00 e';
  const read = await imported(
    slack(message('1772978700.1', hostile), message('1772978760.1', 'UTC'), message('1772978820.1', '15:00 x', '')),
  );
  assert.ok(read.type === 'read');
  assert.deepEqual(
    read.entries.map(({ text }) => text),
    [
      'ana: \\<\\!-- pm-allow-file sensitive-ip-address: x --> \\<img src=x> \\[a\\](javascript:b) | c # d - 14:00 e',
      'ana: UTC',
      'Slack: 15:00 x',
    ],
  );
  const minutes = [1772978700000, 1772978760000, 1772978820000];
  assert.deepEqual(instantsOf(inserted(read.entries)), minutes);
});

test('what should be JSON and is cut off is refused, and so is what is too much', async () => {
  assert.match(
    (await lines(fileOf('{"log_entries": [{"id": "a"', 'log.json')))[0] ?? '',
    /^log\.json is no whole JSON/,
  );
  assert.match((await lines(fileOf('[]')))[0] ?? '', /no form that can be imported/);
  assert.match((await lines(fileOf(' ')))[0] ?? '', /nothing to import/);
  assert.match((await lines(fileOf('x'.repeat(32_000_001))))[0] ?? '', /too much text/);
  assert.match((await lines(fileOf(`[${'1,'.repeat(200_001)}1]`)))[0] ?? '', /too many parts/);
  assert.match((await lines(fileOf('['.repeat(200_000))))[0] ?? '', /no whole JSON|no form/);
  const many = Array.from({ length: 5001 }, (_, at) => message(`1772978700.${at + 1}`, `m${at}`, `u${at}`));
  assert.match((await lines(slack(...many)))[0] ?? '', /5001 entries; at most 5000/);
});

test('five thousand entries are inserted at once', async () => {
  const many = Array.from({ length: 5000 }, (_, at) => message(`${1772978700 + at * 60}.1`, `message ${at}`));
  const read = await imported(slack(...many));
  assert.ok(read.type === 'read');
  assert.equal(instantsOf(inserted(read.entries)).length, 5000);
});

test('zone and date are asked for where the source is silent, and what is answered holds', async () => {
  const chat = fileOf('Ana\n  3:13 PM\nIt is slow.\n');
  const read = await imported(chat);
  assert.ok(read.type === 'read');
  assert.deepEqual(read.assumed, { day: '2026-03-08', zone: 'UTC' });
  assert.deepEqual(await lines(chat, empty, { day: '2026-03-09', zone: 'America/New_York' }), [
    '2026-03-09 19:13 Ana: It is slow.',
  ]);
  assert.deepEqual(await lines(chat, empty, { zone: 'Mars' }), [
    'This zone is not known. Write it like Europe/Berlin, UTC or +02:00.',
  ]);
  assert.deepEqual(await lines(chat, empty, { day: '2026-02-30' }), ['This is no date. Write it like 2026-03-08.']);
});
