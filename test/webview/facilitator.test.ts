import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { accessibilityProblems, startBrowser, wordsIn } from './harness';
import { form, lastAct, openMeeting } from './meeting';
import { empty, hostile, incident, viewOf } from './samples';
import { themes } from './themes';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

test('the meeting opens with the prime directive, and reading it is ticked', async () => {
  const { page, posted } = await openMeeting(browser, 1);
  assert.match(await wordsIn(page, 'blockquote'), /^Regardless of what we discover.*situation at hand\.$/);
  await page.click('text=Read aloud');
  assert.equal(await page.locator('.opening > .button').getAttribute('aria-pressed'), 'true');
  await page.click('text=Open its source');
  assert.deepEqual((await posted()).at(-1), { type: 'open-link', link: 'prime-directive' });
});

test('keys typed into a field are text and not commands', async () => {
  const { page } = await openMeeting(browser, 3);
  await page.keyboard.press('p');
  await page.keyboard.type('12jk?');
  assert.equal(await page.inputValue(`${form('Add to the parking lot')} input`), '12jk?');
  assert.equal(await wordsIn(page, '[aria-current="step"]'), '3 Factors');
});

test('the timeline is walked entry by entry and stays inside its ends', async () => {
  const { page, posted } = await openMeeting(browser, 2);
  await page.keyboard.press('k');
  assert.match(await wordsIn(page, '.entry-text'), /^Announced in #incident/);
  await page.click('text=Next');
  assert.match(await wordsIn(page, '.entry-text'), /^Alert: login/);
  await page.fill('.jump input', '99');
  await page.keyboard.press('Tab');
  assert.match(await wordsIn(page, '.entry-text'), /^Incident declared over/);
  await page.click('text=Show in the document');
  assert.deepEqual((await posted()).at(-1), { type: 'reveal', line: 20, endLine: 21, focus: false });
  await page.click('text=Open the timeline preview');
  assert.deepEqual((await posted()).at(-1), { type: 'show', what: 'timeline' });
});

test('an action item is added under its aim', async () => {
  const webview = await openMeeting(browser, 4);
  const { page } = webview;
  await page.click('section:has(h3:text("Validation")) button');
  await page.keyboard.type('Test the chain in staging');
  await page.fill(`${form('Add an action item')} [name="owner"]`, '@li');
  await page.fill(`${form('Add an action item')} [name="due"]`, '2026-04-15');
  await page.click(`${form('Add an action item')} button`);
  assert.deepEqual((await lastAct(webview)).action, {
    type: 'add-action-item',
    text: 'Test the chain in staging',
    aim: 'validation',
    owner: '@li',
    due: '2026-04-15',
  });
});

test('an item is edited in its place and only what changed is written', async () => {
  const webview = await openMeeting(browser, 4);
  const { page, send } = webview;
  await page.click('.items button:has-text("Edit Alert on chain errors")');
  await page.fill('.items [name="owner"]', '@ana');
  await page.keyboard.press('Enter');
  const { id, action } = await lastAct(webview);
  assert.deepEqual(action, {
    type: 'edit-action-item',
    line: 43,
    expected: 'Alert on chain errors',
    fields: { owner: '@ana' },
  });
  await send({ type: 'written', id });
  assert.equal(await page.locator('.items [name="owner"]').count(), 0);
});

test('a field of an item can be emptied', async () => {
  const webview = await openMeeting(browser, 4);
  await webview.page.click('.items button:has-text("Edit Rotate")');
  await webview.page.fill('.items [name="owner"]', '');
  await webview.page.keyboard.press('Enter');
  const { action } = await lastAct(webview);
  assert.ok(action.type === 'edit-action-item');
  assert.deepEqual(action.fields, { owner: '' });
});

test('an item is ticked in the document, and the box follows the document', async () => {
  const webview = await openMeeting(browser, 4);
  const box = webview.page.locator('.item:has-text("Alert on chain") input');
  await box.click();
  assert.equal(await box.isChecked(), false);
  const { action } = await lastAct(webview);
  assert.ok(action.type === 'edit-action-item');
  assert.equal(action.done, true);
  const items = incident.remediation.items.map(item => ({ ...item, done: true }));
  await webview.send(viewOf({ ...incident, remediation: { items } }));
  assert.equal(await box.isChecked(), true);
});

test('the follow-up review is proposed two months after and set on request', async () => {
  const webview = await openMeeting(browser, 5);
  assert.match(await wordsIn(webview.page, '.step'), /Two months after the incident is 8 May 2026\./);
  await webview.page.click('text=Set the date');
  assert.deepEqual((await lastAct(webview)).action, { type: 'set-follow-up', date: '2026-05-08' });
});

test('a note is parked from any step', async () => {
  for (const step of [0, 1, 2, 3, 4, 5]) {
    const webview = await openMeeting(browser, step);
    await webview.page.keyboard.press('p');
    await webview.page.fill(`${form('Add to the parking lot')} input`, 'Vendor contract');
    await webview.page.keyboard.press('Enter');
    const { action } = await lastAct(webview);
    assert.deepEqual(action, { type: 'add-note', part: 'Parking lot', text: 'Vendor contract' });
    await webview.page.context().close();
  }
});

test('the help opens with a question mark and closes with Escape', async () => {
  const { page } = await openMeeting(browser, 2, incident, { height: 370 });
  await page.keyboard.press('?');
  assert.equal(await page.locator('dialog').evaluate(one => one.hasAttribute('open')), true);
  assert.equal(await page.locator('dialog').evaluate(one => one.scrollTop), 0);
  assert.deepEqual(await accessibilityProblems(page), []);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('dialog').evaluate(one => one.hasAttribute('open')), false);
});

test('hostile text is shown as text in every step and widens nothing', async () => {
  for (const step of [0, 1, 2, 3, 4, 5]) {
    const { page, errors } = await openMeeting(browser, step, hostile, { width: 320 });
    if (step === 5) await page.keyboard.press('p');
    assert.equal(await page.locator('main img, main script').count(), 0);
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `step ${step}`);
    assert.deepEqual(errors, []);
    await page.context().close();
  }
});

test('an empty document can be held a meeting on', async () => {
  for (const step of [1, 2, 3, 4, 5]) {
    const { page, errors } = await openMeeting(browser, step, empty);
    assert.equal(await page.locator('.step h2').count(), 1);
    assert.deepEqual(errors, []);
    await page.context().close();
  }
});

test('axe-core finds nothing in any step and theme, from a narrow column to a wide screen', async () => {
  for (const { name } of themes) {
    for (const width of [320, 1600]) {
      const { page, errors } = await openMeeting(browser, 1, incident, { theme: name, width });
      for (const step of [0, 1, 2, 3, 4, 5]) {
        await page.keyboard.press(String(step));
        if (step === 1) await page.click('text=Read aloud');
        assert.deepEqual(await accessibilityProblems(page), [], `step ${step}, ${name} at ${width}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      }
      assert.deepEqual(errors, []);
      await page.context().close();
    }
  }
});
