import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Frame } from 'playwright-core';
import { savedText, wholeText } from '../host/savedText';
import { killExtensionHost } from '../host/serverProcesses';
import { installedIn, stageInstalled } from '../host/stageExtension';
import { until } from '../host/until';
import { activeWebview } from '../host/webview';
import { actionsOn, openWorkbench, type Workbench } from '../host/workbench';
import { type Desk, deskAt } from './meeting/desk';
import { goToDocument, goToPanel, hasFocus, reload, reloadWindow } from './meeting/interruptions';

// What happens around a meeting that goes on: nothing is lost, nothing is doubled, and the panel follows. Each test goes
// on where the one before ended.
const factor = 'Another contributing factor';
const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
let extension: string;
let workbench: Workbench;
let desk: Desk;
let file = 'search.md';

before(async () => {
  cpSync('test/fixtures/meeting', folder, { recursive: true });
  const extensionsFolder = stageInstalled(process.cwd(), 'node');
  extension = installedIn(extensionsFolder);
  workbench = await openWorkbench({ extensionsFolder, folder });
  desk = deskAt(workbench);
  await workbench.openFile(file);
  await desk.run('Post-mortem: Start Facilitator Mode');
  await hasFocus(await shown());
});

// What stood there at the end of each test, for those who look for the reason of a failure.
afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `survives-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('What is half typed survives the loss of the extension host, and is written once.', async () => {
  await desk.goTo(3);
  await desk.tabTo('textbox', factor);
  await desk.type('The pager was');
  await killExtensionHost(extension);
  // VS Code lets go of the panel then, and a window that begins anew comes without it.
  await reloadWindow(desk);
  await desk.run('View: Focus First Editor Group');
  await desk.run('Post-mortem: Start Facilitator Mode');
  await hasFocus(await shown());
  await holds(factor, 'The pager was');
  await desk.tabTo('textbox', factor);
  await desk.press('End');
  await desk.type(' silent');
  await desk.send();
  assert.equal(timesIn(await saved(), 'The pager was silent'), 1);
});

test('A file renamed in the Explorer keeps its meeting and what is half typed, also through a reload.', async () => {
  await intoPanel();
  await desk.tabTo('textbox', factor);
  await desk.type('Nobody knew');
  await goToDocument(desk);
  await desk.run('File: Reveal Active File in Explorer View');
  const rows = workbench.page.locator('.explorer-folders-view');
  await rows.locator('.monaco-list:focus .monaco-list-row.focused', { hasText: file }).waitFor();
  await desk.press('F2');
  await rows.locator('input:focus').waitFor();
  file = 'search-found-nothing.md';
  await desk.press('End', 'Shift+Home');
  await desk.type(file);
  await desk.press('Enter');
  await activeWebview(workbench.page, /Facilitator.*search-found-nothing/);
  await holds(factor, 'Nobody knew');
  await intoPanel();
  await reload(desk);
  await holds(factor, 'Nobody knew');
  await desk.sees('What you had typed is back in its fields.');
  await desk.tabTo('textbox', factor);
  await desk.press('End');
  await desk.type(' the graph');
  await desk.send();
  assert.equal(timesIn(await saved(), 'Nobody knew the graph'), 1);
  assert.equal(existsSync(join(folder, 'search.md')), false);
});

test('An undo in the editor is seen in the panel, and the panel does not undo somebody else’s edit.', async () => {
  await intoPanel();
  await desk.press('Escape', 'p');
  await desk.type('The contract');
  await desk.send();
  await desk.sees('Parking lot 1');
  await goToDocument(desk);
  await desk.press('Control+z');
  await desk.sees('Parking lot 0');
  await intoPanel();
  await desk.press('Escape', 'u');
  await desk.sees('The document has changed since. Undo it in the editor.');
  assert.equal(timesIn(await saved(), 'The contract'), 0);
});

test('A section that is deleted in the editor is made again by what is written into it.', async () => {
  await intoPanel();
  await desk.goTo(3);
  await desk.tabTo('textbox', factor);
  await desk.type('No alert for empty results');
  const [from, to] = [await lineOf('## Root causes'), await lineOf('## What went well')];
  await goToDocument(desk);
  await workbench.goTo(from);
  for (let line = from; line < to; line += 1) await desk.press('Control+Shift+k');
  await (await desk.panel()).locator('.factors').waitFor({ state: 'detached' });
  await holds(factor, 'No alert for empty results');
  await intoPanel();
  await desk.tabTo('textbox', factor);
  await desk.send();
  assert.match(await saved(), /\n## Contributing factors\n\n- No alert for empty results\n/);
});

test('Under a renamed heading the items are found again.', async () => {
  await intoPanel();
  await desk.goTo(4);
  await goToDocument(desk);
  await workbench.goTo(await lineOf('## Action items'), 4);
  await desk.press('Control+Shift+k');
  await desk.type('## Next steps\n');
  await desk.press('ArrowUp');
  await intoPanel();
  await desk.sees('Check the synonyms in CI');
  await desk.tabTo('button', 'Collect');
  await desk.press('Enter');
  await desk.tabTo('textbox', 'A proposal');
  await desk.type('Look at the graph daily');
  await desk.send();
  assert.match(await saved(), /\n\| Look at the graph daily \| \| \| \|\n\n## Links\n/);
});

test('What was written by the window before is not written again by the next one.', async () => {
  await intoPanel();
  await desk.goTo(3);
  await desk.tabTo('textbox', factor);
  await desk.type('Written once');
  await desk.press('Enter');
  await reload(desk);
  const panel = await desk.panel();
  const field = panel.getByRole('textbox', { name: factor });
  const waiting = panel.getByRole('group').filter({ has: field }).getByRole('button', { disabled: true });
  const listed = panel.locator('.factors', { hasText: 'Written once' });
  // Either it was written, and the field is empty, or it was not, and the text is back.
  await until(workbench.page, async () => {
    if (await waiting.isVisible()) return false;
    return (await field.inputValue()) === 'Written once' || listed.isVisible();
  });
  if ((await field.inputValue()) !== '') {
    await desk.tabTo('textbox', factor);
    await desk.send();
  }
  assert.equal(timesIn(await saved(), 'Written once'), 1);
});

test('What is written in a second window on the document is seen here, once it is saved there.', async () => {
  const page = await workbench.page.context().newPage();
  await page.goto(workbench.page.url());
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  const beside = actionsOn(page, folder);
  const second = deskAt({ ...workbench, ...beside });
  // The window comes with the panel in front; the document belongs beside it.
  await second.press('Control+1');
  await beside.openFile(file);
  await second.run('Post-mortem: Start Facilitator Mode');
  await hasFocus(await second.panel());
  await (await second.panel()).locator('.meeting').waitFor();
  await second.goTo(3);
  await second.tabTo('textbox', factor);
  await second.type('Seen from elsewhere');
  await second.send();
  await goToDocument(second);
  await second.press('Control+s');
  await savedText(page, join(folder, file));
  await page.close();
  await workbench.page.bringToFront();
  await intoPanel();
  await desk.goTo(3);
  await desk.sees('Seen from elsewhere');
  assert.equal(timesIn(await text(), 'Seen from elsewhere'), 1);
});

test('In a window of its own the meeting goes on, with what is half typed.', async () => {
  await intoPanel();
  await desk.goTo(3);
  await desk.tabTo('textbox', factor);
  await desk.type('Half a');
  const opened = workbench.page.context().waitForEvent('page');
  await desk.run('View: Move Editor Group into New Window');
  const window = await opened;
  const panel = await activeWebview(window, /Facilitator/);
  const field = panel.getByRole('textbox', { name: factor });
  await field.waitFor();
  assert.equal(await field.inputValue(), 'Half a');
  await field.focus();
  await window.keyboard.press('End');
  await window.keyboard.type(' window');
  await window.keyboard.press('Enter');
  await panel.getByText('Half a window').first().waitFor();
  await window.screenshot({ path: join('out', 'logs', 'survives-window.png') });
  await window.close();
  await workbench.openFile(file);
  assert.equal(timesIn(await saved(), 'Half a window'), 1);
});

async function shown(): Promise<Frame> {
  const panel = await desk.panel();
  await panel.locator('.meeting').waitFor();
  return panel;
}

/** Gives the keyboard to the panel. */
async function intoPanel(): Promise<void> {
  await shown();
  await goToPanel(desk);
}

/** Waits until a field of the panel holds that text. */
async function holds(name: string, text: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  let found = '';
  while (found !== text && Date.now() < deadline) {
    const field = (await desk.panel()).getByRole('textbox', { name });
    found = await field.inputValue({ timeout: 10_000 }).catch(() => '');
  }
  assert.equal(found, text);
}

/** The document, saved in its editor, where the keyboard is then. */
async function saved(): Promise<string> {
  await goToDocument(desk);
  await desk.press('Control+s');
  return savedText(workbench.page, join(folder, file));
}

function text(): Promise<string> {
  return wholeText(workbench.page, join(folder, file));
}

/** 1-based. */
async function lineOf(words: string): Promise<number> {
  return (await text()).split('\n').indexOf(words) + 1;
}

function timesIn(document: string, words: string): number {
  return document.split(words).length - 1;
}
