import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { savedText, wholeText } from '../host/savedText';
import { stageInstalled } from '../host/stageExtension';
import { openWorkbench, type Workbench } from '../host/workbench';

// One walk through the product as a person takes it; each test goes on where the one before ended.
const fileName = '2026-03-08-checkout-answered-slowly.md';
const file = join('postmortems', fileName);
const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
let workbench: Workbench;

before(async () => {
  workbench = await openWorkbench({ extensionsFolder: stageInstalled(process.cwd(), 'node'), folder });
});

// What stood there at the end of each test, for those who look for the reason of a failure.
afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `browser-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('“New Post-mortem…” asks six questions and opens a document with the answers.', async () => {
  await workbench.runCommand('Post-mortem: New Post-mortem…');
  await answer(1, 'Checkout answered slowly');
  await answer(2, '2026-03-08 14:05');
  await answer(3);
  await answer(4, 'UTC');
  await answer(5);
  await answer(6, 'cloud.gov');
  await workbench.page.locator('.tab.active', { hasText: fileName }).waitFor();
  const text = await save();
  assert.match(text, /^# Checkout answered slowly\n/);
  assert.match(text, /- \*\*Announced:\*\* 2026-03-08 14:05\n/);
  assert.match(text, /- \*\*Zone:\*\* UTC\n/);
});

test('An entry typed out of order is underlined.', async () => {
  const line = lineOf(await textOnDisk(), 'Incident announced.');
  await workbench.goTo(line, 200);
  await workbench.type('\n- 2026-03-08 14:40 - effect: Error rate back to normal.\n');
  await workbench.type('- 2026-03-08 14:21 - action: Rolled back build 4711.');
  await workbench.waitForSquiggle('warning');
});

test('The quick fix puts the entries in order.', async () => {
  const { page } = workbench;
  await page.keyboard.press('Home');
  // Into the time that is underlined; the bulb is there once VS Code knows what can be done about it.
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowRight');
  await page.locator('.monaco-editor [class*="lightbulb"]:visible').first().waitFor();
  await page.keyboard.press('Control+.');
  await workbench.page.locator('.action-widget .focused', { hasText: 'Sort the timeline' }).waitFor();
  await workbench.page.keyboard.press('Enter');
  const text = await save();
  assert.ok(lineOf(text, 'Rolled back') < lineOf(text, 'Error rate'), text);
});

test('The timeline preview shows the entries: a click shows one’s line, Enter goes there.', async () => {
  await workbench.runCommand('Post-mortem: Open Timeline Preview');
  const preview = await workbench.webviewFrame(/Timeline/);
  const entry = preview.locator('button.entry', { hasText: 'Error rate back to normal.' });
  const line = lineOf(await textOnDisk(), 'Error rate');
  await entry.click();
  await workbench.page.locator('.monaco-editor .active-line-number', { hasText: `${line}` }).waitFor();
  await entry.press('Enter');
  await workbench.page.locator('.part.statusbar', { hasText: `Ln ${line},` }).waitFor();
});

test('What is added in facilitator mode stands in the document at once, in its place.', async () => {
  await workbench.runCommand('Post-mortem: Start Facilitator Mode');
  const meeting = await workbench.webviewFrame(/Facilitator/);
  await meeting.getByRole('button', { name: /Opening/ }).click();
  await meeting.getByRole('button', { name: 'Read aloud' }).click();
  await meeting.getByRole('button', { name: /Timeline/ }).click();
  const missed = meeting.getByRole('group', { name: 'Add a missing entry' });
  await missed.getByLabel('Time').fill('14:30');
  await missed.getByLabel('What happened').fill('Build 4710 runs everywhere.');
  await missed.getByRole('button', { name: 'Add' }).click();
  await meeting.getByText('Written to the document').first().waitFor();
  await meeting.getByRole('button', { name: 'Save' }).click();
  const text = await savedText(workbench.page, join(folder, file));
  const order = ['Rolled back build 4711.', 'Build 4710 runs everywhere.', 'Error rate back'].map(part =>
    lineOf(text, part),
  );
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
    text,
  );
});

/** Answers one step of the questions; without a text, takes what is proposed. */
async function answer(step: number, text?: string): Promise<void> {
  const { page } = workbench;
  await page.locator('.quick-input-title', { hasText: `(${step}/6)` }).waitFor();
  if (text !== undefined) await page.locator('.quick-input-widget input[type="text"]').first().fill(text);
  await page.keyboard.press('Enter');
}

/** Saves the document in the active editor, which has changed, and reads it from the disk. */
async function save(): Promise<string> {
  const changed = workbench.page.locator('.tab.active.dirty');
  await changed.waitFor();
  await workbench.runCommand('File: Save');
  return savedText(workbench.page, join(folder, file));
}

function textOnDisk(): Promise<string> {
  return wholeText(workbench.page, join(folder, file));
}

/** The 1-based line that holds the words; fails where none does. */
function lineOf(text: string, words: string): number {
  const index = text.split('\n').findIndex(line => line.includes(words));
  assert.notEqual(index, -1, `“${words}” is not in:\n${text}`);
  return index + 1;
}
