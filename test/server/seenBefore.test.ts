import assert from 'node:assert/strict';
import { test } from 'node:test';
import { method, type SeenBeforeResult } from '../../protocol';
import { type Client, type ClientOptions, startBare, startLikeVsCode } from './client';
import { notes } from './documents';

/** A post-mortem of that day whose factors begin on line 12. */
const incident = (date: string, title: string, factors: readonly string[], components: string) => `# ${title}

<!-- post-mortem -->

- **Announced:** ${date} 14:05 UTC
- **Components:** ${components}

## Timeline (UTC)

- ${date} 14:05 - First alert.

## Contributing factors
${factors.map(factor => `- ${factor}`).join('\n')}
`;

const january = incident(
  '2026-01-20',
  'Images \\[missing\\](https://evil.example)',
  ['Nobody watches the list of certificates'],
  'Image-Host',
);
const april = incident('2026-04-20', 'Later', ['Nobody watches the list of certificates'], 'image host');
const march = incident(
  '2026-03-08',
  'Fonts missing',
  ['The list of certificates was not watched', 'No limit'],
  'checkout, image host',
);
const files = { 'old/january.md': january, 'april.md': april, 'notes.md': notes };

const onFactor = { line: 12, character: 10 };
const onComponent = { line: 5, character: 32 };

const asking = { initializationOptions: { readFile: true, neighbours: true } };

async function served(
  start: (options: ClientOptions) => Promise<Client>,
  options: ClientOptions,
  run: (client: Client) => Promise<void>,
) {
  const client = await start({ ...options, files });
  try {
    await client.open('march.md', march);
    await run(client);
    assert.deepEqual(client.log, []);
  } finally {
    await client.stop();
  }
}

const seen = (client: Client, position?: typeof onFactor) =>
  client.connection.sendRequest<SeenBeforeResult>(method.seenBefore, { uri: client.uri('march.md'), position });

const found = async (client: Client, position?: typeof onFactor) =>
  ((await seen(client, position))?.subjects ?? []).flatMap(({ type, line, matches }) =>
    matches.map(match => `${type} ${line}: ${match.uri.split('/').pop()} ${match.line}`),
  );

/** The hover once everything is read; on a busy machine it says at first to look again. */
const hoverOnceRead = async (client: Client, position: typeof onFactor) => {
  for (;;) {
    const hover = await client.hover('march.md', position);
    if (!JSON.stringify(hover).includes('Look again in a moment.')) return hover;
  }
};

const all = ['component 5: january.md 5', 'factor 12: january.md 12'];

for (const [name, start, options] of [
  ['VS Code, which lists and reads the files', startLikeVsCode, asking],
  ['a client that cannot, from the disk', startBare, {}],
] as const) {
  test(`Earlier post-mortems with the same factor or component are found with ${name}.`, () =>
    served(start, options, async client => {
      assert.deepEqual(await found(client), all);
      assert.deepEqual(await found(client, onFactor), all.slice(1));
      assert.deepEqual(await found(client, onComponent), all.slice(0, 1));
      assert.equal((await seen(client))?.compared, 2);
    }));
}

test('Nothing is listed or read before somebody asks, and nothing twice.', () =>
  served(startLikeVsCode, asking, async client => {
    await client.diagnostics('march.md');
    assert.equal(await client.hover('march.md', { line: 0, character: 3 }), null);
    assert.deepEqual(client.listings, []);
    await found(client);
    await found(client);
    assert.deepEqual(client.listings, [client.uri('march.md')]);
    assert.deepEqual(client.readings.length, 3);
  }));

test('A hover on a factor or component leads to the earlier place, and shows its text as text.', () =>
  served(startLikeVsCode, asking, async client => {
    await found(client);
    const link = `2026\\-01\\-20 Images \\[missing\\]\\(https\\:\\/\\/evil\\.example\\)`;
    const uri = client.uri('old/january.md');
    assert.deepEqual((await client.hover('march.md', onFactor))?.contents, {
      kind: 'markdown',
      value: `Seen before: [${link}](${uri}#L13) — “Nobody watches the list of certificates”`,
    });
    assert.deepEqual((await client.hover('march.md', onComponent))?.contents, {
      kind: 'markdown',
      value: `Seen before: [${link}](${uri}#L6) — the same component Image\\-Host`,
    });
    assert.equal(await hoverOnceRead(client, { line: 13, character: 4 }), null);
  }));

test('A client without Markdown is told in plain text.', () =>
  served(startBare, {}, async client => {
    await found(client);
    assert.deepEqual((await client.hover('march.md', onComponent))?.contents, {
      kind: 'plaintext',
      value: 'Seen before: 2026-01-20 Images [missing](https://evil.example) — the same component Image-Host',
    });
  }));

test('A file that changed is read again, the others are not.', () =>
  served(startLikeVsCode, asking, async client => {
    assert.deepEqual(await found(client), all);
    await client.write('april.md', april.replaceAll('2026-04', '2026-02'));
    assert.deepEqual(await found(client, onFactor), ['factor 12: january.md 12', 'factor 12: april.md 12']);
    assert.deepEqual(client.readings.slice(3), [client.uri('april.md')]);
  }));

test('An open document stands for its file, and the file again when it is closed.', () =>
  served(startLikeVsCode, asking, async client => {
    await client.open('old/january.md', january.replace('Nobody watches the list', 'No limit on the list'));
    assert.deepEqual(await found(client), all.slice(0, 1));
    await client.close('old/january.md');
    assert.deepEqual(await found(client), all);
  }));

test('A hover does not wait for a client that takes its time, and shows what is known.', () =>
  served(startLikeVsCode, asking, async client => {
    client.connection.onRequest('postmortem/neighbours', () => new Promise(() => undefined));
    assert.match(JSON.stringify(await client.hover('march.md', onFactor)), /Look again in a moment\./);
    await client.open('old/january.md', january);
    assert.match(JSON.stringify(await client.hover('march.md', onFactor)), /Seen before: .*january\.md#L13/);
  }));

test('A client that fails to list its files gets no answer, and is asked again the next time.', () =>
  served(startLikeVsCode, asking, async client => {
    let fails = true;
    client.connection.onRequest('postmortem/neighbours', () => {
      if (fails) throw new Error('There is no list.');
      return [{ uri: client.uri('old/january.md'), stamp: '1' }];
    });
    assert.equal(await seen(client), null);
    assert.match(client.log.splice(0).join(), /^seenBefore failed/);
    fails = false;
    assert.deepEqual(await found(client), all);
  }));

test('A document that is no post-mortem is not compared with others.', () =>
  served(startLikeVsCode, asking, async client => {
    await client.open('march.md', notes);
    assert.equal(await seen(client), null);
  }));
