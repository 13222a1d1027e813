import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { accessibilityProblems, startBrowser, wordsIn } from './harness';
import { form, lastAct, openMeeting } from './meeting';
import { incident, viewOf } from './samples';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

test('the preparation names agenda, people and what is still open, as counts', async () => {
  const webview = await openMeeting(browser, 0);
  const { page } = webview;
  assert.equal(await page.locator('.time-plan select').inputValue(), 'Ours');
  await page.locator('.time-plan select').selectOption('Four steps in 60 minutes');
  assert.match(await wordsIn(page, '[aria-label="Agenda"]'), /30 min Timeline[\s\S]*60 minutes in all/);
  assert.match(await wordsIn(page, '[aria-label="Still open"]'), /1 place[\s\S]*1 placeholder[\s\S]*2 other findings/);
  await page.click('text=Copy the invitation');
  const copied = (await webview.posted()).at(-1);
  assert.ok(copied?.type === 'copy');
  assert.match(copied.text, /Agenda \(60 minutes\)/);
  await page.getByRole('button', { name: 'Save a calendar file' }).click();
  const invite = { type: 'invite', what: 'meeting', preset: 'Four steps in 60 minutes' };
  assert.deepEqual((await webview.posted()).at(-1), invite);
});

test('somebody is ticked as present, and the box follows the document', async () => {
  const webview = await openMeeting(browser, 0);
  const box = webview.page.getByRole('checkbox', { name: '@ana' });
  await box.focus();
  await webview.page.keyboard.press('Space');
  assert.deepEqual((await lastAct(webview)).action, { type: 'set-attendance', name: '@ana', present: true });
  assert.equal(await box.isChecked(), false);
});

test('the meeting is started, lengthened and ended, and the document notes the times', async () => {
  const webview = await openMeeting(browser, 0);
  const { page } = webview;
  await page.click('text=Start the meeting');
  assert.deepEqual((await lastAct(webview)).action, { type: 'meeting-time', moment: 'began' });
  assert.match(await wordsIn(page, '.timer'), /2 min left/);
  await page.keyboard.press('+');
  assert.match(await wordsIn(page, '.timer'), /7 min left/);
  await page.keyboard.press('5');
  await page.click('text=End the meeting');
  assert.deepEqual((await lastAct(webview)).action, { type: 'meeting-time', moment: 'ended' });
});

test('after the machine slept the time left is that of the clock on the wall', async () => {
  const { page } = await openMeeting(browser, 0);
  await page.click('text=Start the meeting');
  assert.match(await wordsIn(page, '.timer'), /2 min left/);
  await page.clock.setFixedTime(Date.now() + 10 * 60_000);
  await page.locator('.timer', { hasText: '8 min over' }).waitFor();
});

test('what is said at the start is chosen before, and shown once the directive was read', async () => {
  const { page } = await openMeeting(browser, 0);
  await page.getByRole('checkbox', { name: /circle/ }).check();
  await page.keyboard.press('Escape');
  await page.locator('.step-button').nth(1).click();
  assert.equal(await page.locator('.said').count(), 0);
  await page.click('text=Read aloud');
  assert.match(await wordsIn(page, '.said'), /circle[\s\S]*after PagerDuty/);
});

test('every card, form and round opens by its key, is clean for axe-core and leaves with Escape', async () => {
  const { page, errors } = await openMeeting(browser, 3);
  for (const key of ['p', 'q', 'n', 'a', 'r', 'c', 's', 'd', 'o', 'b']) {
    await page.keyboard.press(key);
    const drawer = page.getByRole('dialog').first();
    assert.equal(await drawer.count(), 1, key);
    assert.notEqual(await page.evaluate(() => document.activeElement?.closest('.drawer') ?? null), null, key);
    assert.deepEqual(await accessibilityProblems(page), [], key);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.drawer').count(), 0, key);
  }
  assert.deepEqual(errors, []);
});

test('the round asks those who are present, one after the other', async () => {
  const { page } = await openMeeting(browser, 2);
  await page.keyboard.press('r');
  assert.match(await wordsIn(page, '.drawer .entry-text'), /^Kim Larsen/);
  await page.click('.drawer >> text=Next');
  assert.match(await wordsIn(page, '.drawer .entry-text'), /^Ada Brown/);
  await page.click('.drawer >> text=Next');
  assert.match(await wordsIn(page, '.drawer .entry-text'), /Everybody/);
});

