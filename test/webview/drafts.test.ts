import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startBrowser, wordsIn } from './harness';
import { form, lastAct, openMeeting } from './meeting';
import { incident, open, viewOf } from './samples';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const missed = form('Add a missing entry');
const factor = `${form('Add a contributing factor')} input`;

test('a missing entry is written and its text goes only when the document has it', async () => {
  const webview = await openMeeting(browser, 2);
  const { page, send } = webview;
  await page.fill(`${missed} [name="time"]`, '14:12');
  await page.selectOption(`${missed} [name="kind"]`, 'effect');
  await page.fill(`${missed} [name="text"]`, 'Queue grows');
  await page.keyboard.press('Enter');
  const { id, action } = await lastAct(webview);
  const near = incident.timeline.entries[0]?.start;
  assert.deepEqual(action, { type: 'insert-entry', time: '14:12', text: 'Queue grows', kind: 'effect', near });
  assert.equal(await page.inputValue(`${missed} [name="text"]`), 'Queue grows');
  await send({ type: 'written', id });
  assert.equal(await page.inputValue(`${missed} [name="text"]`), '');
  assert.match(await wordsIn(page, 'footer'), /Written to the document/);
});

test('Enter twice asks once', async () => {
  const webview = await openMeeting(browser, 2);
  await webview.page.fill(`${missed} [name="time"]`, '14:12');
  await webview.page.fill(`${missed} [name="text"]`, 'Queue grows');
  await webview.page.keyboard.press('Enter');
  await webview.page.keyboard.press('Enter');
  assert.equal((await webview.posted()).filter(({ type }) => type === 'act').length, 1);
});

test('a refusal stands beside the field and the text stays', async () => {
  const webview = await openMeeting(browser, 3);
  const { page, send } = webview;
  await page.fill(factor, 'No chain check');
  await page.keyboard.press('Enter');
  const { id } = await lastAct(webview);
  await send({ type: 'refused', id, reason: 'The document has changed. Try again.' });
  assert.equal(await wordsIn(page, '.step .refusal'), 'The document has changed. Try again.');
  assert.equal(await page.inputValue(factor), 'No chain check');
  assert.equal(await wordsIn(page, '[aria-live]'), 'The document has changed. Try again.');
});

test('where the extension is gone, that is told once something was sent, until it answers', async () => {
  const webview = await openMeeting(browser, 3);
  const { page, send } = webview;
  await page.fill(factor, 'No chain check');
  await page.keyboard.press('Enter');
  const { id } = await lastAct(webview);
  await page.clock.setFixedTime(Date.now() + 21_000);
  const told = page.locator('footer .refusal', { hasText: 'VS Code does not answer. Copy what you have typed here' });
  await told.waitFor();
  assert.match(await wordsIn(page, '[aria-live]'), /^VS Code does not answer\./);
  assert.equal(await page.inputValue(factor), 'No chain check');
  await send({ type: 'written', id });
  assert.equal(await told.count(), 0);
  assert.equal(await page.inputValue(factor), '');
});

test('an empty field asks for words and nothing is posted', async () => {
  const { page, posted } = await openMeeting(browser, 3);
  await page.click(`${form('Add a contributing factor')} button`);
  assert.equal(await wordsIn(page, '.step .refusal'), 'Write what contributed, then add it.');
  assert.deepEqual(await posted(), [{ type: 'ready' }]);
});

test('step, entry and drafts come back after a reload', async () => {
  const { page, send, reload } = await openMeeting(browser, 2);
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowRight');
  await page.fill(`${missed} [name="text"]`, 'Half a sen');
  await reload();
  await send(open, viewOf(incident));
  assert.equal(await page.inputValue(`${missed} [name="text"]`), 'Half a sen');
  assert.equal(await page.inputValue('.jump input'), '3');
});

test('drafts come back in a new panel after the old one was closed', async () => {
  const { page, send, kept, reload } = await openMeeting(browser, 3);
  await page.fill(factor, 'Half a sen');
  const state = await kept();
  await page.evaluate(() => sessionStorage.clear());
  await reload();
  await send({ ...open, state }, viewOf(incident));
  assert.equal(await page.inputValue(factor), 'Half a sen');
});

test('a word says that typed text came back, until something is written', async () => {
  const webview = await openMeeting(browser, 3);
  const { page, send, reload } = webview;
  await page.fill(factor, 'Half a sen');
  await reload();
  await send(open, viewOf(incident));
  assert.match(await wordsIn(page, 'footer'), /What you had typed is back/);
  assert.match(await wordsIn(page, '[aria-live]'), /What you had typed is back/);
  await page.press(factor, 'Enter');
  await send({ type: 'written', id: (await lastAct(webview)).id });
  assert.doesNotMatch(await wordsIn(page, 'footer'), /is back/);
});

