import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { nextServer } from '../host/serverProcesses';
import { installedIn, stageInstalled } from '../host/stageExtension';
import { openWorkbench, type Workbench } from '../host/workbench';

// What a writer sees when the server's process is killed; each test goes on where the one before ended.
const incident = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:40 UTC - Checkout answers slowly.
- 2026-03-08 14:30 UTC - The pool is full.
- 2026-03-08 14:50 UTC - effect: The queue grows.
`;

const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
const killed = new Set<number>();
let extension: string;
let workbench: Workbench;

before(async () => {
  writeFileSync(join(folder, 'checkout.md'), incident);
  const extensionsFolder = stageInstalled(process.cwd(), 'node');
  extension = installedIn(extensionsFolder);
  workbench = await openWorkbench({ extensionsFolder, folder });
});

afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `restarts-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Where the server is killed while somebody types, it starts again, and findings follow what was typed.', async () => {
  await workbench.openFile('checkout.md');
  await workbench.waitForSquiggle('warning');
  await workbench.goTo(9, 60);
  await workbench.page.keyboard.press('End');
  const first = await kill();
  await workbench.type(' 14:55 UTC');
  await workbench.page.keyboard.press('Enter');
  await workbench.type('2026-03-08 14:20 UTC - Mail ada@another-company.com about it.');
  assert.notEqual(await nextServer(extension, killed), first);
  await problems(/ada@another-company\.com|e-mail address|email/i);
});

test('Where it is killed five times in a minute, this is told once, with a button that shows the log.', async () => {
  for (let kills = 0; kills < 8 && !(await isTold()); kills += 1) {
    if ((await kill(isTold)) === undefined) break;
  }
  await told().waitFor();
  assert.equal(await workbench.page.locator('.notification-toast').count(), 1);
  await told().getByRole('button', { name: 'Show Log' }).click();
  const channel = workbench.page.locator('.part.panel select option:checked', { hasText: /^Post-mortem$/ });
  await channel.first().waitFor({ state: 'attached' });
});

test('“Restart Language Server” brings it back after that.', async () => {
  await workbench.runCommand('Post-mortem: Restart Language Server');
  assert.notEqual(await nextServer(extension, killed), undefined);
  await problems(/e-mail address|email/i);
});

/** Kills the server that runs, or the one that starts next. */
async function kill(isOver?: () => Promise<boolean>): Promise<number | undefined> {
  const pid = await nextServer(extension, killed, isOver);
  if (pid === undefined) return undefined;
  killed.add(pid);
  process.kill(pid, 'SIGKILL');
  return pid;
}

function told() {
  return workbench.page.locator('.notification-toast', { hasText: 'stopped five times in a minute' });
}

function isTold(): Promise<boolean> {
  return told().isVisible();
}

/** Waits until the Problems view lists a finding. */
async function problems(what: RegExp): Promise<void> {
  await workbench.runCommand('Problems: Focus on Problems View');
  await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: what }).first().waitFor();
}