test('a note and the counter survive a reload', async () => {
  const { page, send, reload } = await openMeeting(browser, 3);
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await page.keyboard.press('n');
  await page.keyboard.type('they should have');
  assert.match(await wordsIn(page, '.drawer'), /did not happen/);
  await reload();
  await send({ type: 'open', uri: 'file:///incident.md', fileName: 'incident.md' }, viewOf(incident));
  assert.equal(await page.inputValue(`${form('Add a note')} input`), 'they should have');
  assert.match(await wordsIn(page, '.learned'), /: 2/);
});

test('a shared screen holds no sensitive words anywhere on the page', async () => {
  const secret = 'zz-sensitive-words';
  const sensitive = true as const;
  const entries = incident.timeline.entries.map(entry => ({ ...entry, text: secret, sensitive }));
  const view = {
    ...incident,
    title: secret,
    titleSensitive: sensitive,
    timeline: { ...incident.timeline, entries },
    factors: { items: [{ line: 32, text: secret, sensitive }] },
    remediation: { items: incident.remediation.items.map(item => ({ ...item, text: secret, sensitive })) },
    meeting: {
      ...incident.meeting,
      parkingLot: [{ line: 60, text: secret, done: false, kept: false, sensitive }],
      questions: [{ line: 64, text: secret, done: false, kept: false, sensitive }],
    },
  };
  const { page } = await openMeeting(browser, 1, view);
  await page.click('text=Read aloud');
  await page.keyboard.press('2');
  assert.match(await page.content(), new RegExp(secret));
  await page.keyboard.press('x');
  for (const step of [0, 1, 2, 3, 4, 5]) {
    await page.keyboard.press(String(step));
    for (const key of ['p', 'q']) {
      await page.keyboard.press(key);
      assert.doesNotMatch(await page.content(), new RegExp(secret), `step ${step}, ${key}`);
      await page.keyboard.press('Escape');
    }
  }
});

test('a factor is grouped and linked by keyboard', async () => {
  const webview = await openMeeting(browser, 3);
  await webview.page.getByRole('button', { name: /Group or link/ }).focus();
  await webview.page.keyboard.press('Enter');
  await webview.page.fill(`${form('Group or link the factor')} [name="theme"]`, 'Deploys');
  await webview.page.keyboard.press('Enter');
  assert.deepEqual((await lastAct(webview)).action, {
    type: 'edit-factor',
    line: 32,
    expected: 'The rotation script does not include intermediates',
    theme: 'Deploys',
    entry: { line: 10, when: '14:05' },
  });
});

test('what earlier post-mortems tell is asked for, shown, and hidden where it is sensitive on a shared screen', async () => {
  const { page, send, posted } = await openMeeting(browser, 3);
  await page.click('text=Look in earlier post-mortems');
  assert.deepEqual((await posted()).at(-1), { type: 'ask-seen' });
  const match = { uri: 'file:///older.md', line: 7, title: 'Images were missing', date: '2026-01-20' };
  const matches = [
    { ...match, text: 'zz-plain words' },
    { ...match, line: 9, text: 'zz-secret words', sensitive: true as const },
  ];
  const subject = { type: 'factor' as const, text: 'The rotation script', line: 32, matches };
  await send({ type: 'seen', result: { compared: 4, subjects: [subject] } });
  assert.match(await wordsIn(page, '.seen'), /20 January 2026[\s\S]*zz-plain[\s\S]*zz-secret/);
  assert.deepEqual(await accessibilityProblems(page), []);
  await page
    .getByRole('button', { name: /^Open Images/ })
    .first()
    .click();
  assert.deepEqual((await posted()).at(-1), { type: 'show-seen', uri: match.uri, line: 7 });
  await page.getByRole('button', { name: /Screen is not shared/ }).click();
  assert.match(await wordsIn(page, '.seen'), /zz-plain/);
  assert.doesNotMatch(await page.content(), /zz-secret/);
});

