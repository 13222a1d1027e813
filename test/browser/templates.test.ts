import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { stageInstalled } from '../host/stageExtension';
import { until } from '../host/until';
import { openWorkbench, type Workbench } from '../host/workbench';

// A team with documents and a settings file; each test goes on where the one before ended.
const folder = mkdtempSync(join(tmpdir(), 'postmortem-templates-'));
let workbench: Workbench;

const written = (name: string) => `# Incident: ${name}

<!-- post-mortem -->

- **Zone:** UTC

## Overview

The ${name} was slow.

## Key events

- 2026-03-09 14:05 - The ${name} is slow.
`;

before(async () => {
  mkdirSync(join(folder, 'postmortems'));
  for (const name of ['shop', 'mail', 'search'])
    writeFileSync(join(folder, 'postmortems', `${name}.md`), written(name));
  writeFileSync(
    join(folder, '.postmortem.json'),
    '{ "version": 1, "templates": "docs/templates", "zone": "Europe/Paris" }',
  );
  workbench = await openWorkbench({ extensionsFolder: stageInstalled(process.cwd(), 'node'), folder });
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

test('“Use This File as Template” writes a template where the settings file says.', async () => {
  await workbench.openFile('postmortems/shop.md');
  await workbench.runCommand('Post-mortem: Use This File as Template');
  await choose('Save it with');
  await input('What is the template called?').fill('ours');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.locator('.tab.active', { hasText: 'ours.md' }).waitFor();
  const text = readFileSync(join(folder, 'docs/templates/ours.md'), 'utf8');
  assert.match(text, /^# \{\{title\}\}\n[\s\S]+^## Key events\n\n- \{\{announced\}\} - Incident announced\.$/m);
  assert.doesNotMatch(text, /shop/);
});

test('“New Post-mortem…” proposes the habit of the chosen folder first, then the template of the team.', async () => {
  await workbench.runCommand('Post-mortem: New Post-mortem…');
  await step(1).waitFor();
  const rows = workbench.page.locator('.quick-input-list .monaco-list-row .label-name');
  await input('New Post-mortem').fill('Slow maps');
  for (const next of [2, 3, 4, 5, 6]) {
    await workbench.page.keyboard.press('Enter');
    await step(next).waitFor();
    // The zone of the team's file is proposed first.
    if (next === 4) await rows.filter({ hasText: 'Europe/Paris' }).first().waitFor();
  }
  let labels: readonly string[] = [];
  await until(
    workbench.page,
    async () => {
      labels = await rows.allTextContents();
      return labels.slice(0, 3).join() === 'Like the others in this folder,ours,cloud.gov';
    },
    () => labels.join(),
  );
  await workbench.page.keyboard.press('Enter');
  await workbench.page.locator('.tab.active.dirty', { hasText: 'slow-maps.md' }).waitFor();
  await workbench.page.locator('.monaco-editor .view-line', { hasText: 'Key events' }).first().waitFor();
  await workbench.page.locator('.monaco-editor .view-line', { hasText: 'Europe/Paris' }).first().waitFor();
});

function step(number: number) {
  return workbench.page.locator('.quick-input-title', { hasText: `(${number}/6)` });
}

/** The input box that shows the words. */
function input(words: string) {
  const widget = workbench.page.locator('.quick-input-widget', { hasText: words });
  return widget.locator('input[type="text"]').first();
}

async function choose(label: string): Promise<void> {
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
}