test('what cannot be undone any more stays, with the reason', async () => {
  const webview = await openMeeting(browser, 3);
  const { page, send } = webview;
  await page.fill(factor, 'No chain check');
  await page.press(factor, 'Enter');
  await send({ type: 'written', id: (await lastAct(webview)).id });
  await page.click('text=Undo');
  await send({ type: 'undone', reason: 'The document has changed since.' });
  assert.match(await wordsIn(page, 'footer'), /The document has changed since/);
  assert.equal(await page.inputValue(factor), '');
});

test('a new version of the document leaves focus, caret and drafts where they are', async () => {
  const { page, send } = await openMeeting(browser, 2);
  await page.fill(`${missed} [name="text"]`, 'abcdef');
  await page.keyboard.press('ArrowLeft');
  await send(viewOf(incident, { dirty: true }));
  await page.keyboard.type('X');
  assert.equal(await page.inputValue(`${missed} [name="text"]`), 'abcdeXf');
});

test('what was typed for an item that is gone is shown until it is discarded', async () => {
  const { page, send } = await openMeeting(browser, 4);
  await page.click('.items button:has-text("Edit Alert on chain errors")');
  await page.fill('.items [name="owner"]', '@ana');
  await send(viewOf({ ...incident, remediation: { items: [] } }));
  assert.match(await wordsIn(page, '.lost'), /“Alert on chain errors” has changed.*@ana/);
  await page.click('text=Discard');
  assert.equal(await page.locator('.lost').count(), 0);
});

test('undo is asked of the editor and the text is back in its field', async () => {
  const webview = await openMeeting(browser, 3);
  const { page, send } = webview;
  await page.fill(factor, 'No chain check');
  await page.keyboard.press('Enter');
  await send({ type: 'written', id: (await lastAct(webview)).id });
  await page.click('text=Undo');
  assert.deepEqual((await webview.posted()).at(-1), { type: 'undo' });
  await send({ type: 'undone' });
  assert.equal(await page.inputValue(factor), 'No chain check');
});

test('unsaved changes are said and saved only on request', async () => {
  const { page, send, posted } = await openMeeting(browser, 1);
  assert.doesNotMatch(await wordsIn(page, 'footer'), /Unsaved/);
  await send(viewOf(incident, { dirty: true }));
  await page.click('footer >> text=Save');
  assert.deepEqual((await posted()).at(-1), { type: 'save' });
});

test('Ctrl+S saves, in a field too, and no letter is typed.', async () => {
  const { page, posted } = await openMeeting(browser, 3);
  await page.focus(factor);
  await page.keyboard.press('Control+s');
  assert.deepEqual((await posted()).at(-1), { type: 'save' });
  assert.equal(await page.inputValue(factor), '');
});

test('a document that cannot be written says so and its fields are off', async () => {
  const { page, send } = await openMeeting(browser, 3);
  await send(viewOf(incident, { writable: false }));
  assert.match(await wordsIn(page, '.read-only'), /read-only/);
  assert.equal(await page.locator('.meeting .field input:enabled').count(), 0);
});

test('a document that is gone is a calm sentence, and what was typed returns with it', async () => {
  const { page, send } = await openMeeting(browser, 3);
  await page.fill(factor, 'Half a sen');
  await send({ type: 'unavailable', reason: 'The document was closed. Open it again.' });
  assert.match(await wordsIn(page, 'main'), /The document was closed.*\n+.*kept/);
  await send(viewOf(incident));
  assert.equal(await page.inputValue(factor), 'Half a sen');
});

test('a write whose answer was lost with the window is asked about, and its text goes only when the document has it', async () => {
  const webview = await openMeeting(browser, 3);
  const { page, send } = webview;
  await page.fill(factor, 'No chain check');
  await page.keyboard.press('Enter');
  const { id } = await lastAct(webview);
  await webview.reload();
  await send(open, viewOf(incident));
  assert.deepEqual((await webview.posted()).at(-1), { type: 'ask-written', id });
  assert.equal(await page.inputValue(factor), 'No chain check');
  // Until the answer is there, nothing is sent twice.
  await page.focus(factor);
  await page.keyboard.press('Enter');
  assert.equal((await webview.posted()).filter(({ type }) => type === 'act').length, 0);
  await send({ type: 'unwritten', id });
  await page.keyboard.press('Enter');
  const again = await lastAct(webview);
  await webview.reload();
  await send(open, viewOf(incident), { type: 'written', id: again.id });
  assert.equal(await page.inputValue(factor), '');
});

test('a document that is renamed keeps what is typed, here and in the next panel', async () => {
  const webview = await openMeeting(browser, 3);
  const { page, send } = webview;
  await page.fill(factor, 'No chain check');
  const uri = 'file:///elsewhere.md';
  await send({ ...open, uri, before: open.uri });
  assert.equal(await page.inputValue(factor), 'No chain check');
  await webview.reload();
  await send({ ...open, uri }, viewOf(incident));
  assert.equal(await page.inputValue(factor), 'No chain check');
});
