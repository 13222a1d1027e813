import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportResult, method, type PasteResult, type PlanResult } from '../../protocol';
import { samples } from '../unit/sensitive/samples';
import { type Client, startLikeVsCode } from './client';

const incident = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline (UTC)

- 2026-03-08 15:00 - Errors rise.

## Remediation
`;

async function served(run: (client: Client, uri: string) => Promise<void>): Promise<void> {
  const client = await startLikeVsCode({ files: { 'checkout.md': incident } });
  try {
    await client.open('checkout.md', incident);
    await run(client, client.uri('checkout.md'));
    assert.deepEqual(client.log, []);
  } finally {
    await client.stop();
  }
}

const table = 'when,what,who\n2026-03-08T15:58:10Z,rolled back,Kim Roe\n2026-03-08T16:30:00Z,quiet,Ana\n';

test('A pasted table in the timeline is offered for import, and nowhere else', () =>
  served(async (client, uri) => {
    const paste = (line: number, text: string) =>
      client.connection.sendRequest<PasteResult>(method.paste, { uri, text, position: { line, character: 0 } });
    assert.equal((await paste(7, table))?.source, 'table');
    assert.deepEqual((await paste(7, table))?.edits, []);
    assert.equal(await paste(9, table), null);
    assert.equal(await paste(7, 'Call 14:05, or not.'), null);
  }));

test('What is imported is read, looked through for secrets by secretlint too, and planned in one edit', () =>
  served(async (client, uri) => {
    const { secret } = samples.find(({ what }) => what === 'a GitHub token') ?? { secret: '' };
    const text = JSON.stringify([
      { type: 'message', user: 'U1', username: 'ana', ts: '1772983110.000100', text: `use ${secret} now` },
    ]);
    const read = await client.connection.sendRequest<ImportResult>(method.import, {
      uri,
      files: [{ name: 'day.json', text }],
    });
    assert.ok(read?.type === 'read');
    assert.deepEqual(
      read.entries.map(each => [each.label, each.text, each.findings]),
      [['2026-03-08 15:18', 'ana: use [removed: GitHub token] now', ['a GitHub token']]],
    );
    const action = { type: 'insert-entries', entries: read.entries };
    const { plan } = await client.connection.sendRequest<PlanResult>(method.plan, { uri, action });
    assert.deepEqual(plan.type === 'edits' && plan.edits.map(({ newText }) => newText), [
      '\n- 2026-03-08 15:18 - ana: use [removed: GitHub token] now',
    ]);
  }));

test('A document that is not open is not imported into', () =>
  served(async client => {
    const read = await client.connection.sendRequest<ImportResult>(method.import, {
      uri: client.uri('other.md'),
      files: [{ name: 'a.csv', text: table }],
    });
    assert.equal(read, null);
  }));
