import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Frames } from '../../../server/node/streamChannel';

function frame(body: string, header = `Content-Length: ${Buffer.byteLength(body)}`): Buffer {
  return Buffer.from(`${header}\r\n\r\n${body}`);
}

function received(pieces: readonly Buffer[]): unknown[] {
  const messages: unknown[] = [];
  const frames = new Frames(message => messages.push(message));
  for (const piece of pieces) frames.add(piece);
  return messages;
}

test('Messages come out whole, however the stream is cut.', () => {
  const stream = Buffer.concat([frame('{"a":"ü→😀"}'), frame('[1]'), frame('{}')]);
  for (let cut = 0; cut <= stream.length; cut += 1) {
    assert.deepEqual(received([stream.subarray(0, cut), stream.subarray(cut)]), [{ a: 'ü→😀' }, [1], {}]);
  }
  assert.deepEqual(received(Array.from(stream, byte => Buffer.from([byte]))), [{ a: 'ü→😀' }, [1], {}]);
});

test('What is no JSON, and a header without a length, are passed over.', () => {
  assert.deepEqual(received([frame('{'), frame('', 'Nonsense: yes'), frame('[2]')]), [[2]]);
  assert.deepEqual(received([frame('[3]', 'Content-Type: x; charset=utf-8\r\ncontent-length: 3')]), [[3]]);
});
