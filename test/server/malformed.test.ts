import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { program, startLikeVsCode } from './client';
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

test('A server whose client is gone stops.', async () => {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  child.stdin.end();
  const [code, signal]: readonly unknown[] = await ended;
  assert.equal(typeof code, 'number');
  assert.equal(signal, null);
});
