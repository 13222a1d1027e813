import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { saveAs } from '../host/fileDialog';
import { savedText } from '../host/savedText';
import { stageInstalled } from '../host/stageExtension';
import { until } from '../host/until';
import { openWorkbench, type Workbench } from '../host/workbench';

// One walk through the timeline preview in a real workbench; each test goes on where the one before ended.
const fileName = 'outage.md';
/** Of the entries. */
const firstLine = 9;
const outage = `# Post-mortem: login failed

<!-- post-mortem -->

- **Zone:** Europe/Berlin

## Timeline

- 2026-03-02, 2:05 pm - effect: Logins fail.
- 2026-03-02, 2:15 pm - action: Build 4711 rolled back.
- 2026-03-02, 2:40 pm - effect: Logins work again.
- 2026-03-02, 3:00 pm - action: The certificate chain was renewed.
`;
const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
writeFileSync(join(folder, fileName), outage);
writeFileSync(join(folder, 'other.md'), outage.replace('login failed', 'search failed'));
writeFileSync(join(folder, 'taken.svg'), 'mine');
let workbench: Workbench;

before(async () => {
  const extensionsFolder = stageInstalled(process.cwd(), 'node');
  workbench = await openWorkbench({ extensionsFolder, folder, viewport: { width: 1600, height: 900 } });
});

