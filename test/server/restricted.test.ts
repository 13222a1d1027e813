import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { applyEdits } from '../../core/text';
import { type MoveParams, type MoveResult, method, type PlanResult, type RestoreParams } from '../../protocol';
import { type Client, range, startBare, startLikeVsCode } from './client';
import { ordered } from './documents';

const initializationOptions = { readFile: true, movesRestricted: true };
const clients = Promise.all([startLikeVsCode({ initializationOptions }), startLikeVsCode(), startBare()]);
after(async () => {
  for (const client of await clients) await client.stop();
});

const text = ordered.replace('queue stops', 'queue on 10.42.7.19 stops').replace('disk was', 'disk of 10.42.7.19 was');
const line = text.split('\n').findIndex(each => each.includes('10.42.7.19'));
const place = range(line, (text.split('\n')[line] ?? '').indexOf('10.42') + 2);
const movesOf = (actions: readonly CodeAction[]) => actions.filter(({ title }) => title.startsWith('Move'));

function plan(client: Client, path: string, params: Partial<MoveParams> = {}): Promise<MoveResult> {
  const whole: MoveParams = { uri: client.uri(path), range: place, taken: [], ...params };
  return client.connection.sendRequest(method.planMove, whole);
}

test('A finding can be moved by a command of the client, which is told the place; it is not preferred.', async () => {
  const [client] = await clients;
  await client.open('move.md', text);
  const actions = await client.actions('move.md', place);
  const [move, ...others] = movesOf(actions);
  assert.deepEqual(others, []);
  assert.equal(move?.title, 'Move to the restricted document… (2 places)');
  assert.equal(move?.isPreferred, undefined);
  assert.equal(move?.edit, undefined);
  assert.equal(move?.command?.command, 'postmortem.moveToRestricted');
  const start = { line, character: place.start.character - 2 };
  const end = { line, character: start.character + '10.42.7.19'.length };
  assert.deepEqual(move?.command?.arguments, [
    { uri: client.uri('move.md'), range: { start, end }, rule: 'sensitive-ip-address' },
  ]);
  assert.deepEqual(await client.connection.sendRequest('codeAction/resolve', move), move);
});

test('A client that has nowhere to store is not offered to.', async () => {
  for (const client of (await clients).slice(1)) {
    await client.open('move.md', text);
    assert.deepEqual(movesOf(await client.actions('move.md', place)), []);
  }
});

test('A move is planned for the version that is there, and taken back by the stored texts.', async () => {
  const [client] = await clients;
  await client.open('plan.md', text);
  const { version, rule, plan: moved } = await plan(client, 'plan.md', { taken: ['R2'] });
  assert.equal(version, client.version('plan.md'));
  assert.equal(rule, 'sensitive-ip-address');
  assert.ok(moved.type === 'move');
  assert.equal(moved.id, 'R3');
  assert.deepEqual(moved.parts, [{ form: 'link', text: '10.42.7.19', places: 2 }]);
  const cut = applyEdits(text, moved.edits);
  assert.ok(!cut.includes('10.42.7.19'));
  await client.change('plan.md', cut);
  const codes = (await client.diagnostics('plan.md')).map(({ code }) => code);
  assert.deepEqual(codes, ['process-restricted-link']);
  const params: RestoreParams = { uri: client.uri('plan.md'), entry: moved };
  const back = await client.connection.sendRequest<PlanResult>(method.planRestore, params);
  assert.equal(back.version, client.version('plan.md'));
  assert.equal(back.plan.type === 'edits' ? applyEdits(cut, back.plan.edits) : back.plan.reason, text);
});

test('A secret is never offered to be moved, nor stored with the line that it is on.', async () => {
  const [client] = await clients;
  const secret = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
  const before = `${ordered}\n\`\`\`\ncurl -H ${secret} http://10.42.7.19/\n\`\`\`\n`;
  await client.open('secret.md', before);
  const last = before.split('\n').findIndex(each => each.includes(secret));
  const atSecret = await plan(client, 'secret.md', { range: range(last, 10) });
  assert.match(atSecret.plan.type === 'refused' ? atSecret.plan.reason : '', /^A secret stands here\. Rotate it first/);
  assert.deepEqual(movesOf(await client.actions('secret.md', range(last, 10))), []);
  const beside = await plan(client, 'secret.md', {
    range: range(last, before.split('\n')[last]?.indexOf('10.42') ?? 0),
  });
  assert.ok(beside.plan.type === 'move');
  assert.ok(!JSON.stringify(beside).includes(secret));
});

test('A mark of controlled text is not moved away from its text.', async () => {
  const [client] = await clients;
  const before = `${ordered}\nCUI//SP-PRVCY\n`;
  await client.open('mark.md', before);
  const last = before.split('\n').findIndex(each => each.startsWith('CUI'));
  assert.deepEqual(movesOf(await client.actions('mark.md', range(last, 2))), []);
  const atMark = await plan(client, 'mark.md', { range: range(last, 2) });
  assert.match(
    atMark.plan.type === 'refused' ? atMark.plan.reason : '',
    /^A mark of controlled text stands here\. Ask/,
  );
});

test('Where nothing can be moved, the answer says what to do.', async () => {
  const [client] = await clients;
  await client.open('nothing.md', text);
  const nowhere = await plan(client, 'nothing.md', { range: range(0, 0) });
  assert.deepEqual(nowhere.plan, {
    type: 'refused',
    reason: 'No finding that can be moved stands here. Put the cursor on one and try again.',
  });
  const other = await plan(client, 'nothing.md', { rule: 'sensitive-email' });
  assert.equal(other.plan.type, 'refused');
  const closed = await plan(client, 'closed.md');
  assert.deepEqual([closed.version, closed.plan.type], [-1, 'refused']);
});
