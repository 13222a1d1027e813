import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import ICAL from 'ical.js';
import { saveAs } from '../host/fileDialog';
import { stageInstalled } from '../host/stageExtension';
import { until } from '../host/until';
import { openWorkbench, type Workbench } from '../host/workbench';
import { type Desk, deskAt } from './meeting/desk';
import { goToPanel } from './meeting/interruptions';

// What the last step of the meeting gives out, by keyboard, through VS Code's own file dialog.
const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
let workbench: Workbench;
let desk: Desk;

before(async () => {
  cpSync('test/fixtures/meeting', folder, { recursive: true });
  workbench = await openWorkbench({ extensionsFolder: stageInstalled(process.cwd(), 'node'), folder });
  desk = deskAt(workbench);
  await workbench.openFile('search.md');
  await desk.run('Post-mortem: Start Facilitator Mode');
  await (await desk.panel()).locator('.meeting').waitFor();
});

afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `taken-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('The invitation to the follow-up review is saved where the dialog says, and calendars read it.', async () => {
  await goToPanel(desk);
  await desk.goTo(5);
  await desk.tabTo('button', 'Invite to the follow-up review');
  await desk.press('Enter');
  await workbench.page.locator('.quick-input-widget', { hasText: 'When is it?' }).waitFor();
  await desk.press('Enter');
  const path = await saveAs(workbench.page, '.ics');
  await told('The invitation is saved.');
  const [event] = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8'))).getAllSubcomponents('vevent');
  assert.match(new ICAL.Event(event).summary, /17 June 2025/);
});

test('The invitation to the meeting follows the agenda that was chosen.', async () => {
  await goToPanel(desk);
  await desk.goTo(0);
  await desk.tabTo('combobox', 'Time plan');
  await desk.choose('Short, 30 minutes');
  await desk.tabTo('button', 'Save a calendar file');
  await desk.press('Enter');
  await workbench.page.locator('.quick-input-widget', { hasText: 'When is it?' }).waitFor();
  await desk.press('Enter');
  const path = await saveAs(workbench.page, '.ics');
  await told('The invitation is saved.');
  const [event] = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8'))).getAllSubcomponents('vevent');
  assert.equal(new ICAL.Event(event).duration.toSeconds(), 30 * 60);
});

test('The open items are exported from there as a file.', async () => {
  await goToPanel(desk);
  await desk.goTo(5);
  await desk.tabTo('button', 'Export…');
  await desk.press('Enter');
  const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: 'Markdown' }).first().waitFor();
  await desk.type('Markdown');
  await workbench.page.locator('.quick-input-list .focused', { hasText: 'Markdown' }).waitFor();
  await desk.press('Enter');
  const path = await saveAs(workbench.page, '-items.md');
  await until(workbench.page, () => existsSync(path));
  assert.match(readFileSync(path, 'utf8'), /Check the synonyms in CI/);
});

test('“Create GitHub issues…” asks for the repository there, and sends nothing without an answer.', async () => {
  await goToPanel(desk);
  await desk.goTo(5);
  await desk.tabTo('button', 'Create GitHub issues…');
  await desk.press('Enter');
  await workbench.page.locator('.quick-input-widget', { hasText: 'keeps the issues' }).waitFor();
  await desk.press('Escape');
  await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
});

async function told(words: string): Promise<void> {
  await workbench.page.locator('.notification-list-item', { hasText: words }).first().waitFor();
  await desk.run('Notifications: Clear All Notifications');
}