// What stood there at the end of each test, for those who look for the reason of a failure.
afterEach(async context => {
  await workbench?.screenshot(join('out', 'logs', `timeline-${context.name.replaceAll(/\W+/g, '-').slice(0, 40)}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('The picture stands beside its document; a click on a mark selects the entry’s line.', async () => {
  await workbench.openFile(fileName);
  await workbench.runCommand('Post-mortem: Open Timeline Preview');
  const preview = await picture();
  await preview.locator('.marks [data-index="1"]').click();
  await activeLine(10);
});

test('The cursor in the editor is shown in the picture.', async () => {
  await focusEditor();
  await workbench.goTo(11, 3);
  await (await picture()).locator('.marks [data-index="2"].current').waitFor();
});

test('A box around entries selects all their lines.', async () => {
  const preview = await picture();
  const from = await middleOf(preview, '.marks [data-index="0"]');
  const to = await middleOf(preview, '.marks [data-index="2"]');
  await drag({ x: from.x - 20, y: from.y - 10 }, { x: to.x + 20, y: to.y + 10 });
  await workbench.page.mouse.up();
  await preview.getByText('2 entries selected.').waitFor();
  const selected = workbench.page.locator('.monaco-editor .selected-text');
  await selected.nth(1).waitFor({ state: 'attached' });
});

test('A dragged entry shows its new time first, then its text changes in the writer’s own format.', async () => {
  const preview = await picture();
  const from = await middleOf(preview, '.marks [data-index="3"]');
  await drag(from, { x: from.x - 60, y: from.y });
  const time = (await preview.locator('.ghost text').textContent()) ?? '';
  assert.match(time, /^14:\d\d$/);
  assert.equal(await isDirty(), false);
  await workbench.page.mouse.up();
  await workbench.page.locator('.tab.dirty', { hasText: fileName }).waitFor();
  const minutes = time.slice(3);
  assert.match(
    await save(),
    new RegExp(`^- 2026-03-02, 2:${minutes} pm - action: The certificate chain was renewed\\.$`, 'm'),
  );
});

test('One undo takes the move back.', async () => {
  await focusEditor();
  await workbench.page.keyboard.press('Control+z');
  assert.equal(await save(), outage);
});

test('A double click on empty space inserts an entry at that time.', async () => {
  const preview = await picture();
  const lane = await middleOf(preview, '.marks [data-index="1"]');
  const after = await middleOf(preview, '.marks [data-index="2"]');
  await workbench.page.mouse.dblclick(after.x, lane.y);
  const words = preview.getByRole('textbox', { name: /^Action at 14:\d\d/ });
  await words.fill('On-call paged the vendor.');
  await words.press('Enter');
  await preview.locator('.entry', { hasText: 'On-call paged the vendor.' }).waitFor();
  await focusEditor();
  assert.match(await save(), /^- 2026-03-02, 2:\d\d pm - action: On-call paged the vendor\.$/m);
});

test('What is typed is drawn at once, and zoom and selection stay.', async () => {
  const preview = await picture();
  await preview.locator('.picture').focus();
  await workbench.page.keyboard.press('Home');
  await workbench.page.keyboard.press('+');
  await preview.locator('.mini-map:not([hidden])').waitFor({ state: 'attached' });
  const ticks = await preview.locator('.tick-texts text').allTextContents();
  await focusEditor();
  await workbench.goTo(9, 200);
  await workbench.type(' All of them.');
  await preview.locator('.entry', { hasText: 'All of them.' }).waitFor();
  assert.deepEqual(await preview.locator('.tick-texts text').allTextContents(), ticks);
  assert.equal(await preview.locator('.marks .selected').getAttribute('data-index'), '0');
  await save();
});

test('Export saves through the dialog and asks before it takes the place of a file.', async () => {
  const preview = await picture();
  await preview.getByRole('button', { name: 'Export' }).click();
  await preview.getByRole('menuitem', { name: 'Picture (SVG)' }).click();
  await saveAs(workbench.page, '-timeline.svg', join(folder, 'drawn.svg'));
  await until(workbench.page, () => existsSync(join(folder, 'drawn.svg')));
  assert.match(readFileSync(join(folder, 'drawn.svg'), 'utf8'), /^<svg /);
  await preview.getByRole('button', { name: 'Export' }).click();
  await preview.getByRole('menuitem', { name: 'Picture (SVG)' }).click();
  await saveAs(workbench.page, '-timeline.svg', join(folder, 'taken.svg'));
  await workbench.page
    .locator('.quick-input-widget')
    .getByText(/already exists/)
    .waitFor();
  const cancel = workbench.page.locator('.quick-input-widget').getByText('Cancel', { exact: true });
  await cancel.click();
  // VS Code asks for another name then.
  await workbench.page.locator('.quick-input-widget').getByText('Show Local').waitFor();
  await workbench.page.keyboard.press('Escape');
  await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  assert.equal(readFileSync(join(folder, 'taken.svg'), 'utf8'), 'mine');
});

test('An unlocked preview goes with the editor, a locked one stays.', async () => {
  await focusEditor();
  await workbench.openFile('other.md');
  const preview = await picture();
  await preview.getByRole('heading', { name: 'search failed' }).waitFor();
  await preview.getByRole('button', { name: /^Lock/ }).click();
  await isHeard(preview, 11);
  await showTab(fileName);
  // The click reaches the extension after the change of editor, so it tells which document the panel stayed with.
  await preview.locator('.marks [data-index="1"]').click();
  await activeTab('other.md').waitFor();
  assert.equal(await preview.getByRole('heading', { name: 'search failed' }).count(), 1);
  await preview.getByRole('button', { name: /^Lock/ }).click();
  await isHeard(preview, 9);
  await showTab(fileName);
  await preview.getByRole('heading', { name: 'login failed' }).waitFor();
});

test('After a reload the panel is there again, with its zone and its zoom.', async () => {
  const before = await picture();
  await before.locator('select').selectOption('utc');
  await before.locator('.picture').focus();
  await workbench.page.keyboard.press('0');
  await workbench.page.keyboard.press('+');
  await workbench.page.keyboard.press('+');
  await before.locator('.mini-map:not([hidden])').waitFor({ state: 'attached' });
  const ticks = await before.locator('.tick-texts text').allTextContents();
  await workbench.runCommand('Developer: Reload Window');
  await gone(before);
  const after = await picture();
  assert.equal(await after.locator('select').inputValue(), 'utc');
  const found = () => after.locator('.tick-texts text').allTextContents();
  await until(workbench.page, async () => (await found()).join() === ticks.join());
});

/** Waits until a frame has left the page. */
async function gone(frame: Frame): Promise<void> {
  if (!frame.isDetached()) await workbench.page.waitForEvent('framedetached', { predicate: () => frame.isDetached() });
}

async function picture(): Promise<Frame> {
  const frame = await workbench.webviewFrame(/Timeline/);
  await frame.locator('.marks path').first().waitFor();
  return frame;
}

type Place = { readonly x: number; readonly y: number };

/** The middle of what a selector finds, in pixels of the workbench. */
async function middleOf(frame: Frame, selector: string): Promise<Place> {
  const box = await frame.locator(selector).first().boundingBox();
  assert.ok(box !== null, selector);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses and moves; whoever calls lets go. */
async function drag(from: Place, to: Place): Promise<void> {
  const { mouse } = workbench.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await mouse.move(to.x, to.y);
}

async function focusEditor(): Promise<void> {
  await workbench.page.locator('.monaco-editor .view-line').first().click();
}

/** Brings an open document to the front; opened anew after a click in the panel, it would cover the panel. */
async function showTab(name: string): Promise<void> {
  await workbench.page.locator(`.tab[data-resource-name="${name}"]`).click();
  await activeTab(name).waitFor();
  await focusEditor();
}

function activeTab(name: string): Locator {
  return workbench.page.locator(`.tab.active[data-resource-name="${name}"]`);
}

async function activeLine(line: number): Promise<void> {
  await workbench.page.locator('.monaco-editor .active-line-number', { hasText: `${line}` }).waitFor();
}

async function isDirty(): Promise<boolean> {
  return (await workbench.page.locator('.tab.dirty', { hasText: fileName }).count()) > 0;
}

/** Saves the document, which has changed, and reads it from the disk. */
async function save(): Promise<string> {
  await workbench.page.locator('.tab.dirty', { hasText: fileName }).waitFor();
  await workbench.runCommand('File: Save All');
  return savedText(workbench.page, join(folder, fileName));
}

/** Waits until the extension has heard what was done in the panel before: it then hears of a click, and shows its line. */
async function isHeard(preview: Frame, line: number): Promise<void> {
  await preview.locator(`.marks [data-index="${line - firstLine}"]`).click();
  await activeLine(line);
}
