import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { accessibilityProblems, openWebview, startBrowser, wordsIn } from './harness';
import { empty, entryAt, hostile, incident, many, open, uri, viewOf, withEntries } from './samples';
import { themes } from './themes';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function openTimeline(view = incident, options = {}) {
  const webview = await openWebview(browser, 'timeline', options);
  await webview.send(open, viewOf(view));
  return webview;
}

const line = (index: number) => ({ type: 'reveal', line: 10 + index, endLine: 11 + index });

test('the preview says that it is ready and then shows every entry in the list', async () => {
  const { page, posted } = await openTimeline();
  assert.deepEqual(await posted(), [{ type: 'ready' }]);
  assert.equal(await page.locator('.entries li').count(), incident.timeline.entries.length);
  assert.equal(await page.locator('.marks path').count(), 10);
});

test('a click shows the entry in the editor and selects it in list and drawing', async () => {
  const { page, posted } = await openTimeline();
  await page.click('.entries li:nth-child(3) button');
  assert.deepEqual((await posted()).at(-1), { ...line(2), focus: false });
  assert.equal(await page.locator('.marks .selected').getAttribute('data-index'), '2');
});

test('a click in the drawing selects the entry in the list', async () => {
  const { page, posted } = await openTimeline();
  await page.click('.marks [data-index="6"]');
  assert.deepEqual((await posted()).at(-1), { ...line(6), focus: false });
  assert.match(await wordsIn(page, '.entry.selected'), /Certificate chain/);
});

