import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { type Client, range, startBare, startLikeVsCode } from './client';
import { disordered, notes, ordered } from './documents';

const clients = Promise.all([startLikeVsCode(), startBare()]);
after(async () => {
  for (const client of await clients) await client.stop();
});

/** The findings once they say that; each refresh is a reason to ask again. */
async function once(client: Client, path: string, says: (found: readonly Diagnostic[]) => boolean) {
  for (;;) {
    const refreshes = client.refreshes.all.length;
    const found = await client.diagnostics(path);
    if (says(found)) return found;
    await client.refreshes.next(method => method === 'workspace/diagnostic/refresh', refreshes);
  }
}

const hasSecret = (found: readonly Diagnostic[]) => found.some(({ code }) => code === 'sensitive-secret');
const codes = async (client: Client, path: string) => (await client.diagnostics(path)).map(({ code }) => code);

test('A client that asks is told what is wrong, with a code, a page and a version-free id.', async () => {
  const [client] = await clients;
  await client.open('asks.md', disordered);
  const report = await client.report('asks.md');
  assert.equal(report.kind, 'full');
  const remediation = report.kind === 'full' ? report.items : [];
  assert.deepEqual(remediation, [
    {
      range: range(8, 2, 8, 18),
      severity: 2,
      code: 'timeline-order',
      codeDescription: {
        href: 'https://github.com/postmortem-tools/postmortem/blob/main/docs/rules/timeline-order.md',
      },
      source: 'post-mortem',
      message: '14:01 stands after 14:05. Sort the timeline or correct the time.',
    },
  ]);
});

test('What a client knows already is answered by one word, also after an edit that changes nothing.', async () => {
  const [client] = await clients;
  await client.open('same.md', disordered);
  const first = await client.report('same.md');
  assert.equal((await client.report('same.md', first.resultId)).kind, 'unchanged');
  await client.change('same.md', '!', range(7, 36));
  assert.equal((await client.report('same.md', first.resultId)).kind, 'unchanged');
  await client.change('same.md', '\n', range(4, 0));
  assert.equal((await client.report('same.md', first.resultId)).kind, 'full');
});

test('Findings come and go while typing.', async () => {
  const [client] = await clients;
  await client.open('typing.md', ordered);
  assert.deepEqual(await codes(client, 'typing.md'), []);
  await client.change('typing.md', '9', range(7, 14, 7, 15));
  assert.deepEqual(await codes(client, 'typing.md'), ['timeline-order']);
  await client.change('typing.md', '1', range(7, 14, 7, 15));
  assert.deepEqual(await codes(client, 'typing.md'), []);
});

test('A client that does not ask is told by itself, with the version.', async () => {
  const [, client] = await clients;
  await client.open('told.md', ordered);
  const uri = client.uri('told.md');
  assert.deepEqual((await client.published.next(each => each.uri === uri && each.version === 1)).diagnostics, []);
  await client.change('told.md', '9', range(7, 14, 7, 15));
  const { diagnostics } = await client.published.next(each => each.uri === uri && each.version === 2);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['timeline-order'],
  );
});

test('When a document closes, a client that does not ask is told to forget its findings.', async () => {
  const [, client] = await clients;
  await client.open('closes.md', disordered);
  const uri = client.uri('closes.md');
  await client.published.next(each => each.uri === uri && each.diagnostics.length > 0);
  await client.close('closes.md');
  await client.published.next(each => each.uri === uri && each.diagnostics.length === 0);
});

test('Nothing is said about a document that is no post-mortem, until it becomes one.', async () => {
  const [client] = await clients;
  await client.open('notes.md', notes);
  const uri = client.uri('notes.md');
  assert.deepEqual(await client.diagnostics('notes.md'), []);
  assert.deepEqual(await client.changes.next(each => each.uri === uri), { uri, recognised: false, declared: false });
  await client.change('notes.md', '<!-- post-mortem -->\n', range(0, 0));
  assert.notDeepEqual(await client.diagnostics('notes.md'), []);
  const begun = await client.changes.next(each => each.uri === uri && each.recognised);
  assert.deepEqual(begun, { uri, recognised: true, declared: true });
  const from = client.changes.all.length;
  await client.change('notes.md', '', range(0, 0, 1, 0));
  await client.changes.next(each => each.uri === uri && !each.recognised, from);
  assert.deepEqual(await client.diagnostics('notes.md'), []);
});

test('Secrets are found after the answer, told by a refresh, and never quoted.', async () => {
  const [client, bare] = await clients;
  const secret = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
  const text = `${ordered}\nThe token ${secret} was in the log.\n`;
  await client.open('secret.md', text);
  const found = await once(client, 'secret.md', hasSecret);
  assert.deepEqual(
    found.map(({ code, severity }) => [code, severity]),
    [['sensitive-secret', 1]],
  );
  assert.ok(!JSON.stringify(found).includes(secret));

  await bare.open('secret.md', text);
  const uri = bare.uri('secret.md');
  await bare.published.next(
    each => each.uri === uri && each.diagnostics.some(({ code }) => code === 'sensitive-secret'),
  );
});

test('A secret stays found while somebody types elsewhere in its section.', async () => {
  const [client] = await clients;
  const secret = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
  await client.open('stays.md', `${ordered}\nThe token ${secret} was in the log.\n`);
  await once(client, 'stays.md', hasSecret);
  assert.deepEqual(await codes(client, 'stays.md'), ['sensitive-secret']);
  const line = ordered.split('\n').length - 2;
  await client.change('stays.md', 'x', range(line, 0));
  assert.deepEqual(await codes(client, 'stays.md'), ['sensitive-secret']);
  await client.change('stays.md', '', range(line + 2, 10, line + 2, 10 + secret.length));
  assert.deepEqual(await codes(client, 'stays.md'), []);
});

test('A comment with a reason allows a finding; without a need, it is found itself.', async () => {
  const [client] = await clients;
  const allowed = disordered.replace('announced.', 'announced. <!-- pm-allow timeline-order: told so -->');
  await client.open('allowed.md', allowed);
  assert.deepEqual(await codes(client, 'allowed.md'), []);
  await client.open('unused.md', ordered.replace('over.', 'over. <!-- pm-allow timeline-order: told so -->'));
  assert.deepEqual(await codes(client, 'unused.md'), ['process-allowance']);
});

test('No more than a thousand findings are shown, the most severe first.', async () => {
  const [client] = await clients;
  const secret = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
  const addresses = Array.from({ length: 1200 }, (_, at) => `- 84.17.${at >> 8}.${at & 255}\n`).join('');
  await client.open('many.md', `${ordered}\n${addresses}\n${secret}\n`);
  const found = await once(client, 'many.md', hasSecret);
  assert.equal(found.length, 1000);
  assert.equal(found[0]?.code, 'sensitive-secret');
});

test('The address of a rule page is the client’s where it gives one.', async () => {
  const client = await startLikeVsCode({ initializationOptions: { rulePageBase: 'pages:/' } });
  try {
    await client.open('page.md', disordered);
    const [first] = await client.diagnostics('page.md');
    assert.equal(first?.codeDescription?.href, 'pages:/timeline-order.md');
  } finally {
    await client.stop();
  }
});
