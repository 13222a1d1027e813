import type { Dialog, Frame } from 'playwright-core';
import type { Desk } from './desk';

/** Reloads the window and goes on in the panel, which comes back by itself. */
export async function reload({ workbench: { page }, run, panel }: Desk): Promise<void> {
  // VS Code asks before it leaves text that it has not kept yet; whoever stays then and tries again loses nothing.
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
  await (await panel()).locator('.meeting').waitFor();
  await run('View: Focus Active Editor Group');
  await hasFocus(await panel());
}

/** Keys go to the panel from now on. */
export async function hasFocus(panel: Frame, timeout = 30_000): Promise<true> {
  await panel.waitForFunction(() => document.hasFocus(), undefined, { timeout });
  return true;
}
