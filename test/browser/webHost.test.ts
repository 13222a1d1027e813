import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import * as v from 'valibot';
import manifest from '../../package.json';
import { features } from '../host/features';
import { saveAs } from '../host/fileDialog';
import { stageInstalled } from '../host/stageExtension';
import { until } from '../host/until';
import { openWorkbench, type Workbench } from '../host/workbench';

// The web-worker extension host, as on vscode.dev: what asks is answered by keyboard, and what cannot work is not there.
// Each test goes on where the one before ended.
const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
const document = 'slow.md';
const titles = v.parse(v.record(v.string(), v.string()), JSON.parse(readFileSync('package.nls.json', 'utf8')));
let workbench: Workbench;

before(async () => {
  const sample = readFileSync('sample/postmortems/2026-03-08-checkout-answered-slowly.md', 'utf8');
  writeFileSync(join(folder, document), sample);
  workbench = await openWorkbench({ extensionsFolder: stageInstalled(process.cwd(), 'web'), folder });
  await workbench.openFile(document);
  await workbench.waitForSquiggle('warning');
});

// What stood there at the end of each test, for those who look for the reason of a failure.
afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `web-host-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('The palette of the web host has every command but those that need a folder of the machine.', async () => {
  const { page } = workbench;
  await page.keyboard.press('F1');
  const shown: string[] = [];
  for (const { command } of manifest.contributes.commands) {
    if (features[command] === 'hidden in the web') continue;
    await search(titleOf(command));
    await row(titleOf(command)).first().waitFor();
    shown.push(command);
  }
  for (const [command, how] of Object.entries(features)) {
    if (how !== 'hidden in the web') continue;
    await search(titleOf('postmortem.showLog'));
    await row(titleOf('postmortem.showLog')).first().waitFor();
    await search(titleOf(command));
    await row(titleOf('postmortem.showLog')).waitFor({ state: 'detached' });
    assert.equal(await row(titleOf(command)).count(), 0, command);
  }
  await page.keyboard.press('Escape');
  assert.equal(shown.length, Object.values(features).filter(how => how !== 'hidden in the web').length);
});

test('In the web host an entry that is typed goes to its place.', async () => {
  await workbench.runCommand('Post-mortem: Insert Timeline Entry');
  const asks = workbench.page.locator('.quick-input-widget', { hasText: 'Start with a time' });
  await asks.locator('input').first().fill('14:12 The status page says so');
  await workbench.page.keyboard.press('Enter');
  await line(/14:12.*The.status.page.says.so/).waitFor();
});

test('In the web host “Check Before Publishing” opens its view.', async () => {
  await workbench.runCommand('Post-mortem: Check Before Publishing');
  await workbench.page.locator('.pane .monaco-list-row', { hasText: /Not.ready/ }).waitFor();
});

test('In the web host action items are saved as a file.', async () => {
  await front();
  await workbench.runCommand('Post-mortem: Export Action Items…');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Jira JSON' }).click();
  const path = await saveAs(workbench.page, 'slow-items.json');
  await until(workbench.page, () => existsSync(path));
});

test('In the web host both invitations are saved as calendar files.', async () => {
  for (const title of ['Create Meeting Invitation…', 'Create Follow-up Invitation…']) {
    await front();
    await workbench.runCommand(`Post-mortem: ${title}`);
    await workbench.page.locator('.quick-input-widget', { hasText: 'Type the local time' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    const path = await saveAs(workbench.page, '.ics');
    await until(workbench.page, () => existsSync(path));
  }
});

test('In the web host “New Post-mortem…” asks its questions and makes the file.', async () => {
  await workbench.runCommand('Post-mortem: New Post-mortem…');
  for (const [step, typed] of [
    [1, 'Search was down'],
    [2, '2026-03-09 10:00'],
    [3],
    [4, 'UTC'],
    [5],
    [6, 'cloud.gov'],
  ] as const) {
    await workbench.page.locator('.quick-input-title', { hasText: `(${step}/6)` }).waitFor();
    if (typed !== undefined) await workbench.page.locator('.quick-input-widget input').first().fill(typed);
    await workbench.page.keyboard.press('Enter');
  }
  await workbench.page.locator('.tab.active', { hasText: 'search-was-down.md' }).waitFor();
});

test('Where VS Code speaks German, commands and panels do too.', async () => {
  const german = await openWorkbench({
    extensionsFolder: stageInstalled(process.cwd(), 'web'),
    folder,
    language: 'de',
  });
  try {
    await german.runCommand('Post-mortem: Beispiel-Post-mortem öffnen');
    await german.page.locator('.tab.active', { hasText: 'Checkout answered slowly' }).waitFor();
    await german.waitForSquiggle('warning');
    await german.runCommand('Post-mortem: Vorschau der Zeitleiste öffnen');
    await german.page.locator('.tab', { hasText: /^Zeitleiste: / }).waitFor();
  } finally {
    await german.screenshot(join('out', 'logs', 'web-host-german.png'));
    await german.close();
  }
});

function titleOf(command: string): string {
  const title = manifest.contributes.commands.find(each => each.command === command)?.title ?? '';
  return `Post-mortem: ${titles[title.replaceAll('%', '')]}`;
}

async function search(title: string): Promise<void> {
  await workbench.page.locator('.quick-input-widget input').first().fill(`>${title}`);
}

function row(title: string) {
  return workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: title });
}

function line(words: RegExp) {
  return workbench.page.locator('.view-line', { hasText: words });
}

async function front(): Promise<void> {
  await workbench.openFile(document);
}
