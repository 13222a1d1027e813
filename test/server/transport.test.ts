import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framed, RawServer } from './rawServer';

const wrong: readonly (readonly [string, string])[] = [
  ['A header without a length', 'X-Nothing: 1\r\n\r\n'],
  ['A length that is no number', 'Content-Length: many\r\n\r\n'],
  ['A length of nothing', 'Content-Length: 0\r\n\r\n'],
  [
    'Headers in other letters, with a type',
    'content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: 4\r\n\r\nnull',
  ],
  ['A text that is no JSON', framed('{"jsonrpc": "2.0", "method": ')],
  ['Bytes that are no UTF-8', `Content-Length: 2\r\n\r\n\u{7f}\u{1}`],
  ['JSON that is no message', ['7', '"text"', 'true', '{}', '[]', '{"jsonrpc":"2.0"}'].map(framed).join('')],
  [
    'Answers that nobody asked for',
    framed('{"jsonrpc":"2.0","id":4711,"result":{}}') + framed('{"jsonrpc":"2.0","id":null,"error":{}}'),
  ],
  ['Ids of other kinds', framed('{"jsonrpc":"2.0","id":{"a":1},"method":"textDocument/hover","params":{}}')],
  ['Methods of other kinds', framed('{"jsonrpc":"2.0","id":1,"method":7}') + framed('{"jsonrpc":"2.0","method":null}')],
  ['Deep nesting', framed(`{"jsonrpc":"2.0","method":"x","params":${'['.repeat(5000)}${']'.repeat(5000)}}`)],
];

for (const [what, bytes] of wrong) {
  test(`${what}: the server goes on.`, async () => {
    const server = new RawServer();
    await server.initialize();
    server.send(bytes);
    const answer = await server.ask('after', 'textDocument/hover', {
      textDocument: { uri: 'file:///no.md' },
      position: { line: 0, character: 0 },
    });
    assert.equal(answer.result, null);
    assert.notEqual(await server.end(), null);
  });
}

test('A message that comes in pieces, cut anywhere, is answered.', async () => {
  const server = new RawServer();
  await server.initialize();
  const request = framed('{"jsonrpc":"2.0","id":"pieces","method":"postmortem/view","params":{"uri":"file:///ö.md"}}');
  for (const piece of request) server.send(piece);
  assert.equal((await server.ask('after', 'postmortem/view', { uri: 'file:///no.md' })).result, null);
  await server.end();
});

test('A length beyond all measure takes no room, and the server still ends with its client.', async () => {
  const server = new RawServer();
  await server.initialize();
  server.send('Content-Length: 999999999999\r\n\r\n{"jsonrpc":"2.0"');
  assert.notEqual(await server.end(), null);
});

test('What is asked before the greeting is refused, and the greeting is answered after that.', async () => {
  const server = new RawServer();
  const { error } = await server.ask('early', 'textDocument/hover');
  assert.ok(error !== undefined && error.code < 0);
  assert.ok((await server.initialize()).result);
  await server.end();
});

test('What is asked after the farewell is answered or refused, and the server ends in peace.', async () => {
  const server = new RawServer();
  await server.initialize();
  assert.equal((await server.ask('farewell', 'shutdown')).result, null);
  const { result, error } = await server.ask('late', 'textDocument/hover', {});
  assert.ok(result === null || error !== undefined);
  server.sendMessage({ jsonrpc: '2.0', method: 'exit' });
  assert.equal(await server.ended(), 0);
});

test('A server that is told to end without a farewell says so by its exit code.', async () => {
  const server = new RawServer();
  await server.initialize();
  server.sendMessage({ jsonrpc: '2.0', method: 'exit' });
  assert.equal(await server.ended(), 1);
});
