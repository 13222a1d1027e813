import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureHost } from './setup/host.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';
import { findProgram } from './setup/programs.mjs';
import { SetupError, step } from './setup/step.mjs';

// npm start: builds, then opens VS Code with the extension and a copy of the sample workspace, until Ctrl+C.
try {
  await ensurePackages();
  const advice = 'The message above says what to change.';
  await step('Building', process.execPath, ['scripts/build.mjs'], { cwd: root, advice });
  const workspace = mkdtempSync(join(tmpdir(), 'postmortem-sample-'));
  cpSync(join(root, 'sample'), workspace, { recursive: true });
  process.once('exit', () => rmSync(workspace, { recursive: true, force: true }));
  const code = findProgram('code');
  await step('Preparing VS Code', process.execPath, ['scripts/build.mjs', '--host'], { cwd: root, advice });
  const { stageExtension, stageInstalled } = await import('../out/test/host/stageExtension.mjs');
  if (code === undefined) await serve(workspace, stageInstalled(root, 'node'));
  else await openDesktop(code, workspace, stageExtension(root).extensionDevelopmentPath);
  process.exit();
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : error.stack}\n`);
  process.exit(1);
}

/** Opens the desktop VS Code in a window of its own and waits until that is closed. */
function openDesktop(code, workspace, extension) {
  process.stdout.write(`Opening ${workspace} in VS Code. Close its window to end.\n`);
  const file = join(workspace, 'postmortems', '2026-03-08-checkout-answered-slowly.md');
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${extension}`, workspace, file];
  return new Promise(resolve => {
    const child = spawn(code, args, { stdio: 'inherit' });
    child.once('exit', resolve);
    onStop(() => child.kill());
  });
}

/** Serves the installed VS Code on loopback and opens its address where there is a browser. */
async function serve(workspace, extensionsFolder) {
  const { entry, node } = await ensureHost('stable');
  Object.assign(process.env, { POSTMORTEM_VSCODE_ENTRY: entry, POSTMORTEM_VSCODE_NODE: node });
  const { startServer } = await import('../out/test/host/server.mjs');
  const { workbenchAddress } = await import('../out/test/host/address.mjs');
  const server = await startServer({ extensionsFolder });
  const address = workbenchAddress({ port: server.port, folder: workspace });
  process.stdout.write(`\nVS Code with Post-mortem and a sample workspace is at\n\n  ${address}\n\n`);
  process.stdout.write(`The workspace is a copy in ${workspace}, deleted at the end. Ctrl+C ends all.\n`);
  openInBrowser(address);
  await new Promise(onStop);
  await server.stop();
}

function openInBrowser(address) {
  const opener = process.platform === 'darwin' ? 'open' : findProgram('xdg-open');
  const hasDisplay = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (opener === undefined || !hasDisplay) {
    process.stdout.write('No browser was found here: open the address in one.\n');
    return;
  }
  spawn(opener, [address], { stdio: 'ignore' }).on('error', () => {});
}

function onStop(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());
}
