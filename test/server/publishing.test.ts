import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { PublicVersionResult, PublishingResult } from '../../protocol';
import { samples } from '../unit/sensitive/samples';
import { range, startLikeVsCode } from './client';
import { disordered, notes, ordered } from './documents';

const started = startLikeVsCode();
after(async () => (await started).stop());

const secret = samples.at(0)?.secret ?? '';

async function check(path: string): Promise<PublishingResult> {
  const client = await started;
  return client.connection.sendRequest('postmortem/publishing', { uri: client.uri(path) });
}

test('The answer waits until the whole document was looked at for secrets.', async () => {
  const client = await started;
  await client.open('secret.md', `${ordered}\n${secret}\n`);
  const answer = await check('secret.md');
  assert.equal(answer?.check.groups.at(0)?.id, 'secret');
  assert.equal(answer?.check.ready, false);
  assert.equal(JSON.stringify(answer).includes(secret), false);
});

test('The answer is about the version that the client told last.', async () => {
  const client = await started;
  await client.open('order.md', disordered);
  assert.equal((await check('order.md'))?.check.toSettle, 1);
  await client.change('order.md', ordered);
  const answer = await check('order.md');
  assert.deepEqual([answer?.version, answer?.check.ready], [2, true]);
  await client.change('order.md', `\n${secret}\n`, range(3, 0));
  assert.equal((await check('order.md'))?.check.groups.at(0)?.rows.at(0)?.range.start.line, 4);
});

test('A document that is no post-mortem is checked all the same, and has no diagnostics.', async () => {
  const client = await started;
  await client.open('plain.md', `${notes}\nAsk kim.larsen@gmail.com; ${secret}\n`);
  const answer = await check('plain.md');
  assert.deepEqual([answer?.check.recognised, answer?.check.groups.map(({ id }) => id)], [false, ['secret', 'pii']]);
  assert.deepEqual(await client.diagnostics('plain.md'), []);
});

test('A document that is not open has no answer.', async () => {
  const client = await started;
  assert.equal(await check('never.md'), null);
  const uri = client.uri('never.md');
  assert.equal(await client.connection.sendRequest('postmortem/publicVersion', { uri }), null);
});

test('A public version comes with what it withholds, and changes nothing.', async () => {
  const client = await started;
  const text = ordered.replace('The queue stops.', `effect: The queue at 10.20.4.17 stops. ${secret}`);
  await client.open('public.md', text);
  const uri = client.uri('public.md');
  const answer: PublicVersionResult = await client.connection.sendRequest('postmortem/publicVersion', { uri });
  assert.equal(answer?.version, 1);
  assert.match(answer?.made.text ?? '', /^# Post-mortem: the queue stood still\n/);
  assert.match(answer?.made.text ?? '', /The queue at \[an internal address\] stops\. \[a credential\]/);
  assert.ok(answer?.made.withheld.some(({ what }) => what === 'an internal address'));
});
