import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serverInstallation } from '../host/installation';
import { openWorkbench, type Workbench } from '../host/workbench';

// The very file that people install, in a VS Code that knows nothing of the checkout.
const top = mkdtempSync(join(tmpdir(), 'postmortem-installed-'));
const folder = join(top, 'workspace');
const extensionsFolder = join(top, 'extensions');
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const vsix = `${name}-${version}.vsix`;
let workbench: Workbench;

before(async () => {
  cpSync('sample', folder, { recursive: true });
  const { node, entry } = serverInstallation();
  const folders = ['--extensions-dir', extensionsFolder, '--server-data-dir', join(top, 'server')];
  execFileSync(node, [entry, '--install-extension', vsix, '--accept-server-license-terms', ...folders]);
  workbench = await openWorkbench({ folder, extensionsFolder });
});

after(async () => {
  await workbench?.close();
  rmSync(top, { recursive: true, force: true });
});

test('The installed extension underlines what it finds in the sample post-mortem.', async () => {
  await workbench.openFile('postmortems/2026-03-08-checkout-answered-slowly.md');
  await workbench.waitForSquiggle('warning');
});

test('The installed extension shows the timeline.', async () => {
  await workbench.runCommand('Post-mortem: Open Timeline Preview');
  const preview = await workbench.webviewFrame(/Timeline/);
  await preview.locator('button.entry', { hasText: 'Building of the index begun.' }).waitFor();
  await preview.locator('h1', { hasText: 'Checkout answered slowly' }).waitFor();
});
