import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLikeVsCode } from './client';
import { disordered } from './documents';

test('Messages without what they need are logged without any text of a document, and the server goes on.', async () => {
  const client = await startLikeVsCode();
  try {
    await client.open('a.md', disordered);
    const { connection } = client;
    const textDocument = { uri: client.uri('a.md') };
    const nonsense: readonly unknown[] = [{}, { textDocument: null }, { textDocument, contentChanges: 'queue' }];
    for (const params of nonsense) {
      await connection.sendNotification('textDocument/didOpen', params);
      await connection.sendNotification('textDocument/didChange', params);
      await connection.sendNotification('textDocument/didClose', {});
    }
    assert.deepEqual(await connection.sendRequest('textDocument/diagnostic', {}), { kind: 'full', items: [] });
    assert.deepEqual(await connection.sendRequest('textDocument/codeAction', {}), []);
    assert.deepEqual(await connection.sendRequest('textDocument/completion', { textDocument }), []);
    assert.equal(await connection.sendRequest('textDocument/hover', { textDocument }), null);
    assert.deepEqual(await connection.sendRequest('textDocument/inlayHint', { textDocument }), []);
    assert.deepEqual(await connection.sendRequest('codeAction/resolve', { title: 'x', data: 7 }), {
      title: 'x',
      data: 7,
    });
    assert.equal(await connection.sendRequest('postmortem/view', {}), null);
    const plan = await connection.sendRequest('postmortem/plan', { uri: client.uri('a.md'), action: { type: 'no' } });
    assert.ok(plan);
    await client.open('b.md', disordered);
    assert.equal((await client.diagnostics('b.md')).length, 1);
    assert.notDeepEqual(client.log, []);
    assert.doesNotMatch(client.log.join('\n'), /queue|announced/);
  } finally {
    await client.stop();
  }
});

test('A server that reads nothing but an end of input stops.', async () => {
  const client = await startLikeVsCode();
  await client.stop();
});
