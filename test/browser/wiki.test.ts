import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { stageInstalled } from '../host/stageExtension';
import { cloneWiki, type WikiClone } from '../host/wikiClone';
import { openWorkbench, type Workbench } from '../host/workbench';

// The clone of a wiki; each test goes on where the one before ended.
const incident = (title: string, factor: string) => `# ${title}

<!-- post-mortem -->

- **Components:** checkout

## Timeline

- 2026-03-08 14:05 UTC - Somebody looks at 10.20.4.17.

## Contributing factors

- ${factor}
`;

const folder = mkdtempSync(join(tmpdir(), 'postmortem-wiki-'));
const beside = mkdtempSync(join(tmpdir(), 'postmortem-origin-'));
let wiki: WikiClone;
let workbench: Workbench;

before(async () => {
  const today = new Date().toISOString().slice(0, 10);
  wiki = cloneWiki(folder, beside, {
    'Home.md': '# Runbook\n',
    '2026-03-08-Slow-checkout.md': incident('Slow checkout', 'Nobody watches the certificates.'),
    [`old/${today}-router outage.md`]: incident('Old', 'The list is long.'),
  });
  const extensionsFolder = stageInstalled(process.cwd(), 'node');
  workbench = await openWorkbench({ extensionsFolder, folder: wiki.path });
});

afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `wiki-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  for (const each of [folder, beside]) rmSync(each, { recursive: true, force: true });
});

test('“Publish…” checks first, says that a push is public, and opens Source Control without pushing.', async () => {
  await workbench.openFile('2026-03-08-Slow-checkout.md');
  await workbench.runCommand('Post-mortem: Publish…');
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.filter({ hasText: 'is not ready to be published' }).waitFor();
  const text = await dialog.innerText();
  assert.match(text, /once you push, the page is public at once/);
  assert.match(text, /Post-mortem does not push/);
  await dialog.getByRole('button', { name: 'Open Source Control Anyway' }).click();
  await workbench.page.locator('.sidebar .title-label', { hasText: /source control/i }).waitFor();
  await workbench.runCommand('Post-mortem: Publish…');
  await dialog.getByRole('button', { name: 'Show What Is Left' }).click();
  // The keyboard goes there once the check is made.
  await workbench.page.locator('.monaco-list-row.focused', { hasText: 'Not ready' }).waitFor();
  assert.equal(wiki.wasPublished(), false);
});

test('A search finds a factor by a word and opens its line.', async () => {
  await workbench.runCommand('Post-mortem: Search Post-mortems…');
  const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: 'The list is long.' }).waitFor();
  await workbench.page.locator('.quick-input-widget input').first().fill('certificates');
  await rows.filter({ hasText: 'The list is long.' }).waitFor({ state: 'detached' });
  await workbench.page.keyboard.press('Enter');
  await workbench.page.locator('.part.statusbar', { hasText: 'Ln 13,' }).waitFor();
});

test('“New Post-mortem…” makes a flat page named after its title, and says where a name was taken.', async () => {
  await workbench.runCommand('Post-mortem: New Post-mortem…');
  // A wiki has no folders to choose from.
  const step = (number: number) => workbench.page.locator('.quick-input-title', { hasText: `(${number}/5)` });
  await step(1).waitFor();
  await workbench.page.locator('.quick-input-widget input[type="text"]').first().fill('Router: outage');
  for (const next of [2, 3, 4, 5]) {
    await workbench.page.keyboard.press('Enter');
    await step(next).waitFor();
  }
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Minimal' }).click();
  await workbench.page.locator('.tab.active.dirty', { hasText: /^\d{4}-\d{2}-\d{2}-Router-outage-2\.md/ }).waitFor();
  await workbench.page
    .locator('.notification-toast', { hasText: /has a page of that name already: old\/.*router outage\.md/ })
    .waitFor();
});
