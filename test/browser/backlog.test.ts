import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { GitHubServer } from '../host/gitHubServer';
import { signInToken } from '../host/signIn/token';
import { stageWithSignIn } from '../host/stageExtension';
import { openWorkbench, type Workbench } from '../host/workbench';
import { IssueRun } from './issueRun';

// Issues made of documents in a real VS Code, in both of its hosts, at a server that plays GitHub Enterprise. Each test
// goes on with the sign-in of the one before.
const items = ['Alert on slow answers', 'Limit the pool', 'Write a runbook'] as const;

for (const host of ['node', 'web'] as const) {
  describe(`In the ${host} extension host`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
    let server: GitHubServer;
    let workbench: Workbench;
    let run: IssueRun;

    before(async () => {
      server = await GitHubServer.start('/api/v3');
      server.tokens.add(signInToken('github-enterprise', 1));
      workbench = await openWorkbench({
        extensionsFolder: stageWithSignIn(process.cwd(), host),
        folder,
        settings: { 'github-enterprise.uri': server.url },
        machineSettings: { 'postmortem.github.apiUrl': server.apiUrl },
      });
      run = new IssueRun(workbench, folder);
    });

    // What stood there at the end of each test, for those who look for the reason of a failure.
    afterEach(async context => {
      const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
      await workbench?.screenshot(join('out', 'logs', `backlog-${host}-${picture}.png`));
    });

    after(async () => {
      await workbench?.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test('What is sent is shown first, without what is sensitive, and nothing is sent before it is confirmed.', async () => {
      await run.open('review.md', 'Limit the pool (owner: @kim)', 'Replace 10.20.4.17');
      await run.review();
      const { page } = workbench;
      const preview = page.locator('.editor-instance', { hasText: 'To be sent to' });
      await preview.locator('.view-line', { hasText: 'Owner: `@kim`' }).waitFor();
      const shown = ((await preview.textContent()) ?? '').replaceAll('\u00a0', ' ');
      for (const words of [server.apiUrl, 'kim/shop', 'title: Limit the pool', 'labels: post-mortem', 'Owner: `@kim`'])
        assert.ok(shown.includes(words), shown);
      assert.match(shown, /1 item stays in the document until 1 sensitive finding there is settled \(line 8\)/);
      assert.doesNotMatch(shown, /10\.20/);
      await page.keyboard.press('Escape');
      await preview.waitFor({ state: 'detached' });
      assert.deepEqual(server.requests, []);
    });

    test('Who does not sign in sends nothing.', async () => {
      await run.open('declined.md', ...items);
      await run.confirm();
      await run.answer('wants to sign in', 'Cancel');
      await run.told('Nothing was sent');
      assert.deepEqual(server.requests, []);
    });

    test('One issue after the other is made, and its link stands in the item.', async () => {
      await run.open('first.md', ...items);
      await run.confirm();
      await run.answer('wants to sign in', 'Allow');
      await run.told('3 issues were created.');
      assert.deepEqual(titles(), items);
      assert.match(await run.saved(), /answers \(ticket: #1\)\n.*pool \(ticket: #2\)\n.*runbook \(ticket: #3\)\n$/);
    });

    test('A second run of a document without its links creates nothing, and brings them back.', async () => {
      await run.open('first.md', ...items);
      const before = server.issues.length;
      await run.confirm();
      await run.told('No issue was created. 3 were there already.');
      assert.equal(server.issues.length, before);
      assert.match(await run.saved(), /answers \(ticket: #1\)\n.*pool \(ticket: #2\)\n.*runbook \(ticket: #3\)\n$/);
    });

    test('A line that breaks between an issue and its answer doubles nothing and loses nothing.', async () => {
      await run.open('lost-answer.md', ...items);
      const before = server.issues.length;
      server.faults.push(undefined, 'drop after');
      await run.confirm();
      await run.told('3 issues were created.');
      if (server.issues.length > before + items.length) {
        // A browser sends a request again by itself where a kept connection breaks.
        assert.equal(host, 'web');
        await run.told('an issue was sent twice on the way');
        await run.press('Close as Not Planned');
        await server.closed;
      }
      assert.deepEqual(titles(before), items);
      const text = await run.saved();
      for (const { html_url } of server.issues.slice(before).filter(({ state }) => state === 'open'))
        assert.ok(text.includes(`#${html_url.split('/').pop()})`), text);
    });

    test('A line that breaks before an issue is told, and the next run makes the rest.', async () => {
      await run.open('broken.md', ...items);
      const before = server.issues.length;
      server.faults.push(undefined, 'drop before', 'drop before');
      await run.confirm();
      assert.match(
        await run.told('1 issue was created.'),
        /The connection to GitHub broke.*2 items are left; trying again creates nothing twice/,
      );
      server.faults.length = 0;
      await run.press('Try Again');
      await run.told('2 issues were created.');
      assert.deepEqual(titles(before), items);
      assert.match(
        await run.saved(),
        /answers \(ticket: #\d+\)\n.*pool \(ticket: #\d+\)\n.*runbook \(ticket: #\d+\)\n$/,
      );
    });

    test('Who cancels half way keeps what was made, and the next run makes the rest.', async () => {
      await run.open('cancelled.md', ...items);
      const before = server.issues.length;
      let release = () => {};
      server.faults.push(undefined, { after: new Promise(resolve => (release = resolve)) });
      await run.confirm();
      await run.told('2 of 3: Limit the pool');
      await run.cancel();
      release();
      await run.told('2 issues were created. Save the document to keep the links. The rest was cancelled.');
      assert.match(await run.saved(), /answers \(ticket: #\d+\)\n.*pool \(ticket: #\d+\)\n.*runbook\n$/);
      await run.confirm();
      await run.told('1 issue was created.');
      assert.deepEqual(titles(before), items);
    });

    test('Where GitHub asks for a short wait, the run waits; where for a long one, it ends and says how long.', async () => {
      await run.open('limited.md', ...items);
      const before = server.issues.length;
      const limited = (status: number, seconds: number) => ({
        status,
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds),
        },
      });
      server.faults.push(limited(429, 1), undefined, limited(403, 3600));
      await run.confirm();
      assert.match(
        await run.told('1 issue was created.'),
        /asks to wait.*Try again in (?:5\d|60) min\..*2 items are left;/,
      );
      assert.match(await run.saved(), /answers \(ticket: #\d+\)\n.*pool\n.*runbook\n$/);
      await run.confirm();
      await run.told('2 issues were created.');
      assert.deepEqual(titles(before), items);
      assert.match(
        await run.saved(),
        /answers \(ticket: #\d+\)\n.*pool \(ticket: #\d+\)\n.*runbook \(ticket: #\d+\)\n$/,
      );
    });

    test('A repository that is not there and words that GitHub does not take are told.', async () => {
      await run.open('refused.md', 'Limit the pool');
      const before = server.issues.length;
      await run.confirm('kim/other');
      await run.told('No issue was created. The repository was not found');
      server.faults.push({ status: 422, message: 'Validation Failed' });
      await run.confirm();
      await run.told('GitHub did not take the issue. Shorten its words or change them. (422 Validation Failed)');
      assert.equal(server.issues.length, before);
      assert.match(await run.saved(), /- \[ \] Limit the pool\n$/);
    });

    test('An item that is reworded meanwhile is not linked, and the next run asks before it doubles its issue.', async () => {
      await run.open('reworded.md', 'Alert on slow answers', 'Limit the pool');
      const before = server.issues.length;
      let release = () => {};
      server.faults.push(undefined, { after: new Promise(resolve => (release = resolve)) });
      await run.confirm();
      await run.told('2 of 2');
      await run.append(8, ' to 20');
      release();
      await run.told('One issue could not be linked, since its item has changed.');
      assert.match(await run.saved(), /answers \(ticket: #\d+\)\n- \[ \] Limit the pool to 20\n$/);
      await run.confirm();
      await run.answer('An issue of this document belongs to none of its items', 'Cancel');
      await run.told('The rest was cancelled.');
      assert.deepEqual(titles(before), ['Alert on slow answers', 'Limit the pool']);
    });

    test('A sign-in that is over can be made anew.', async () => {
      await run.open('again.md', 'Limit the pool');
      const before = server.issues.length;
      server.tokens.clear();
      server.tokens.add(signInToken('github-enterprise', 2));
      await run.confirm();
      await run.told('GitHub did not accept the sign-in.');
      assert.equal(server.issues.length, before);
      assert.match(await run.saved(), /- \[ \] Limit the pool\n$/);
      await run.press('Sign In Again');
      await run.answer('sign in again', 'Allow');
      await run.told('1 issue was created.');
      assert.deepEqual(titles(before), ['Limit the pool']);
      assert.match(await run.saved(), /- \[ \] Limit the pool \(ticket: #\d+\)\n$/);
    });

    function titles(from = 0): readonly string[] {
      return server.issues.slice(from).flatMap(({ title, state }) => (state === 'open' ? [title] : []));
    }
  });
}

test('Without a setting it is github.com with its own sign-in, and the token goes nowhere else.', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
  const server = await GitHubServer.start();
  server.tokens.add(signInToken('github', 1));
  // In the web host the browser makes the requests, so that they can be answered here.
  const extensionsFolder = stageWithSignIn(process.cwd(), 'web');
  const workbench = await openWorkbench({ extensionsFolder, folder });
  try {
    const strangers: string[] = [];
    await workbench.page.context().route('https://api.github.com/**', async route => {
      const url = route.request().url().replace('https://api.github.com', server.url);
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    workbench.page.context().on('request', request => {
      const isOwn = /^https:\/\/api\.github\.com\//.test(request.url());
      if (!isOwn && request.headers().authorization !== undefined) strangers.push(request.url());
    });
    const run = new IssueRun(workbench, folder);
    await run.open('checkout.md', 'Limit the pool');
    await run.confirm();
    await run.answer('wants to sign in using github of the tests', 'Allow');
    await run.told('1 issue was created.');
    assert.equal(server.issues.length, 1);
    assert.deepEqual(strangers, []);
  } finally {
    await workbench.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
