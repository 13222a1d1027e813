import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openWebview, startBrowser } from './harness';
import { form, lastAct } from './meeting';
import { incident, open, viewOf } from './samples';

let browser: Browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser.close());

test('The follow-up review shows how far each item is; a tick and an answer go into the document.', async () => {
  const webview = await openWebview(browser, 'facilitator');
  const { page } = webview;
  const review = page.getByRole('region', { name: 'Follow-up review' });
  await webview.send(open, viewOf(incident));
  await page.getByRole('region', { name: 'Agenda' }).waitFor();
  assert.equal(await review.count(), 0);
  await page.keyboard.press('4');
  await webview.send({ ...open, followUp: true });
  await review.waitFor();
  await review.getByRole('checkbox', { name: 'Write to the vendor' }).click();
  assert.deepEqual((await lastAct(webview)).action, {
    type: 'edit-action-item',
    line: 45,
    expected: 'Write to the vendor',
    done: true,
    fields: {},
  });
  await page.locator(`${form('What is still true')} input`).fill('Nobody watches the list');
  await page.keyboard.press('Enter');
  assert.deepEqual((await lastAct(webview)).action, {
    type: 'add-note',
    part: 'Notes',
    text: 'Still true: Nobody watches the list',
  });
  // What is opened again, as after a reload, leaves the person where they are.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Remediation/ }).click();
  await webview.send({ ...open, followUp: true });
  await review.waitFor({ state: 'detached' });
  await webview.reload();
  await webview.send({ ...open, followUp: true }, viewOf(incident));
  assert.equal(await review.count(), 0);
  await page.keyboard.press('0');
  await review.waitFor();
  // A meeting that is begun anew is none.
  const kept = await webview.kept();
  const meeting = await openWebview(browser, 'facilitator');
  await meeting.send({ ...open, state: kept }, viewOf(incident));
  await meeting.page.getByRole('region', { name: 'Agenda' }).waitFor();
  assert.equal(await meeting.page.getByRole('region', { name: 'Follow-up review' }).count(), 0);
});

test('A ticket that the words of an item show is not shown again beside them.', async () => {
  const webview = await openWebview(browser, 'facilitator');
  const { page } = webview;
  const items = [
    {
      line: 6,
      text: 'Limit it: https://github.com/o/r/issues/5',
      done: false,
      ticket: 'https://github.com/o/r/issues/5',
    },
    { line: 7, text: 'Alert', done: false, ticket: '#6' },
  ];
  await webview.send({ ...open, followUp: true }, viewOf({ ...incident, remediation: { line: 4, items } }));
  const review = page.getByRole('region', { name: 'Follow-up review' });
  await review.waitFor();
  assert.deepEqual(await review.locator('.item').allInnerTexts(), [
    'Limit it: https://github.com/o/r/issues/5',
    'Alert\n\n#6',
  ]);
  await page.getByRole('button', { name: /Remediation/ }).click();
  const facts = page.locator('.item-facts').filter({ hasText: 'no owner' });
  await facts.first().waitFor();
  assert.deepEqual(await facts.allInnerTexts(), [
    'no owner · no due date · no priority',
    'no owner · no due date · no priority · #6',
  ]);
});
