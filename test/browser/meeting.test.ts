import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Dialog, Frame, Page } from 'playwright-core';
import { stageExtension } from '../host/stageExtension';
import { openWorkbench } from '../host/workbench';
import { type Desk, deskAt } from './meeting/desk';
import { expectedDocument } from './meeting/expected';
import { steps } from './meeting/steps';

// One meeting on the sample by keyboard alone, three times: undisturbed, with the window reloaded after each step, and
// with somebody else typing in the same document. The document is the same in the end.
const file = 'postmortems/2026-03-08-checkout-answered-slowly.md';
const sample = join(process.cwd(), 'sample');
const strangers = /^Somebody else writes line \d+\.\n/gm;

test('A whole meeting by keyboard stands in the document, line by line.', () => hold('undisturbed', async () => {}));

test('The same meeting with the window reloaded after every step ends in the same document.', () =>
  hold('reloaded', async ({ workbench, run, panel }) => {
    await reload(workbench.page, run);
    await (await panel()).locator('.meeting').waitFor();
    await run('View: Focus Active Editor Group');
    await hasFocus(await panel());
  }));

test('The same meeting with edits of somebody else between the steps ends in the same document.', () =>
  hold('disturbed', async ({ workbench, press, type, panel }, round) => {
    await press('Control+1');
    await workbench.goTo(1, 200);
    await type(`\nSomebody else writes line ${round}.`);
    await enterPanel(press, await panel());
  }));

/** VS Code asks before it leaves text that it has not kept yet; whoever stays then and tries again loses nothing. */
async function reload(page: Page, run: Desk['run']): Promise<void> {
  const stay = (dialog: Dialog) => void dialog.dismiss();
  page.on('dialog', stay);
  for (let tries = 0; tries < 5; tries += 1) {
    const loaded = page.waitForEvent('load', { timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    await run('Developer: Reload Window');
    if (await loaded) break;
  }
  page.off('dialog', stay);
}

/** Goes from the editor to the panel, anew where VS Code on a busy machine left the keyboard in neither. */
async function enterPanel(press: Desk['press'], panel: Frame): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    await press('Control+1', 'Control+2');
    if (await hasFocus(panel, 3000).catch(() => false)) return;
  }
  throw new Error('The keyboard never came to the panel.');
}

/** Keys go to the panel from now on. */
async function hasFocus(panel: Frame, timeout = 30_000): Promise<true> {
  await panel.waitForFunction(() => document.hasFocus(), undefined, { timeout });
  return true;
}

async function hold(name: string, between: (desk: Desk, round: number) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
  cpSync(sample, folder, { recursive: true });
  const before = readFileSync(join(folder, file), 'utf8');
  const extension = stageExtension(process.cwd()).extensionDevelopmentPath;
  const workbench = await openWorkbench({ extension, folder });
  const desk = deskAt(workbench);
  let at = 'it begins';
  try {
    await workbench.openFile(file);
    await desk.run('Post-mortem: Start Facilitator Mode');
    await (await desk.panel()).locator('.meeting').waitFor();
    for (const [round, step] of steps.entries()) {
      at = step.name;
      await step.take(desk);
      if (round + 1 < steps.length) await between(desk, round);
    }
    const text = readFileSync(join(folder, file), 'utf8').replace(strangers, '');
    assert.deepEqual(text.split('\n'), expectedDocument(before, text).split('\n'));
  } catch (error) {
    await workbench.screenshot(join('out', 'logs', `meeting-${name}.png`));
    throw new Error(`The meeting stopped where ${at}. ${error}`);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
