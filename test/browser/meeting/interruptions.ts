import type { Dialog, Frame } from 'playwright-core';
import { patience } from '../../host/until';
import { focusedEditor } from '../../host/workbench';
import type { Desk } from './desk';

/** Reloads the window and goes on in the panel, which comes back by itself. */
export async function reload(desk: Desk): Promise<void> {
  await reloadWindow(desk);
  await (await desk.panel()).locator('.meeting').waitFor();
  await desk.run('View: Focus Active Editor Group');
  await hasFocus(await desk.panel());
}

/** Reloads the window, until it is a new one. */
export async function reloadWindow({ workbench: { page }, run }: Desk): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    // VS Code asks before it leaves text that it has not kept yet; whoever stays then and tries again loses nothing.
    let stay = (_dialog: Dialog) => {};
    const stayed = new Promise<boolean>(resolve => {
      stay = dialog => void dialog.dismiss().then(() => resolve(false));
    });
    page.on('dialog', stay);
    const loaded = page.waitForEvent('load').then(() => true);
    await run('Developer: Reload Window');
    const isLoaded = await Promise.race([loaded, stayed]);
    page.off('dialog', stay);
    if (isLoaded) break;
    loaded.catch(() => undefined);
  }
}

/** Goes from the panel to the document; a panel hands keys on a moment later, and takes the next ones until then. */
export async function goToDocument({ press, workbench: { page } }: Desk): Promise<void> {
  await press('Control+1');
  await page.locator(focusedEditor).waitFor();
}

/** Goes from the document to the panel beside it, as often as it takes: VS Code may show the panel as active and send it no keys. */
export async function goToPanel({ press, panel }: Desk): Promise<void> {
  await press('Control+2');
  for (let tries = 0; tries < 5; tries += 1) {
    if (await hasFocus(await panel(), 5_000).catch(() => false)) return;
    await press('Control+1', 'Control+2');
  }
  await hasFocus(await panel());
}

/** Keys go to the panel from now on. */
export async function hasFocus(panel: Frame, timeout = patience): Promise<true> {
  await panel.waitForFunction(() => document.hasFocus(), undefined, { timeout });
  return true;
}