test('arrows move through the list and Enter goes on in the editor', async () => {
  const { page, posted } = await openTimeline();
  await page.focus('.entries button[tabindex="0"]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.match(await wordsIn(page, '.entry:focus'), /On-call paged/);
  await page.keyboard.press('Enter');
  assert.deepEqual((await posted()).at(-1), { ...line(2), focus: true });
  await page.keyboard.press('End');
  assert.match(await wordsIn(page, '.entry:focus'), /declared over/);
  assert.equal(await page.locator('.entries button[tabindex="0"]').count(), 1);
});

test('the entry of the cursor is marked, and no longer when the cursor is elsewhere', async () => {
  const { page, send } = await openTimeline();
  await send({ type: 'cursor', line: 13 });
  assert.match(await wordsIn(page, '.entry[aria-current]'), /load balancer/);
  await send({ type: 'cursor' });
  assert.equal(await page.locator('.entry[aria-current]').count(), 0);
});

test('problems stand beside their entry in words', async () => {
  const { page } = await openTimeline();
  assert.match(await wordsIn(page, '.entries li:nth-child(6) .problem'), /^Warning: This entry is earlier/);
});

test('an entry without a time is in the list and says so', async () => {
  const { page } = await openTimeline();
  assert.match(await wordsIn(page, '.entries li:nth-child(10)'), /^no time/);
});

test('a change keeps focus and selection with their entry', async () => {
  const { page, send } = await openTimeline();
  await page.click('.entries li:nth-child(3) button');
  const [first, ...rest] = incident.timeline.entries;
  assert.ok(first !== undefined);
  const added = entryAt(1, 1, 'A new entry');
  const moved = [first, added, ...rest].map((entry, index) => ({ ...entry, index, line: 10 + index }));
  await send(viewOf(withEntries(moved)));
  assert.match(await wordsIn(page, '.entry:focus'), /On-call paged/);
  assert.match(await wordsIn(page, '.entry.selected'), /On-call paged/);
  assert.equal(await page.locator('.entries li').count(), moved.length);
});

test('a change keeps the scroll position', async () => {
  const { page, send } = await openTimeline(many(300));
  const scroll = () => page.evaluate(() => document.querySelector('.entries')?.scrollTop);
  await page.evaluate(() => document.querySelector('.entries')?.scrollTo(0, 2000));
  const { entries } = many(300).timeline;
  await send(
    viewOf(withEntries(entries.map(entry => ({ ...entry, ...(entry.index === 290 && { text: 'changed' }) })))),
  );
  assert.equal(await scroll(), 2000);
});

test('times can be read in UTC and in the reader’s own zone', async () => {
  const { page } = await openTimeline();
  const first = '.entries li:first-child .time';
  assert.equal(await wordsIn(page, first), '15:05');
  await page.selectOption('select', 'utc');
  assert.equal(await wordsIn(page, first), '14:05');
  assert.match(await wordsIn(page, '.facts'), /Announced 14:05/);
  await page.selectOption('select', 'own');
  assert.equal(await wordsIn(page, first), '15:05');
});

test('zone and selection come back after a reload', async () => {
  const { page, send, reload } = await openTimeline();
  await page.selectOption('select', 'utc');
  await page.click('.entries li:nth-child(4) button');
  await reload();
  await send(open, viewOf(incident));
  assert.equal(await page.inputValue('select'), 'utc');
  assert.match(await wordsIn(page, '.entry.selected'), /load balancer/);
  assert.equal(await page.evaluate(() => JSON.parse(sessionStorage.getItem('state') ?? '{}').uri), uri);
});

test('an empty document says what to do', async () => {
  const { page, errors } = await openTimeline(empty);
  assert.match(await wordsIn(page, '.notice'), /no timeline yet: add/);
  assert.deepEqual(errors, []);
});

test('a document that is gone is a sentence and comes back', async () => {
  const { page, send } = await openTimeline();
  await send({ type: 'unavailable', reason: 'The document was closed. Open it again.' });
  assert.equal(await wordsIn(page, 'main'), 'The document was closed. Open it again.');
  await send(viewOf(incident));
  assert.equal(await page.locator('.entries li:visible').count(), incident.timeline.entries.length);
});

test('hostile text is shown as text and widens nothing', async () => {
  for (const width of [320, 800]) {
    const { page, errors } = await openTimeline(hostile, { width });
    assert.match(await wordsIn(page, 'h1'), /^<img src=x onerror/);
    assert.equal(await page.locator('main img, main script').count(), 0);
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    assert.match(await wordsIn(page, '.entries li:nth-child(2)'), /\[U\+202E\]gnp\.exe/);
    assert.deepEqual(errors, []);
  }
});

test('messages that are not the extension’s change nothing', async () => {
  const { page, errors } = await openTimeline();
  await page.evaluate(() => {
    for (const data of [null, 'view', { type: 'view' }, { type: 'constructor' }, 7]) {
      window.dispatchEvent(new MessageEvent('message', { data }));
    }
  });
  assert.equal(await page.locator('.entries li').count(), incident.timeline.entries.length);
  assert.deepEqual(errors, []);
});

test('axe-core finds nothing in any theme, from a narrow column to a wide screen', async () => {
  for (const { name } of themes) {
    for (const width of [320, 1600]) {
      const { page, send, errors } = await openTimeline(incident, { theme: name, width });
      await send({ type: 'cursor', line: 12 });
      await page.click('.entries li:nth-child(5) button');
      assert.deepEqual(await accessibilityProblems(page), [], `${name} at ${width}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      assert.deepEqual(errors, []);
      await page.context().close();
    }
  }
});

test('a changed word among 2,000 entries touches the page in few places', async () => {
  const view = many(2000);
  const { page, send } = await openTimeline(view);
  await page.locator('.entries li:last-child .words').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const changes: MutationRecord[] = [];
    const watcher = new MutationObserver(records => changes.push(...records));
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { changes });
  });
  const entries = view.timeline.entries.map(entry => (entry.index === 1000 ? { ...entry, text: 'Typed' } : entry));
  await send(viewOf(withEntries(entries)));
  await page.locator('.entries li:nth-child(1001)', { hasText: 'Typed' }).waitFor({ state: 'attached' });
  const count = await page.evaluate(() =>
    'changes' in window && Array.isArray(window.changes) ? window.changes.length : -1,
  );
  assert.ok(count > 0 && count < 100, `${count} changes`);
});
