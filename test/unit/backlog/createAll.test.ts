import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { type Created, type CreateOptions, createAll } from '../../../client/backlog/createAll';
import { GitHubApi } from '../../../client/backlog/gitHubApi';
import { GitHubServer } from '../../host/gitHubServer';
import { backlogIn, withItems } from './backlogIn';

const token = 'token-of-a-test';
const items = withItems('- [ ] Alert on slow answers', '- [ ] Limit the pool', '- [ ] Write a runbook');
let server: GitHubServer;

beforeEach(async () => {
  server = await GitHubServer.start();
  server.tokens.add(token);
});

afterEach(() => server.stop());

interface Run extends Partial<CreateOptions> {
  readonly text?: string;
  readonly url?: string;
  readonly token?: string;
  readonly repository?: string;
}

async function run(options: Run = {}): Promise<Created> {
  const { drafts, keys } = await backlogIn(options.text ?? items);
  const repository = { host: 'github.com', owner: 'kim', name: options.repository ?? 'shop' };
  const api = new GitHubApi(options.url ?? server.url, options.token ?? token);
  return createAll(api, repository, drafts, { creator: 'kim', keys, ...options });
}

const numbers = ({ issues }: Created) =>
  issues.map(({ url, isNew }) => `${url.split('/').pop()}${isNew ? ' new' : ''}`);
const posts = () => server.requests.filter(request => request.startsWith('POST')).length;

test('issues are made one after the other, in the order of the document', async () => {
  const created = await run();
  assert.deepEqual(numbers(created), ['1 new', '2 new', '3 new']);
  assert.deepEqual(
    server.issues.map(({ title }) => title),
    ['Alert on slow answers', 'Limit the pool', 'Write a runbook'],
  );
  assert.equal(created.problem, undefined);
});

test('a second run makes nothing, also where the search does not know the newest yet', async () => {
  await run();
  assert.deepEqual(numbers(await run()), ['1', '2', '3']);
  assert.equal(server.issues.length, 3);
});

test('a line that breaks after the issue was made doubles nothing and loses nothing', async () => {
  server.faults.push(undefined, 'drop after');
  assert.deepEqual(numbers(await run()), ['1 new', '2 new', '3 new']);
  assert.equal(server.issues.length, 3);
  assert.equal(posts(), 3);
});

test('a line that breaks before ends the run with what was made, and the next one makes the rest', async () => {
  server.faults.push(undefined, 'drop before');
  const created = await run();
  assert.deepEqual(numbers(created), ['1 new']);
  assert.equal(created.problem?.kind, 'connection');
  assert.deepEqual(numbers(await run()), ['1', '2 new', '3 new']);
  assert.equal(server.issues.length, 3);
});

test('a server that is not there is a broken connection, and nothing was made', async () => {
  const created = await run({ url: 'http://127.0.0.1:9' });
  assert.equal(created.problem?.kind, 'connection');
  assert.deepEqual(created.issues, []);
});

for (const status of [403, 429])
  test(`where GitHub asks with ${status} for a short wait, the run waits and goes on`, async () => {
    server.faults.push(undefined, { status, headers: { 'retry-after': '0' } });
    const waits: (number | undefined)[] = [];
    const created = await run({ onProgress: (_, __, waiting) => waits.push(waiting) });
    assert.deepEqual(numbers(created), ['1 new', '2 new', '3 new']);
    assert.deepEqual(waits, [undefined, undefined, 0, undefined]);
  });

for (const [name, headers] of [
  ['retry-after', { 'retry-after': '3600' }],
  ['a reset', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600) }],
] as const)
  test(`a long wait by ${name} ends the run and is told`, async () => {
    server.faults.push(undefined, { status: 403, headers });
    const { problem, issues } = await run();
    assert.equal(problem?.kind, 'rate-limit');
    assert.ok((problem?.retryAfter ?? 0) > 3500);
    assert.equal(issues.length, 1);
  });

