import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { stageInstalled } from '../host/stageExtension';
import { until } from '../host/until';
import { openWorkbench, type Workbench } from '../host/workbench';

// Two teams in one window; each test goes on where the one before ended.
const folder = mkdtempSync(join(tmpdir(), 'postmortem-two-teams-'));
let workbench: Workbench;

const disordered = `<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:31 - Incident declared over.
- 2026-03-08 14:05 - Incident announced.
`;

const files = {
  'shop/a.md': disordered,
  'shop/.postmortem.json': '{ "version": 1, "rules": { "timeline-order": "off" }, "zone": "Europe/Paris" }',
  'mail/b.md': disordered,
  'mail/.postmortem.json': '{ "version": 1, "extends": "../shared.json" }',
  'mail/.vscode/settings.json': '{ "postmortem.zone": "Asia/Tokyo" }',
  'shared.json': '{ "version": 1, "rules": { "timeline-order": "error" }, "zone": "UTC" }',
  'teams.code-workspace': '{ "folders": [{ "path": "shop" }, { "path": "mail" }] }',
};

before(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  workbench = await openWorkbench({
    extensionsFolder: stageInstalled(process.cwd(), 'node'),
    folder: join(folder, 'teams.code-workspace'),
  });
});

// What stood there at the end of each test, for those who look for the reason of a failure.
afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `browser-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('In a window with two folders, each has the settings of its own file, extended and overridden by scope.', async () => {
  await workbench.openFile('mail/b.md');
  await workbench.waitForSquiggle('error');
  await configurationSays(
    /"timeline-order": "error" ?\/\/ .*shared\.json[\s\S]*"zone": "Asia\/Tokyo" ?\/\/ folder settings/,
  );
  await workbench.openFile('shop/a.md');
  await configurationSays(
    /"timeline-order": "off" ?\/\/ shop\/\.postmortem\.json[\s\S]*"zone": "Europe\/Paris" ?\/\/ shop\/\.postmortem\.json/,
  );
});

test('A settings file that breaks in one folder is marked there, and what it said before stays in force.', async () => {
  await workbench.openFile('mail/b.md');
  await workbench.waitForSquiggle('error');
  writeFileSync(join(folder, 'mail/.postmortem.json'), '{ "version": 1,\n  "rules": { "timeline-order": }\n}');
  await workbench.openFile('mail/.postmortem.json');
  await workbench.waitForSquiggle('error');
  await workbench.openFile('mail/b.md');
  await workbench.waitForSquiggle('error');
  await configurationSays(/"timeline-order": "error" ?\/\/ .*shared\.json/);
});

/** Waits until the page of the effective configuration for the document in front says that, and closes it. */
async function configurationSays(expected: RegExp): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand('Post-mortem: Show Effective Configuration');
  await page.locator('.tab.active', { hasText: 'effective.jsonc' }).waitFor();
  let shown = '';
  await until(
    page,
    async () => {
      const lines = await page.locator('.editor-instance .view-line').allInnerTexts();
      shown = lines.join('\n').replaceAll('\u00a0', ' ');
      return expected.test(shown);
    },
    () => shown,
  );
  await page.keyboard.press('Control+w');
  await page.locator('.tab', { hasText: 'effective.jsonc' }).waitFor({ state: 'detached' });
}
