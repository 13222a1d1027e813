import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AgendaResult, type BacklogResult, type InvitationResult, method, type PlanResult } from '../../protocol';
import { type Client, startLikeVsCode } from './client';

const incident = `# Checkout answered slowly

<!-- post-mortem -->

- **Declared over:** 2026-03-08 16:00 UTC

## Remediation

- [ ] Alert on slow answers (due: 2026-03-20)
- [ ] Limit the pool
`;
const other = incident.replace('Checkout', 'Search').replaceAll('- [ ]', '- [x]');

async function served(run: (client: Client) => Promise<void>): Promise<void> {
  const initializationOptions = { readFile: true, neighbours: true, readerZone: 'Europe/Berlin' };
  const files = { 'checkout.md': incident, 'old/search.md': other, 'notes.md': '# Notes\n' };
  const client = await startLikeVsCode({ initializationOptions, files });
  try {
    await run(client);
    assert.deepEqual(client.log, []);
  } finally {
    await client.stop();
  }
}

const agenda = (client: Client, isFresh = true) =>
  client.connection.sendRequest<AgendaResult>(method.agenda, { uri: client.uri('.').replace(/\/\.?$/, ''), isFresh });

test('What is left to do is read when somebody asks, and an open document stands for its file.', () =>
  served(async client => {
    await client.open('notes.md', '# Notes\n');
    assert.deepEqual(client.listings, []);
    const [found, ...others] = await agenda(client);
    assert.deepEqual(
      [found?.title, found?.open, found?.overdue, found?.review],
      ['Checkout answered slowly', 2, 1, '2026-05-08'],
    );
    assert.deepEqual(
      others.map(({ title }) => title).filter(title => title === 'Notes'),
      [],
    );
    await client.open('checkout.md', incident.replace('- [ ] Alert', '- [x] Alert'));
    const [edited] = await agenda(client, false);
    assert.deepEqual([edited?.open, edited?.overdue], [1, 0]);
  }));

test('A file that changed is read again once somebody says that the list is old.', () =>
  served(async client => {
    assert.equal((await agenda(client))[0]?.open, 2);
    await client.write('checkout.md', incident.replace('- [ ] Alert', '- [x] Alert'));
    assert.equal((await agenda(client))[0]?.open, 1);
  }));

test('A backlog waits until secrets were looked for, and leaves the item of one out.', () =>
  served(async client => {
    const secret = ['ghp', 'x7Kq2LmN9pRsT4vWyZ1aBcD3eFgH5iJkL6Mn'].join('_');
    await client.open('checkout.md', incident.replace('Limit the pool', `Rotate ${secret}`));
    const params = { uri: client.uri('checkout.md') };
    const answer = await client.connection.sendRequest<BacklogResult>(method.backlog, params);
    assert.deepEqual(
      answer?.backlog.drafts.map(({ title }) => title),
      ['Alert on slow answers'],
    );
    assert.equal(answer?.backlog.withheld[0]?.line, 9);
  }));

test('An invitation asks for what the document does not say, and keeps its UID.', () =>
  served(async client => {
    await client.open('checkout.md', incident);
    const invite = (start?: string) =>
      client.connection.sendRequest<InvitationResult>(method.invitation, {
        uri: client.uri('checkout.md'),
        kind: 'follow-up',
        ...(start === undefined ? {} : { start }),
      });
    const asked = await invite();
    assert.equal(asked?.type === 'asks' && asked.zone, 'Europe/Berlin');
    const [made, again] = [await invite('2031-05-08 15:00'), await invite('2031-05-09 15:00')];
    const uid = (answer: InvitationResult) => answer?.type === 'made' && /^UID:.*$/m.exec(answer.text)?.[0];
    assert.ok(made?.type === 'made' && made.text.includes('DTSTART:20310508T130000Z'));
    assert.equal(uid(again), uid(made));
  }));

test('Tickets are planned as edits of one version.', () =>
  served(async client => {
    await client.open('checkout.md', incident);
    const tickets = [
      { line: 8, expected: 'Alert on slow answers', ticket: '#1' },
      { line: 9, expected: 'Limit the pool', ticket: '#2' },
    ];
    const params = { uri: client.uri('checkout.md'), action: { type: 'set-tickets', tickets } };
    const { version, plan } = await client.connection.sendRequest<PlanResult>(method.plan, params);
    assert.equal(version, client.version('checkout.md'));
    assert.equal(plan.type === 'edits' && plan.edits.length, 2);
  }));
