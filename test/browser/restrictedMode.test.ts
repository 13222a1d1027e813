import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { stageAmongNeighbours } from '../host/stageExtension';
import { openWorkbench, type Workbench } from '../host/workbench';

// A folder that nobody trusts, with settings that would reach out of it; each test goes on where the one before ended.
const incident = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:40 UTC - Errors at ada@outside-company.com went down.
- 2026-03-08 14:30 UTC - A dashboard showed errors.

## Remediation

- [ ] Limit the pool (owner: @kim; due: 2026-03-20)
`;
const top = mkdtempSync(join(tmpdir(), 'postmortem-untrusted-'));
const folder = join(top, 'workspace');
let workbench: Workbench;
const asked: string[] = [];

before(async () => {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  const settings = {
    'postmortem.organisation.domains': ['outside-company.com'],
    'postmortem.restricted.folder': folder,
    'postmortem.github.apiUrl': 'https://outside-company.com/api/v3',
  };
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'slow.md'), incident);
  workbench = await openWorkbench({
    extensionsFolder: stageAmongNeighbours(process.cwd(), 'node'),
    restrictedMode: true,
    folder,
  });
  workbench.page.on('request', request => asked.push(new URL(request.url()).hostname));
});

afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `untrusted-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(top, { recursive: true, force: true });
});

test('In Restricted Mode a document is checked, and the workspace cannot allow its own domains.', async () => {
  await workbench.openFile('slow.md');
  await workbench.page.locator('.part.statusbar', { hasText: 'Restricted Mode' }).waitFor();
  await workbench.waitForSquiggle('warning');
  await workbench.runCommand('Problems: Focus on Problems View');
  await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'sensitive-email' }).first().waitFor();
});

test('In Restricted Mode the timeline is drawn and can be sorted.', async () => {
  await front();
  await workbench.runCommand('Post-mortem: Open Timeline Preview');
  const preview = await workbench.webviewFrame(/Timeline/);
  await preview.locator('button.entry', { hasText: 'A dashboard showed errors.' }).waitFor();
  await front();
  await workbench.runCommand('Post-mortem: Sort Timeline');
  await workbench.page.locator('.tab.dirty', { hasText: 'slow.md' }).waitFor();
});

test('In Restricted Mode nothing can be sent, and no page is filled in.', async () => {
  const { page } = workbench;
  await front();
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Post-mortem: Export Action Items');
  await palette('Export Action Items…').waitFor();
  await page.locator('.quick-input-widget input').first().fill('>Post-mortem: Create GitHub Issues');
  await palette('Export Action Items…').waitFor({ state: 'detached' });
  assert.equal(await palette('Create GitHub Issues…').count(), 0);
  await page.keyboard.press('Escape');
  await workbench.runCommand('Post-mortem: Export Action Items…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Jira CSV' }).waitFor();
  assert.equal(await page.locator('.quick-input-list .monaco-list-row', { hasText: 'GitHub' }).count(), 0);
  await page.keyboard.press('Escape');
});

test('All the while nothing was asked of another host, and nothing was stored where the workspace wanted it.', () => {
  assert.deepEqual(
    asked.filter(host => !/^$|(?:^|\.)localhost$|^127\.0\.0\.1$|(?:^|\.)vscode-cdn\.net$/.test(host)),
    [],
  );
  assert.deepEqual(readdirSync(folder).sort(), ['.vscode', 'slow.md']);
});

async function front(): Promise<void> {
  await workbench.page.locator('.tab[data-resource-name="slow.md"]').click();
}

function palette(title: string) {
  return workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: title });
}
