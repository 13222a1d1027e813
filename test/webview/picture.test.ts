import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import {
  accessibilityProblems,
  openWebview,
  startBrowser,
  type Webview,
  type WebviewOptions,
  wordsIn,
} from './harness';
import { incident, many, open, viewOf } from './samples';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function openPicture(view = incident, options: WebviewOptions = {}): Promise<Webview> {
  const webview = await openWebview(browser, 'timeline', { width: 1000, ...options });
  await webview.send(open, viewOf(view));
  return webview;
}

/** The middle of what a selector finds, in pixels of the page. */
async function middleOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  assert.ok(box !== null, selector);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { readonly x: number; readonly y: number }, by: number, down = 0) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by / 2, from.y + down / 2);
  await page.mouse.move(from.x + by, from.y + down);
}

const ticks = (page: Page) => page.locator('.tick-texts text').allTextContents();
/** Wheels and fingers are heard of a moment later. */
const isZoomed = (page: Page) => page.locator('.mini-map:visible').waitFor();

test('the wheel with Ctrl zooms where the pointer is, and a small map shows where that is', async () => {
  const { page } = await openPicture();
  const before = await ticks(page);
  const mark = await middleOf(page, '.marks [data-index="2"]');
  await page.mouse.move(mark.x, mark.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await isZoomed(page);
  assert.notDeepEqual(await ticks(page), before);
  const after = await middleOf(page, '.marks [data-index="2"]');
  assert.ok(Math.abs(after.x - mark.x) < 3, `the entry went from ${mark.x} to ${after.x}`);
});

test('two fingers zoom, one moves the picture', async () => {
  const { page, kept } = await openPicture();
  const session = await page.context().newCDPSession(page);
  const { x, y } = await middleOf(page, '.picture');
  const fingers = (...places: readonly number[]) => places.map((place, id) => ({ x: place, y, id }));
  await touch(session, 'touchStart', fingers(x - 20));
  await touch(session, 'touchStart', fingers(x - 20, x + 20));
  await touch(session, 'touchMove', fingers(x - 60, x + 60));
  await touch(session, 'touchEnd', []);
  await isZoomed(page);
  const before = await kept();
  await touch(session, 'touchStart', fingers(x));
  await touch(session, 'touchMove', fingers(x + 40));
  await touch(session, 'touchMove', fingers(x + 120));
  await touch(session, 'touchEnd', []);
  await page.waitForFunction(kept => JSON.stringify(window.harness.kept) !== kept, JSON.stringify(before));
});

test('keys zoom, move and fit, and buttons do the same', async () => {
  const { page } = await openPicture();
  const whole = await ticks(page);
  await page.focus('.picture');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await isZoomed(page);
  const zoomed = await ticks(page);
  await page.keyboard.press('Shift+ArrowRight');
  assert.notDeepEqual(await ticks(page), zoomed);
  await page.keyboard.press('0');
  assert.deepEqual(await ticks(page), whole);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await isZoomed(page);
  await page.getByRole('button', { name: 'Fit all of the timeline' }).click();
  assert.deepEqual(await ticks(page), whole);
});

test('a pull on the small map moves what is in sight', async () => {
  const { page } = await openPicture();
  await page.focus('.picture');
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('+');
  const before = await ticks(page);
  const map = await page.locator('.mini-map').boundingBox();
  assert.ok(map !== null);
  await page.mouse.click(map.x + map.width - 20, map.y + map.height / 2);
  assert.notDeepEqual(await ticks(page), before);
});

test('a dragged entry shows its new time, and the drop asks for one edit', async () => {
  const { page, posted } = await openPicture();
  await drag(page, await middleOf(page, '.marks [data-index="7"]'), 60);
  const shown = await page.locator('.ghost text').textContent();
  assert.match(shown ?? '', /^1[67]:\d\d$/);
  assert.equal(
    (await posted()).some(({ type }) => type === 'act'),
    false,
  );
  await page.mouse.up();
  const last = (await posted()).at(-1);
  assert.ok(last?.type === 'act' && last.action.type === 'move-entry');
  const { line, expected, to } = last.action;
  assert.deepEqual({ line, expected }, { line: 17, expected: '15:20' });
  assert.equal(new Date(to + 3_600_000).toISOString().slice(11, 16), shown);
});

test('Escape gives a dragged entry back, and a document that cannot be written says so', async () => {
  const { page, posted, send } = await openPicture();
  await drag(page, await middleOf(page, '.marks [data-index="7"]'), 60);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.equal(
    (await posted()).some(({ type }) => type === 'act'),
    false,
  );
  await send(viewOf(incident, { writable: false }));
  await drag(page, await middleOf(page, '.marks [data-index="7"]'), 60);
  await page.mouse.up();
  assert.equal(
    (await posted()).some(({ type }) => type === 'act'),
    false,
  );
  assert.equal(await wordsIn(page, '[role="status"]'), 'This document cannot be edited here.');
});

test('Alt with arrows moves an entry in time: shown, said, written with Enter', async () => {
  const { page, posted } = await openPicture();
  await page.focus('.picture');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  assert.equal(await wordsIn(page, '[role="status"]'), 'Move to 15:11? Enter writes it, Escape leaves it.');
  await page.keyboard.press('Enter');
  const last = (await posted()).at(-1);
  assert.ok(last?.type === 'act' && last.action.type === 'move-entry');
  assert.equal(new Date(last.action.to).toISOString(), '2026-03-08T14:11:00.000Z');
});

test('a double click on empty space asks for words and inserts an entry at that time, in that lane', async () => {
  const { page, posted } = await openPicture();
  const from = await middleOf(page, '.marks [data-index="2"]');
  const to = await middleOf(page, '.marks [data-index="7"]');
  await page.mouse.dblclick((from.x + to.x) / 2, from.y);
  await page.getByRole('textbox', { name: /^Action at 15:\d\d/ }).fill('Asked the vendor');
  await page.keyboard.press('Enter');
  const last = (await posted()).at(-1);
  assert.ok(last?.type === 'act' && last.action.type === 'insert-entry');
  const { kind, text, time } = last.action;
  assert.deepEqual({ kind, text }, { kind: 'action', text: 'Asked the vendor' });
  assert.match(time, /^14:\d\d UTC$/);
});

test('a box around entries selects them all and reveals their lines', async () => {
  const { page, posted } = await openPicture();
  const first = await middleOf(page, '.marks [data-index="0"]');
  const second = await middleOf(page, '.marks [data-index="1"]');
  await drag(page, { x: first.x - 20, y: first.y - 10 }, second.x - first.x + 40, second.y - first.y + 20);
  await page.mouse.up();
  assert.deepEqual((await posted()).at(-1), {
    type: 'reveal',
    line: 10,
    endLine: 11,
    focus: false,
    more: [{ line: 11, endLine: 12 }],
  });
  assert.equal(await page.locator('.entry.selected').count(), 2);
});

test('a count opens: its click shows its entries one by one', async () => {
  const { page } = await openPicture(many(2000));
  const folds = await page.locator('.folds rect').count();
  assert.ok(folds > 0);
  await page.locator('.folds rect').first().click();
  await isZoomed(page);
});

test('what is typed leaves zoom, scroll position and selection as they are', async () => {
  const { page, send } = await openPicture();
  await page.focus('.picture');
  await page.keyboard.press('Home');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const before = await ticks(page);
  const { entries } = incident.timeline;
  const changed = entries.map(entry => (entry.index === 2 ? { ...entry, text: 'On-call paged again' } : entry));
  await send(viewOf({ ...incident, timeline: { ...incident.timeline, entries: changed } }));
  assert.deepEqual(await ticks(page), before);
  assert.equal(await page.locator('.marks .selected').getAttribute('data-index'), '0');
  assert.match(await wordsIn(page, '.entries li:nth-child(3)'), /On-call paged again/);
});

test('a selection in the editor is shown in the picture', async () => {
  const { page, send } = await openPicture();
  await send({ type: 'cursor', line: 12, endLine: 13 });
  const current = await page
    .locator('.marks .current')
    .evaluateAll(all => all.map(each => each.getAttribute('data-index')));
  assert.deepEqual(current, ['2', '3']);
});

test('clocks that are put forward are marked on their day', async () => {
  const minute = 60_000;
  const night = Date.parse('2026-03-29T00:30:00Z');
  const entries = incident.timeline.entries.slice(0, 3).map((entry, rank) => {
    const start = night + rank * 45 * minute;
    return { ...entry, start, end: start, localLabel: new Date(start).toISOString().slice(0, 16).replace('T', ' ') };
  });
  const timeline = { ...incident.timeline, entries, milestones: [], durations: [] };
  const { page } = await openPicture({ ...incident, timeline });
  assert.deepEqual(await page.locator('.clock-texts text').allTextContents(), ['Clocks +1 h']);
});

test('the accessibility tree names the picture, the list in order, and what is said', async () => {
  const { page } = await openPicture();
  await page.focus('.picture');
  await page.keyboard.press('Home');
  const tree = await accessibilityTree(page);
  const named = (role: string) => tree.filter(node => node.role === role).map(({ name }) => name);
  assert.deepEqual(named('application'), ['Timeline picture']);
  assert.deepEqual(named('heading'), ['Login errors after certificate rotation']);
  const list = tree.find(({ role, name }) => role === 'list' && name === 'Timeline entries');
  assert.ok(list !== undefined);
  const entries = named('button').filter(name => / (?:Effect|Action|Understanding|Other) /.test(name));
  assert.equal(entries.length, incident.timeline.entries.length);
  assert.match(entries[0] ?? '', /^15:05 Effect Announced in #incident: login returns 503/);
  assert.match(entries[5] ?? '', /Warning: This entry is earlier/);
  assert.match(entries[10] ?? '', /declared over/i);
  const status = tree.find(({ role }) => role === 'status');
  assert.match(status?.words ?? '', /Announced in #incident/);
  assert.equal(
    tree.some(({ role }) => role === 'SvgRoot' || role === 'graphics-document'),
    false,
  );
});

test('at 200 % nothing is cut off, nothing scrolls sideways and axe-core finds nothing', async () => {
  const { page } = await openPicture(incident, { width: 640, height: 400 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 640);
  await page.getByRole('button', { name: 'Export' }).click();
  for (const item of await page.getByRole('menuitem').all()) {
    const box = await item.boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 640);
  }
  assert.deepEqual(await accessibilityProblems(page), []);
});

test('axe-core finds nothing while the picture is zoomed, an entry is written and the menu is open', async () => {
  const { page } = await openPicture();
  await page.focus('.picture');
  await page.keyboard.press('Home');
  await page.keyboard.press('+');
  await page.keyboard.press('n');
  assert.equal(await page.getByRole('textbox').count(), 1);
  assert.deepEqual(await accessibilityProblems(page), []);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export' }).click();
  assert.deepEqual(await accessibilityProblems(page), []);
});

test('nothing is animated, whether or not less motion is asked for', async () => {
  const { page } = await openPicture();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter(each => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration.split(', ').some(time => time !== '0s') || animationName !== 'none';
      }).length,
  );
  assert.equal(moving, 0);
});

test('pages from 320 pixels to a wall show the picture without scrolling sideways', async () => {
  for (const width of [320, 480, 1280, 3840]) {
    const { page } = await openPicture(incident, { width });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    assert.equal(await page.locator('.marks path').count(), 10);
    await page.context().close();
  }
});

interface TreeNode {
  readonly role: string;
  readonly name: string;
  /** The names of all text below. */
  readonly words: string;
}

/** Chromium's own accessibility tree, in document order, without what it leaves out. */
async function accessibilityTree(page: Page): Promise<readonly TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const wordsBelow = (id: string): string => {
    const node = byId.get(id);
    if (node === undefined) return '';
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node.childIds ?? []).map(wordsBelow).join('');
  };
  const ordered: TreeNode[] = [];
  const walk = (id: string) => {
    const node = byId.get(id);
    if (node === undefined) return;
    if (!node.ignored)
      ordered.push({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        words: wordsBelow(id),
      });
    for (const child of node.childIds ?? []) walk(child);
  };
  const [root] = nodes;
  if (root !== undefined) walk(root.nodeId);
  return ordered;
}

type TouchType = 'touchStart' | 'touchMove' | 'touchEnd';

async function touch(
  session: CDPSession,
  type: TouchType,
  touchPoints: readonly { readonly x: number; readonly y: number; readonly id: number }[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
}
