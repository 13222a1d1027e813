import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { method, type PasteResult } from '../../protocol';
import { range, startBare, startLikeVsCode } from './client';
import { notes, ordered } from './documents';

const clients = Promise.all([startLikeVsCode(), startBare()]);
after(async () => {
  for (const client of await clients) await client.stop();
});

const rows = `| Time (UTC) | Event |
| --- | --- |
| 2026-03-08 14:01 | The incident is announced. |
| 2026-03-08 14:05 | The queue stops. |
| 2026-03-08 15:00 | The incident is declared over. |`;
const asTable = ordered.replace(/- 2026-03-08 14:01[\s\S]*declared over\./, () => rows);

test('A timeline in a list becomes a table and a list again.', async () => {
  for (const client of await clients) {
    await client.open('list.md', ordered);
    const title = 'Convert the timeline to a table';
    const rewrites = await client.actions('list.md', range(8, 0), { only: ['refactor.rewrite'] });
    const table = await client.edited(
      'list.md',
      rewrites.find(action => action.title === title),
    );
    assert.match(table, /\| 2026-03-08 14:05 +\| The queue stops\. +\|/);
    await client.open('table.md', asTable);
    const back = await client.actions('table.md', range(10, 0), { only: ['refactor.rewrite'] });
    const list = await client.edited(
      'table.md',
      back.find(action => action.title === 'Convert the timeline to a list'),
    );
    assert.match(list, /\n- 2026-03-08 14:05.* The queue stops\.\n/);
  }
});

test('A timeline is written in UTC, with the sentence that names its zone.', async () => {
  const [client] = await clients;
  await client.open('zone.md', ordered.replace('in UTC', 'in CET'));
  const rewrites = await client.actions('zone.md', range(8, 0), { only: ['refactor'] });
  const text = await client.edited(
    'zone.md',
    rewrites.find(({ title }) => title === 'Convert the timeline to UTC'),
  );
  assert.match(text, /All times in UTC\.\n[\s\S]*- 2026-03-08 13:01: The incident is announced\./);
});

test('Whole timelines are rewritten only where the cursor is in one.', async () => {
  const [client] = await clients;
  await client.open('elsewhere.md', ordered);
  const rewrites = await client.actions('elsewhere.md', range(1, 0), { only: ['refactor.rewrite'] });
  assert.deepEqual(rewrites, []);
});

test('Pasted lines are offered as entries in the style of the document, in order.', async () => {
  const [client] = await clients;
  await client.open('paste.md', ordered);
  const params = {
    text: '14:20 Kim adds a disk\n14:03 Lee looks at the graphs\n',
    position: { line: 10, character: 0 },
  };
  const result = await client.connection.sendRequest<PasteResult>(method.paste, {
    uri: client.uri('paste.md'),
    ...params,
  });
  assert.ok(result !== null);
  const text = client.apply('paste.md', { changes: { [client.uri('paste.md')]: [...result.edits] } });
  assert.match(text, /2026-03-08 14:03: Lee looks at the graphs[\s\S]*2026-03-08 14:20: Kim adds a disk/);
});

test('What is not surely entries, or no post-mortem, is pasted as it is.', async () => {
  const [client] = await clients;
  await client.open('plain.md', ordered);
  await client.open('shopping.md', notes);
  const ask = (path: string, text: string) =>
    client.connection.sendRequest(method.paste, { uri: client.uri(path), text, position: { line: 3, character: 0 } });
  assert.equal(await ask('plain.md', 'version 1.2.3\n'), null);
  assert.equal(await ask('shopping.md', '14:20 Kim adds a disk\n'), null);
  assert.equal(await ask('unknown.md', '14:20 Kim adds a disk\n'), null);
});

test('The phases of an incident are told where the document tells both ends.', async () => {
  const [client] = await clients;
  const text = ordered
    .replace('The queue stops.', 'The first alert fired.')
    .replace('- 2026-03-08 15:00', '- 2026-03-08 14:40: Service restored.\n- 2026-03-08 15:00');
  await client.open('phases.md', text);
  const phases = await client.connection.sendRequest<readonly { readonly name: string; readonly label: string }[]>(
    method.durations,
    { uri: client.uri('phases.md') },
  );
  assert.deepEqual(
    phases.map(({ name, label }) => `${name} ${label}`),
    ['detect 4 min', 'mitigate 35 min', 'resolve 20 min'],
  );
});

test('One entry is written in another zone, and one without a zone is given one.', async () => {
  const [client] = await clients;
  await client.open('one.md', ordered.replace('in UTC', 'in CET'));
  const offered = await client.actions('one.md', range(8, 4), { only: ['refactor.rewrite'] });
  const converted = await client.edited(
    'one.md',
    offered.find(({ title }) => title === 'Convert this entry to UTC'),
  );
  assert.match(converted, /- 2026-03-08 13:0\d UTC: /);
  await client.open('none.md', ordered.replace('All times in UTC.\n\n', ''));
  const named = await client.actions('none.md', range(5, 4), { only: ['refactor.rewrite'] });
  const text = await client.edited(
    'none.md',
    named.find(({ title }) => title === 'Say that this time is in UTC'),
  );
  assert.match(text, /- 2026-03-08 14:01 UTC: The incident is announced\./);
});