test('the drawing points at the entry that is talked about, and a click on another goes there', async () => {
  const { page } = await openMeeting(browser, 2);
  assert.equal(await page.locator('.whole .mark.selected').getAttribute('data-index'), '0');
  await page.keyboard.press('j');
  assert.equal(await page.locator('.whole .mark.selected').getAttribute('data-index'), '1');
  await page.locator('.whole .mark[data-index="8"]').dispatchEvent('click');
  assert.match(await wordsIn(page, '.entry-text'), /^Error rate at/);
});

test('Escape leaves a field, so that one key does again what it says', async () => {
  const { page } = await openMeeting(browser, 3);
  await page.getByRole('textbox', { name: 'Another contributing factor' }).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  assert.equal(await page.getByRole('dialog', { name: 'Parking lot' }).count(), 1);
});

test('a form takes the keyboard when it opens and gives it back when it closes', async () => {
  const { page } = await openMeeting(browser, 3);
  await page.getByRole('button', { name: /Group or link/ }).press('Enter');
  assert.equal(await page.locator('*:focus').getAttribute('name'), 'theme');
  await page.keyboard.press('Escape');
  assert.match(await wordsIn(page, '*:focus'), /^Group or link/);
});

test('nothing has the id of another thing, whatever came and went', async () => {
  const { page } = await openMeeting(browser, 3);
  await page.getByRole('button', { name: /Group or link/ }).press('Enter');
  for (const key of ['Escape', 'p', 'Escape', 'a', 'Escape', '4', '3']) await page.keyboard.press(key);
  const ids = await page.locator('[id]').evaluateAll(all => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
});

test('proposals are collected first, then weighed', async () => {
  const webview = await openMeeting(browser, 4);
  const { page } = webview;
  await page.click('text=Collect');
  await page.fill(`${form('Collect a proposal')} input`, 'Alert earlier');
  await page.keyboard.press('Enter');
  assert.deepEqual((await lastAct(webview)).action, { type: 'add-action-item', text: 'Alert earlier' });
  await page.click('text=Discuss and prioritise');
  await page.getByRole('button', { name: /One dot more for Alert on chain/ }).click();
  assert.match(await wordsIn(page, '.item:has-text("Alert on chain") .weigh'), /1 dot/);
  await page.click('text=Impact and effort');
  assert.equal((await page.locator('select:near(:text("Impact/effort"))').count()) > 0, true);
});

test('an aim that needs nothing says why', async () => {
  const webview = await openMeeting(browser, 4);
  await webview.page.getByRole('button', { name: /None needed.*Validation/ }).click();
  await webview.page.fill(`${form('Validation: none needed')} input`, 'tests ran');
  await webview.page.keyboard.press('Enter');
  assert.deepEqual((await lastAct(webview)).action, { type: 'none-needed', aim: 'validation', reason: 'tests ran' });
});

test('at the close a question is answered, an item gets its ticket, and the room answers in two taps', async () => {
  const webview = await openMeeting(browser, 5);
  const { page } = webview;
  await page.getByRole('button', { name: /Answered Who renews/ }).click();
  assert.deepEqual((await lastAct(webview)).action, {
    type: 'mark-note',
    part: 'Questions',
    line: 64,
    expected: 'Who renews the certificate?',
    mark: 'done',
  });
  await page.fill(`${form('Ticket of: Alert on chain errors')} input`, 'OPS-1');
  await page.keyboard.press('Enter');
  const { action } = await lastAct(webview);
  assert.ok(action.type === 'edit-action-item');
  assert.deepEqual(action.fields, { ticket: 'OPS-1' });
  await page.getByRole('button', { name: 'Create GitHub issues…' }).click();
  await page.getByRole('button', { name: 'Export…' }).click();
  assert.deepEqual((await webview.posted()).slice(-2), [
    { type: 'backlog', what: 'issues' },
    { type: 'backlog', what: 'export' },
  ]);
  await page.getByRole('button', { name: /^Yes: Would/ }).click();
  assert.equal(await page.getByRole('button', { name: /^Yes: Would/ }).getAttribute('aria-pressed'), 'true');
});

test('the accessibility tree names steps, dialogs and checks', async () => {
  const { page } = await openMeeting(browser, 5);
  await page.keyboard.press('c');
  const tree = await page.locator('main').ariaSnapshot();
  for (const part of ['navigation "Steps of the meeting"', 'dialog "Counterfactual"', 'heading "How we close"'])
    assert.ok(tree.includes(part), part);
});
