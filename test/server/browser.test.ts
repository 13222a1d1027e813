import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { Client, range } from './client';
import { likeVsCode } from './clientCapabilities';
import { disordered, ordered } from './documents';
import { PortReader, PortWriter } from './ports';

const program = join(import.meta.dirname, '../../dist/server.web.js');

test('The bundle for browsers serves over message ports, without anything of Node.', async () => {
  const { port1, port2 } = new MessageChannel();
  try {
    const code = await readFile(program, 'utf8');
    new Function('self', 'require', 'process', 'Buffer', 'setImmediate', code)(port2);
    const connection = createProtocolConnection(new PortReader(port1), new PortWriter(port1));
    const files = { '.postmortem.json': '{ "version": 1, "rules": { "timeline-order": "error" } }' };
    const options = { capabilities: likeVsCode, initializationOptions: { readFile: true }, files };
    const client = await Client.greet(connection, tmpdir(), options);
    await client.open('a.md', disordered);
    await client.refreshes.next(method => method === 'workspace/diagnostic/refresh');
    const found = await client.diagnostics('a.md');
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['timeline-order', 1]],
    );
    const sort = (await client.actions('a.md', range(8, 4))).find(({ title }) => title === 'Sort the timeline');
    assert.equal(await client.edited('a.md', sort), ordered);
    const refreshes = client.refreshes.all.length;
    await client.change('a.md', `Token ${['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_')}\n`, range(2, 0));
    await client.refreshes.next(method => method === 'workspace/diagnostic/refresh', refreshes);
    assert.deepEqual(client.log, []);
    connection.dispose();
  } finally {
    port1.close();
    port2.close();
  }
});

test('Before anything else, it answers a question that it does not know, as a sign of life.', async () => {
  const { port1, port2 } = new MessageChannel();
  try {
    new Function('self', await readFile(program, 'utf8'))(port2);
    const answer = new Promise(resolve => port1.once('message', resolve));
    port1.postMessage({ jsonrpc: '2.0', id: 'answers', method: 'postmortem/answers' });
    assert.equal(Reflect.get(Object(await answer), 'id'), 'answers');
  } finally {
    port1.close();
    port2.close();
  }
});
