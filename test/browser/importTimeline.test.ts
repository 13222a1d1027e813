import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { stageInstalled } from '../host/stageExtension';
import { openWorkbench, type Workbench } from '../host/workbench';

// A timeline comes in from chat and from a file, by click; each test goes on where the one before ended.
const incident = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline (UTC)

- 2026-03-08 15:00 - Errors rise.
- 2026-03-08 18:00 - All is well.

## Remediation
`;
const chat =
  'Ana Ng\n  3:13 PM\nCheckout answers slowly!\n3:20\nCall me at +1 415 867 5309\nKim Roe\n  3:58 PM\nrolled back\n';
const events = 'when,what,who\n2026-03-08T15:58:10Z,rolled back,Kim Roe\n2026-03-08T16:30:00Z,quiet,Ana\n';

const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
const file = join(folder, 'checkout.md');
let workbench: Workbench;

before(async () => {
  writeFileSync(file, incident);
  writeFileSync(join(folder, 'events.csv'), events);
  // Elapsed times would stand in the middle of the lines.
  const settings = { 'editor.inlayHints.enabled': 'off' };
  const dates = { GIT_AUTHOR_DATE: '2026-03-08T17:00:00Z', GIT_COMMITTER_DATE: '2026-03-08T17:00:00Z' };
  const person = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com'];
  for (const call of [
    ['init', '-q'],
    ['add', '-A'],
    [...person, 'commit', '-qm', 'Raise the pool'],
    ['tag', 'v1.2'],
  ]) {
    assert.equal(spawnSync('git', call, { cwd: folder, env: { ...process.env, ...dates } }).status, 0);
  }
  workbench = await openWorkbench({
    extensionsFolder: stageInstalled(process.cwd(), 'node'),
    folder,
    settings,
  });
});

afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `import-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('What was copied in Slack is shown with ticks before anything is inserted; what is sensitive is not ticked.', async () => {
  const { page } = workbench;
  await workbench.openFile('checkout.md');
  await workbench.waitForSquiggle();
  await copy(chat);
  await workbench.runCommand('Import Timeline…');
  await pick('Clipboard');
  await title('Import from Slack text').waitFor();
  await page.keyboard.press('Enter');
  await row('of the document').waitFor();
  await page.keyboard.press('Enter');
  await row('15:13 Ana Ng: Checkout answers slowly!').waitFor();
  await row('15:20 Ana Ng').filter({ hasText: 'Holds a phone number' }).waitFor();
  assert.equal(await row('Ana Ng: Call').getByRole('checkbox').isChecked(), false);
  assert.equal(await row('rolled back').getByRole('checkbox').isChecked(), true);
  await workbench.screenshot(join('out', 'logs', 'import-preview.png'));
  assert.equal(await line('rolled back').count(), 0);
});

test('What is ticked is inserted at its places as one edit, and nothing is saved.', async () => {
  const { page } = workbench;
  await page.keyboard.press('Enter');
  await line('- 2026-03-08 15:13 - Ana Ng: Checkout answers slowly!').waitFor();
  await line('- 2026-03-08 15:58 - Kim Roe: rolled back').waitFor();
  assert.equal(await line('Call me').count(), 0);
  assert.equal(readFileSync(file, 'utf8'), incident);
  await line('Errors rise').click();
  await page.keyboard.press('Control+z');
  await line('rolled back').waitFor({ state: 'detached' });
  assert.equal(await line('Checkout answers slowly!').count(), 0);
  await page.keyboard.press('Control+Shift+z');
  await line('rolled back').waitFor();
});

test('A table is pasted by way of the import; what is there already is not inserted twice.', async () => {
  const { page } = workbench;
  await copy(events);
  await line('All is well').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await page.locator('.post-edit-widget').waitFor();
  await page.keyboard.press('Control+.');
  await page
    .locator('.action-widget .monaco-list-row', { hasText: 'Import from table as Timeline Entries…' })
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('.action-widget .focused', { hasText: 'Import from table as Timeline Entries…' }).waitFor();
  await page.keyboard.press('Enter');
  for (const question of ['holds the time', 'says what happened', 'says who it was']) {
    await page.locator(`.quick-input-widget input[placeholder*="${question}"]`).waitFor();
    await page.keyboard.press('Enter');
  }
  await row('16:30 Ana: quiet').waitFor();
  assert.equal(await row('rolled back').count(), 0);
  await page.keyboard.press('Enter');
  await line('- 2026-03-08 16:30 - Ana: quiet').waitFor();
  assert.equal(await line('when,what,who').count(), 0);
});

test('What was edited since is told by what stands there now, and is not ticked; Escape inserts nothing.', async () => {
  const { page } = workbench;
  await copy(chat.replace('slowly!', 'slowly to all of us'));
  await workbench.runCommand('Import Timeline…');
  await pick('Clipboard');
  await title('Import from Slack text').waitFor();
  await page.keyboard.press('Enter');
  await row('of the document').waitFor();
  await page.keyboard.press('Enter');
  const edited = row('slowly to all of us').filter({
    hasText: 'Much like one there: Ana Ng: Checkout answers slowly!',
  });
  await edited.waitFor();
  assert.equal(await edited.getByRole('checkbox').isChecked(), false);
  await row('In the timeline already, and not shown: 1.').waitFor();
  assert.equal(await row('rolled back').count(), 0);
  await page.keyboard.press('Escape');
  await title('Import from Slack text').waitFor({ state: 'hidden' });
  assert.equal(await line('slowly to all of us').count(), 0);
});

test('Text that is no timeline is refused with a reason and a way to choose again, and nothing is inserted.', async () => {
  await copy('{"log_entries": [');
  await workbench.runCommand('Import Timeline…');
  await pick('Clipboard');
  const refusal = workbench.page.locator('.notification-toast', {
    hasText: 'Nothing is inserted. The clipboard is no whole JSON',
  });
  await refusal.getByRole('button', { name: 'Choose Another…' }).click();
  await row('Clipboard').first().waitFor();
  await workbench.page.keyboard.press('Escape');
});

test('Commits and tags come from VS Code’s Git extension.', async () => {
  await workbench.runCommand('Import Timeline…');
  await pick('Git History');
  await row('17:00 Committed').filter({ hasText: 'by Ana: Raise the pool' }).waitFor();
  await row('17:00 Tagged v1.2').waitFor();
  await workbench.page.keyboard.press('Escape');
});

async function copy(text: string): Promise<void> {
  await workbench.page.evaluate(copied => navigator.clipboard.writeText(copied), text);
}

async function pick(text: string): Promise<void> {
  await row(text).first().click();
}

function row(text: string) {
  return workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
}

function title(text: string) {
  return workbench.page.locator('.quick-input-title', { hasText: text });
}

function line(text: string) {
  return workbench.page.locator('.view-line', { hasText: text });
}
