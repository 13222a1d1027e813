import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { stageInstalled } from '../host/stageExtension';
import { openWorkbench, type Workbench } from '../host/workbench';

// The check before publishing, by keyboard and by click; each test goes on where the one before ended.
const document = `# Post-mortem: the router

## Summary

TBD

## Timeline

- 2026-03-08 14:05 UTC - effect: The router at 10.20.4.17 stops.
`;

const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
let workbench: Workbench;

before(async () => {
  writeFileSync(join(folder, 'outage.md'), document);
  workbench = await openWorkbench({ extensionsFolder: stageInstalled(process.cwd(), 'node'), folder });
});

afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `browser-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('“Check Before Publishing” opens a view whose first row has the focus and says what is to be settled.', async () => {
  await workbench.openFile('outage.md');
  await workbench.runCommand('Post-mortem: Check Before Publishing');
  await row('Not ready: 2 things to settle').waitFor();
  await workbench.page.locator('.monaco-list-row.focused', { hasText: 'Not ready' }).waitFor();
  await row('Infrastructure').waitFor();
});

test('A click on a row goes to its place.', async () => {
  await row('This looks like an IP address').click();
  await status('Ln 9,').waitFor();
});

test('The arrow keys and Enter do the same.', async () => {
  await workbench.runCommand('Post-mortem: Check Before Publishing');
  await workbench.page.locator('.monaco-list:focus .monaco-list-row.focused', { hasText: 'Not ready' }).waitFor();
  for (let times = 0; times < 4; times += 1) await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.locator('.monaco-list-row.focused', { hasText: 'Something is still open' }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await status('Ln 5,').waitFor();
});

test('The view follows the document while somebody types.', async () => {
  await workbench.goTo(5, 200);
  await workbench.page.keyboard.press('Shift+Home');
  await workbench.type('Orders were slow.');
  await row('Not ready: 1 thing to settle').waitFor();
  await workbench.goTo(9, 200);
  await workbench.page.keyboard.press('Shift+Home');
  await workbench.type('- 2026-03-08 14:05 UTC - effect: The router stops.');
  await row('Ready to publish: nothing found').waitFor();
});

test('The view is empty when the document closes.', async () => {
  await workbench.runCommand('File: Revert File');
  await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
  await workbench.runCommand('View: Close Editor');
  await workbench.page.locator('.pane', { hasText: 'No document is being checked' }).first().waitFor();
});

function row(text: string) {
  return workbench.page.locator('.pane .customview-tree .monaco-list-row', { hasText: text });
}

function status(text: string) {
  return workbench.page.locator('.part.statusbar', { hasText: text });
}
