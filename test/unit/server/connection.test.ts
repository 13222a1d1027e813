import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Outgoing, textOf } from '../../../server/rpc/channel';
import { Connection } from '../../../server/rpc/connection';
import { Json } from '../../../server/rpc/json';

/** A connection with one handler, and a client that writes by hand. */
function connected() {
  const sent: Outgoing[] = [];
  const codes: number[] = [];
  const handled: unknown[] = [];
  let receive: (message: unknown) => void = () => assert.fail('Nobody listens.');
  const connection = new Connection({
    send: message => sent.push(message),
    listen: take => {
      receive = take;
    },
    close: code => codes.push(code),
  });
  connection.onRequest('initialize', () => ({}));
  connection.onRequest('echo', params => {
    handled.push(params);
    return params;
  });
  connection.onRequest('fail', () => {
    throw new Error('secret words');
  });
  connection.listen();
  return { connection, sent, codes, handled, say: (message: unknown) => receive(message) };
}

const errorOf = (sent: readonly Outgoing[]) => sent.at(-1)?.error?.code;

test('Requests come in order: initialize first, nothing after shutdown, and the exit code tells which it was.', () => {
  const { sent, codes, say } = connected();
  say({ id: 1, method: 'echo', params: {} });
  assert.equal(errorOf(sent), -32002);
  say({ id: 2, method: 'initialize', params: {} });
  say({ id: 3, method: 'initialize', params: {} });
  assert.equal(errorOf(sent), -32600);
  say({ id: 4, method: 'unknown' });
  assert.equal(errorOf(sent), -32601);
  say({ method: 'exit' });
  say({ id: 5, method: 'shutdown' });
  assert.deepEqual(sent.at(-1), { jsonrpc: '2.0', id: 5, result: null });
  say({ id: 6, method: 'echo', params: {} });
  assert.equal(errorOf(sent), -32600);
  say({ method: 'exit' });
  assert.deepEqual(codes, [1, 0]);
});

test('What is no message is passed over, and an error says nothing of the document.', () => {
  const { sent, say } = connected();
  for (const nonsense of [null, 7, 'x', [], {}, { id: 9 }, { id: 'a', result: 1 }, { method: 7 }]) say(nonsense);
  assert.deepEqual(sent, []);
  say({ id: 1, method: 'initialize' });
  say({ id: 2, method: 'fail' });
  assert.equal(errorOf(sent), -32603);
  assert.doesNotMatch(JSON.stringify(sent), /secret/);
});

test('A request that is cancelled while it waits is not handled.', async () => {
  const { connection, sent, handled, say } = connected();
  say({ id: 1, method: 'initialize' });
  await connection.hold(async () => {
    say({ id: 2, method: 'echo', params: 'two' });
    say({ id: 3, method: 'echo', params: 'three' });
    say({ method: '$/cancelRequest', params: { id: 2 } });
    assert.deepEqual(handled, []);
  });
  assert.deepEqual(handled, ['three']);
  assert.deepEqual(
    sent.slice(1).map(({ id, error }) => [id, error?.code]),
    [
      [2, -32800],
      [3, undefined],
    ],
  );
});

test('The answer to a question of the server finds who asked; a refusal is an error.', async () => {
  const { connection, sent, say } = connected();
  const answered = connection.sendRequest('a');
  const refused = connection.sendRequest('b');
  say({ id: sent[1]?.id, error: { code: 1, message: 'no' } });
  say({ id: sent[0]?.id, result: 'yes' });
  assert.equal(await answered, 'yes');
  await assert.rejects(refused);
});

test('A result that is text already is written as it is.', () => {
  const result = new Json(
    () => '[1,2]',
    () => [1, 2],
  );
  assert.deepEqual(JSON.parse(textOf({ jsonrpc: '2.0', id: 'x', result })), {
    jsonrpc: '2.0',
    id: 'x',
    result: [1, 2],
  });
});
