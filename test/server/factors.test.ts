import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { range, startBare, startLikeVsCode } from './client';

const clients = Promise.all([startLikeVsCode(), startBare()]);
after(async () => {
  for (const client of await clients) await client.stop();
});

const text = `# Post-mortem: images missing

<!-- post-mortem -->

## Timeline (UTC)

- 2026-01-20 09:12 - effect: The certificate of the image host runs out.
- 2026-01-20 09:31 - understanding: The renewal *job* has reported success since November.
- 2026-01-20 10:15 - effect: Images show again everywhere.

## Contributing factors

- The renewal job ended with success, whatever it did
- Nobody watches (09:31)
`;

test('From a time in a factor, the editor goes to the entry.', async () => {
  const [rich, bare] = await clients;
  for (const client of [rich, bare]) await client.open('go.md', text);
  const place = { line: 13, character: 18 };
  const target = range(7, 2, 7, 18);
  assert.deepEqual(await rich.definition('go.md', place), [
    {
      originSelectionRange: range(13, 18, 13, 23),
      targetUri: rich.uri('go.md'),
      targetRange: target,
      targetSelectionRange: target,
    },
  ]);
  assert.deepEqual(await bare.definition('go.md', place), { uri: bare.uri('go.md'), range: target });
  assert.equal(await rich.definition('go.md', { line: 13, character: 4 }), null);
  assert.equal(await rich.definition('go.md', { line: 7, character: 15 }), null);
});

test('The time tells the words of the entry, as text.', async () => {
  const [rich, bare] = await clients;
  for (const client of [rich, bare]) await client.open('words.md', text);
  const place = { line: 13, character: 20 };
  assert.deepEqual(await rich.hover('words.md', place), {
    range: range(13, 18, 13, 23),
    contents: {
      kind: 'markdown',
      value: `[Line 8](${rich.uri('words.md')}#L8): The renewal job has reported success since November\\.`,
    },
  });
  assert.deepEqual((await bare.hover('words.md', place))?.contents, {
    kind: 'plaintext',
    value: 'Line 8: The renewal job has reported success since November.',
  });
});

test('A time that two entries have leads to both, and a factor is linked to it.', async () => {
  const [rich, bare] = await clients;
  const twice = text.replace('2026-01-20 10:15', '2026-01-20 09:31');
  for (const client of [rich, bare]) await client.open('twice.md', twice);
  const place = { line: 13, character: 20 };
  const targets = [range(7, 2, 7, 18), range(8, 2, 8, 18)];
  assert.deepEqual(
    await bare.definition('twice.md', place),
    targets.map(target => ({ uri: bare.uri('twice.md'), range: target })),
  );
  assert.deepEqual(
    await rich.definition('twice.md', place),
    targets.map(target => ({
      originSelectionRange: range(13, 18, 13, 23),
      targetUri: rich.uri('twice.md'),
      targetRange: target,
      targetSelectionRange: target,
    })),
  );
  assert.deepEqual((await bare.hover('twice.md', place))?.contents, {
    kind: 'plaintext',
    value: 'Line 8: The renewal job has reported success since November.\nLine 9: Images show again everywhere.',
  });
  const links = (await rich.actions('twice.md', range(12, 5))).filter(({ title }) => title.startsWith('Link '));
  assert.match((await rich.edited('twice.md', links[0])) ?? '', /whatever it did \(09:31\)\n/);
});

test('Inside a bracket in a factor, the times of entries are proposed with their first words.', async () => {
  const [client] = await clients;
  const labels = async (typed: string) => {
    await client.open('times.md', text.replace('Nobody watches (09:31)', typed));
    return (await client.completions('times.md', { line: 13, character: typed.length + 2 }, '(')).map(
      each => each.label,
    );
  };
  const every = [
    '09:12 The certificate of the image host runs out.',
    '09:31 The renewal job has reported success since November.',
    '10:15 Images show again everywhere.',
  ];
  assert.deepEqual(await labels('Nobody watches ('), every);
  assert.deepEqual(await labels('Nobody watches (10:'), every);
  assert.deepEqual(await labels('Nobody watches (09:12, '), every.slice(1));
  assert.deepEqual(await labels('Nobody watches (at least '), []);
  assert.deepEqual(await labels('Nobody watches (09:12)'), []);
});

test('A factor is linked to the entry that it speaks of.', async () => {
  for (const client of await clients) {
    await client.open('link.md', text);
    const actions = await client.actions('link.md', range(12, 5));
    const links = actions.filter(({ title }) => title.startsWith('Link '));
    assert.deepEqual(
      links.map(({ title }) => title),
      ['Link to the entry at 09:31: The renewal job has reported success since November.'],
    );
    const after = await client.edited('link.md', links[0]);
    assert.equal(after, text.replace('whatever it did', 'whatever it did (09:31)'));
  }
});

test('An entry is linked to the factor that speaks of it, or becomes a factor.', async () => {
  for (const client of await clients) {
    await client.open('entry.md', text);
    const actions = await client.actions('entry.md', range(7, 30));
    const link = actions.find(({ title }) => title.startsWith('Link this entry to the factor “The renewal job'));
    assert.equal(await client.edited('entry.md', link), text.replace('whatever it did', 'whatever it did (09:31)'));
    const add = actions.find(({ title }) => title === 'Add a contributing factor from this entry');
    const item = '- The renewal job has reported success since November (09:31)\n';
    assert.equal(await client.edited('entry.md', add), text + item);
  }
});
