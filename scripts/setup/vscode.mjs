import { ensureChromium } from './chromium.mjs';
import { ensureHost } from './host.mjs';

/** Installs what a real VS Code needs and returns the environment that the programs of test/host read. */
export async function ensureVsCode(name = 'stable') {
  const { entry, node, version } = await ensureHost(name);
  return {
    POSTMORTEM_VSCODE_ENTRY: entry,
    POSTMORTEM_VSCODE_NODE: node,
    POSTMORTEM_VSCODE_VERSION: version,
    ...(await ensureBrowser()),
  };
}

/** Installs Chromium where there is none and returns the environment that names it. */
export async function ensureBrowser() {
  const chromium = await ensureChromium();
  return { POSTMORTEM_CHROMIUM: chromium, CHROMIUM: chromium };
}
