import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Client, startLikeVsCode } from './client';
import { ordered } from './documents';
import { Inbox } from './inbox';

const secret = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
const leaking = `${ordered}\n${secret}\n`;
const ordinary = 'This looks like a GitHub token. Rotate it first, then take it out: what was saved once may be known.';
const held =
  'This looks like a GitHub token, and Git holds it already. Deleting it here is not enough: rotate it, report it within one hour, and do not rewrite history before you are told to.';

test('A secret that Git holds already is told as one, and as gravely.', async t => {
  const { client } = await startWithGit(t, () => leaking);
  await client.open('held.md', leaking);
  await says(client, 'held.md', held);
  const [finding] = await client.diagnostics('held.md');
  assert.equal(finding?.severity, 1);
});

test('A secret that is new, or in a document that Git does not hold, is told as before.', async t => {
  const texts: readonly (string | undefined)[] = [ordered, `${secret}longer`, undefined];
  for (const [at, text] of texts.entries()) {
    const { client, asked } = await startWithGit(t, () => text);
    await client.open(`new${at}.md`, leaking);
    await asked.next(() => true);
    await says(client, `new${at}.md`, ordinary);
  }
});

test('Git is asked about documents with secrets only, and once until they are saved or Git has moved on.', async t => {
  let text = ordered;
  const { client, asked } = await startWithGit(t, () => text);
  await client.open('clean.md', `${ordered}\n10.42.7.19\n`);
  await client.open('asked.md', leaking);
  await asked.next(() => true);
  assert.deepEqual(asked.all, [client.uri('asked.md')]);

  await client.change('asked.md', `${leaking}More.\n`);
  text = leaking;
  await says(client, 'asked.md', ordinary);
  assert.equal(asked.all.length, 1);
  await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: client.uri('asked.md') } });
  await says(client, 'asked.md', held);
  assert.equal(asked.all.length, 2);

  text = ordered;
  await client.connection.sendNotification('postmortem/committedChanged');
  await says(client, 'asked.md', ordinary);
  assert.deepEqual([...new Set(asked.all)], [client.uri('asked.md')]);
});

test('A client that cannot ask Git is not asked.', async t => {
  const { client, asked } = await startWithGit(t, () => leaking, { readFile: true });
  await client.open('silent.md', leaking);
  await says(client, 'silent.md', ordinary);
  assert.deepEqual(asked.all, []);
});

async function startWithGit(
  t: TestContext,
  committed: () => string | undefined,
  initializationOptions: object = { readFile: true, committedText: true },
): Promise<{ readonly client: Client; readonly asked: Inbox<string> }> {
  const client = await startLikeVsCode({ initializationOptions });
  t.after(() => client.stop());
  const asked = new Inbox<string>();
  client.connection.onRequest('postmortem/committedText', ({ uri }: { uri: string }) => {
    asked.add(uri);
    const text = committed();
    return text === undefined ? null : { text };
  });
  return { client, asked };
}

/** Waits until the document has one finding, with this message. */
async function says(client: Client, path: string, message: string): Promise<void> {
  for (let refreshes = 0; ; ) {
    const known = client.refreshes.all.length;
    const messages = (await client.diagnostics(path)).map(each => each.message);
    if (messages.length === 1 && messages[0] === message) return;
    refreshes = Math.max(refreshes, known);
    await client.refreshes.next(() => true, refreshes);
  }
}