for (const [status, kind] of [
  [403, 'forbidden'],
  [410, 'issues-off'],
  [422, 'invalid'],
  [500, 'server'],
] as const)
  test(`${status} ends the run as “${kind}” with what was made before, and is not repeated`, async () => {
    server.faults.push(undefined, { status, message: 'Because' });
    const created = await run();
    assert.equal(created.problem?.kind, kind);
    assert.equal(created.problem?.message, `${status} Because`);
    assert.deepEqual(numbers(created), ['1 new']);
    assert.equal(posts(), 2);
  });

test('a token that is no good and a repository that is not there are told before anything is made', async () => {
  assert.equal((await run({ token: 'another' })).problem?.kind, 'signed-out');
  assert.equal((await run({ repository: 'other' })).problem?.kind, 'not-found');
  assert.equal(posts(), 0);
});

test('who cancels keeps what was made', async () => {
  const stop = new AbortController();
  const created = await run({
    signal: stop.signal,
    onProgress: (_, rank) => {
      if (rank === 1) stop.abort();
    },
  });
  assert.equal(created.isCancelled, true);
  assert.deepEqual(numbers(created), ['1 new', '2 new']);
});

test('a long wait can be cancelled', async () => {
  server.faults.push({ status: 429, headers: { 'retry-after': '80' } });
  const stop = new AbortController();
  const created = await run({
    signal: stop.signal,
    onProgress: (_, __, waiting) => {
      if (waiting !== undefined) queueMicrotask(() => stop.abort());
    },
  });
  assert.deepEqual([created.isCancelled, created.issues.length, created.problem], [true, 0, undefined]);
});

for (const [name, setUp] of [
  ['a search that reads no comments', () => Object.assign(server, { searches: false })],
  ['labels that are not kept', () => Object.assign(server, { keepsLabels: false })],
  ['neither, for who made them', () => Object.assign(server, { searches: false, keepsLabels: false })],
] as const)
  test(`issues are found among very many, with ${name}`, async () => {
    setUp();
    await run();
    const [one] = server.issues;
    assert.ok(one);
    for (let count = 0; count < 120; count += 1) {
      server.issues.push({ ...one, body: '', labels: [], user: { login: count < 60 ? 'kim' : 'lee' } });
    }
    assert.deepEqual(numbers(await run()), ['1', '2', '3']);
  });

test('items with the same words keep their own issues when one of them has its link', async () => {
  const twice = withItems('- [ ] Limit the pool', '- [ ] Limit the pool');
  assert.deepEqual(numbers(await run({ text: twice })), ['1 new', '2 new']);
  const text = twice.replace('pool\n', 'pool (ticket: #1)\n');
  assert.deepEqual(numbers(await run({ text })), ['2']);
});

test('an issue whose item was reworded is told before another one is made of it', async () => {
  await run();
  const asked: (readonly string[])[] = [];
  const mayGoOn = async (strays: readonly { readonly title: string }[]) => {
    asked.push(strays.map(({ title }) => title));
    return false;
  };
  const text = items.replace('Limit the pool', 'Limit the pool to 20');
  const created = await run({ text, mayGoOn });
  assert.deepEqual(asked, [['Limit the pool']]);
  assert.deepEqual([created.isCancelled, created.issues.length, server.issues.length], [true, 0, 3]);
  await run({ mayGoOn });
  assert.equal(asked.length, 1);
});

test('a token stays out of what is told, whatever the answer or the error says', async () => {
  server.faults.push({ status: 422, message: `No good: ${token}` });
  assert.equal((await run()).problem?.message, '422 No good:');
  const broken = await run({ token: `${token}\u0000` });
  assert.deepEqual([broken.problem?.kind, broken.problem?.message], ['connection', 'TypeError']);
});

test('an issue that was sent twice on the way is told, and can be closed', async () => {
  server.faults.push('twice');
  const created = await run();
  assert.deepEqual(numbers(created), ['2 new', '3 new', '4 new']);
  assert.deepEqual(
    created.doubles.map(({ url }) => url),
    [`${server.url}/kim/shop/issues/1`],
  );
  const repository = { host: 'github.com', owner: 'kim', name: 'shop' };
  for (const { url } of created.doubles) await new GitHubApi(server.url, token).close(repository, url);
  assert.deepEqual(
    server.issues.map(({ state }) => state),
    ['closed', 'open', 'open', 'open'],
  );
});
