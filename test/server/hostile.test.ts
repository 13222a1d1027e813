import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver-protocol/node';
import type { PlanResult } from '../../protocol';
import { type Client, range, startBare, startLikeVsCode } from './client';
import { disordered, ordered } from './documents';

const clients = Promise.all([startLikeVsCode(), startBare()]);
after(async () => {
  for (const client of await clients) await client.stop();
});

/** Whatever came before, the server answers, and has logged no error. */
afterEach(async () => {
  const [client, bare] = await clients;
  await client.open('alive.md', disordered);
  assert.deepEqual(
    (await client.diagnostics('alive.md')).map(({ code }) => code),
    ['timeline-order'],
  );
  assert.deepEqual(client.log, []);
  assert.deepEqual(bare.log, []);
});

async function askEverything(client: Client, path: string): Promise<void> {
  const places = [range(0, 0), range(3, 1, 9, 2), range(1e6, 1e6, 2e6, 0), range(0, 0, 1e9, 1e9)];
  for (const place of places) {
    await client.actions(path, place);
    await client.actions(path, place, { only: ['source.fixAll'] });
    await client.hover(path, place.start);
    await client.completions(path, place.start, '-');
    await client.hints(path, place);
  }
  await client.connection.sendRequest('postmortem/view', { uri: client.uri(path) });
}

test('A document that was never opened is answered with nothing.', async () => {
  const [client] = await clients;
  const path = 'never.md';
  assert.deepEqual(await client.report(path), { kind: 'full', items: [] });
  assert.deepEqual(await client.actions(path, range(0, 0)), []);
  assert.deepEqual(await client.completions(path, { line: 0, character: 0 }), []);
  assert.equal(await client.hover(path, { line: 0, character: 0 }), null);
  assert.deepEqual(await client.hints(path, range(0, 0, 9, 0)), []);
  const uri = client.uri(path);
  assert.equal(await client.connection.sendRequest('postmortem/view', { uri }), null);
  const { plan } = await client.connection.sendRequest<PlanResult>('postmortem/plan', {
    uri,
    action: { type: 'declare' },
  });
  assert.equal(plan.type, 'refused');
  await client.change(path, 'x', range(0, 0));
  await client.close(path);
});

test('Places outside the document are answered.', async () => {
  const [client] = await clients;
  await client.open('outside.md', disordered);
  await askEverything(client, 'outside.md');
  assert.equal(await client.hover('outside.md', { line: 1e6, character: 0 }), null);
  assert.deepEqual(await client.actions('outside.md', range(1e6, 0, 1e6, 5), { triggerKind: 2 }), []);
});

test('A change outside the document lands at its end.', async () => {
  const [client] = await clients;
  await client.open('clamped.md', ordered);
  await client.change('clamped.md', '\n- 84.17.45.9\n', range(1e6, 1e6));
  assert.deepEqual(
    (await client.diagnostics('clamped.md')).map(({ code }) => code),
    ['sensitive-ip-address'],
  );
});

test('A version that goes backwards does not matter.', async () => {
  const [client] = await clients;
  await client.open('versions.md', disordered);
  const textDocument = { uri: client.uri('versions.md'), version: -7 };
  const contentChanges = [{ range: range(7, 17, 7, 18), text: '0' }];
  await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  assert.deepEqual(await client.diagnostics('versions.md'), []);
});

test('A cancelled request is answered in one way or the other.', async () => {
  const [client] = await clients;
  await client.open('cancelled.md', disordered);
  const textDocument = { uri: client.uri('cancelled.md') };
  const answers = Array.from({ length: 50 }, () => {
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument }, source.token);
    source.cancel();
    return answer.then(
      () => 'answered',
      (error: unknown) => (error instanceof ResponseError ? 'cancelled' : 'lost'),
    );
  });
  for (const answer of await Promise.all(answers)) assert.notEqual(answer, 'lost');
});

test('Ten thousand changes in one go come to the same text, and are told once they are through.', async () => {
  const [client, bare] = await clients;
  for (const each of [client, bare]) {
    await each.open('burst.md', ordered);
    const sent: Promise<void>[] = [];
    for (let count = 0; count < 5000; count += 1) {
      sent.push(each.change('burst.md', 'x', range(7, 30)), each.change('burst.md', '', range(7, 30, 7, 31)));
    }
    sent.push(each.change('burst.md', '9', range(7, 14, 7, 15)));
    await Promise.all(sent);
  }
  assert.deepEqual(
    (await client.diagnostics('burst.md')).map(({ code }) => code),
    ['timeline-order'],
  );
  const last = await bare.published.next(({ uri, version }) => uri === bare.uri('burst.md') && version === 10_002);
  assert.deepEqual(
    last.diagnostics.map(({ code }) => code),
    ['timeline-order'],
  );
});

const declared = '<!-- post-mortem -->\n';
const quiet = '- At 14:05 all was well on 192.0.2.1.\n'.repeat(30);
const large = `${ordered}\n${`## More\n\n${quiet}\n`.repeat(4_500)}`;
const inputs: readonly (readonly [string, string])[] = [
  ['Nothing', ''],
  ['One end of line', '\n'],
  ['Five megabytes', large],
  ['One line of a megabyte', declared + '- 14:05 (aim: | **x** <!-- '.repeat(40_000)],
  [
    'Binary data',
    declared + Array.from({ length: 20_000 }, (_, at) => String.fromCharCode((at * 7919) & 0xff)).join(''),
  ],
  ['Lone surrogates', `${declared}# \ud800 \udc00\n\n## Timeline\n\n- 14:05 \udfff\n`],
  ['A byte order mark', `\uFEFF${disordered}`],
  ['Tabs', disordered.replaceAll('- ', '-\t').replaceAll(' ', '\t')],
  ['Carriage returns alone', disordered.replaceAll('\n', '\r')],
  ['Half a table', `${declared}## Timeline\n\n| Time | Event\n|---\n| 14:05`],
  ['Half a fence', `${declared}## Timeline\n\n\`\`\``],
  ['No final newline', disordered.trimEnd()],
  ['Malformed front matter', `---\ntype: post-mortem\ntitle: "a\n: [\n---\n${disordered}`],
  ['Half front matter', '---\ntype: post-mortem\n'],
  ['Half an allowance', disordered.replace('announced.', 'announced. <!-- pm-allow')],
];

for (const [what, text] of inputs) {
  test(`${what}: every question is answered, and typing goes on.`, async () => {
    const [client, bare] = await clients;
    await client.open('hostile.md', text);
    await askEverything(client, 'hostile.md');
    await client.change('hostile.md', '- 14:0', range(1e6, 0));
    await client.change('hostile.md', '#', range(0, 0));
    await askEverything(client, 'hostile.md');
    assert.equal((await client.report('hostile.md')).kind, 'full');
    const from = bare.published.all.length;
    await bare.open('hostile.md', text);
    await bare.published.next(({ uri }) => uri === bare.uri('hostile.md'), from);
    await client.close('hostile.md');
    await bare.close('hostile.md');
  });
}

test('A byte order mark and the lack of a final newline change no finding.', async () => {
  const [client] = await clients;
  await client.open('mark.md', `\uFEFF${disordered.trimEnd()}`);
  assert.deepEqual(
    (await client.diagnostics('mark.md')).map(({ code }) => code),
    ['timeline-order'],
  );
});
