import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { saveAs } from '../host/fileDialog';
import { savedText } from '../host/savedText';
import { stageInstalled } from '../host/stageExtension';
import { openWorkbench, type Workbench } from '../host/workbench';

// What a writer sees when the disk does not do what was expected; each test goes on where the one before ended.
const incident = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:40 UTC - Checkout answers slowly.
- 2026-03-08 14:30 UTC - The pool is full.
`;

const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
const file = join(folder, 'checkout.md');
let workbench: Workbench;

before(async () => {
  for (const name of ['checkout.md', 'locked.md']) writeFileSync(join(folder, name), incident);
  symlinkSync('/dev/full', join(folder, 'full.svg'));
  workbench = await openWorkbench({
    extensionsFolder: stageInstalled(process.cwd(), 'node'),
    folder,
    settings: { 'files.readonlyInclude': { '**/locked.md': true } },
  });
});

afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `files-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('A file that VS Code holds read-only is checked, and is not written.', async () => {
  await workbench.openFile('locked.md');
  await workbench.waitForSquiggle('warning');
  await workbench.runCommand('Post-mortem: Sort Timeline');
  await told('read-only').waitFor();
  assert.equal(readFileSync(join(folder, 'locked.md'), 'utf8'), incident);
  await workbench.runCommand('Notifications: Clear All Notifications');
});

test('Where the disk is full, an export says so, and the document stays as it is.', async () => {
  await workbench.openFile('checkout.md');
  await workbench.waitForSquiggle('warning');
  await workbench.runCommand('Post-mortem: Export Timeline');
  const { page } = workbench;
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'SVG' }).first().click();
  await saveAs(page, '-timeline.svg', join(folder, 'full.svg'));
  await page.locator('.quick-input-widget', { hasText: 'already exists' }).waitFor();
  await page.keyboard.press('Enter');
  await told('“full.svg” could not be written. The disk is full. Make room there, or choose another place.').waitFor();
  assert.equal(readFileSync(file, 'utf8'), incident);
  await workbench.runCommand('Notifications: Clear All Notifications');
});

test('A file that changes on the disk while it is open is checked anew.', async () => {
  writeFileSync(file, incident.replace('The pool is full.', 'Mail ada@another-company.com.'));
  await workbench.runCommand('Problems: Focus on Problems View');
  await problem('e-mail address').waitFor();
});

test('A file that is deleted while it is open loses nothing, and can still be sorted and saved.', async () => {
  await workbench.openFile('checkout.md');
  rmSync(file);
  await workbench.page
    .locator('.tab.active.strikethrough, .tab.active .strikethrough, .tab.active .monaco-icon-label.deleted')
    .first()
    .waitFor();
  await workbench.runCommand('Post-mortem: Sort Timeline');
  await workbench.page.locator('.tab.active.dirty').waitFor();
  await workbench.page.keyboard.press('Control+s');
  const saved = await savedText(workbench.page, file);
  assert.ok(saved.indexOf('14:30') < saved.indexOf('14:40'));
  assert.ok(saved.includes('Mail ada@another-company.com.'));
});

function told(words: string) {
  return workbench.page.locator('.notification-toast', { hasText: words }).first();
}

function problem(words: string) {
  return workbench.page.locator('.markers-panel .monaco-list-row', { hasText: words }).first();
}
