import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';
import { collect, SetupError } from './setup/step.mjs';
import { ensureVsCode } from './setup/vscode.mjs';

const usage = `Opens a folder in a real VS Code with the extension of this checkout and saves what it shows.

node scripts/look.mjs --out x.png [--folder sample] [--open FILE] [--line N] [--theme dark|light|hc-dark|hc-light]
  [--size 1280x800] [--command "Title"]… [--type TEXT] [--hover LINE:COLUMN] [--wait SECONDS] [--setting key=json]…
  [--extension FOLDER] [--frame TITLE]

--command runs a command of the palette, in the order given. --wait seconds, 2 if not told, pass before the picture.
--frame saves the picture of one webview alone and prints its text.`;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    folder: { type: 'string', default: 'sample' },
    open: { type: 'string' },
    line: { type: 'string' },
    theme: { type: 'string', default: 'dark' },
    size: { type: 'string', default: '1280x800' },
    command: { type: 'string', multiple: true, default: [] },
    type: { type: 'string' },
    hover: { type: 'string' },
    wait: { type: 'string', default: '2' },
    setting: { type: 'string', multiple: true, default: [] },
    extension: { type: 'string' },
    frame: { type: 'string' },
    help: { type: 'boolean' },
  },
});

if (values.help || values.out === undefined) {
  process.stdout.write(`${usage}\n`);
  process.exit(values.help ? 0 : 2);
}

try {
  await ensurePackages();
  Object.assign(process.env, await ensureVsCode());
  await buildHost();
  await look();
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}

async function buildHost() {
  const { code, output } = await collect(process.execPath, ['scripts/build.mjs', '--host'], { cwd: root });
  if (code !== 0) throw new SetupError(output);
}

async function look() {
  const { openWorkbench } = await import('../out/test/host/workbench.mjs');
  const { stageInstalled } = await import('../out/test/host/stageExtension.mjs');
  const [width, height] = values.size.split('x').map(Number);
  const workbench = await openWorkbench({
    extensionsFolder: stageInstalled(values.extension ? resolve(values.extension) : root, 'node'),
    folder: resolve(values.folder),
    theme: values.theme,
    viewport: { width, height },
    settings: Object.fromEntries(values.setting.map(setting)),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => workbench.close().finally(() => process.exit(1)));
  }
  try {
    if (values.open !== undefined) await workbench.openFile(values.open);
    if (values.line !== undefined) await workbench.goTo(Number(values.line));
    for (const title of values.command) await workbench.runCommand(title);
    if (values.type !== undefined) await workbench.type(values.type);
    if (values.hover !== undefined) await hover(workbench, values.hover);
    await workbench.page.waitForTimeout(Number(values.wait) * 1000);
    mkdirSync(dirname(resolve(values.out)), { recursive: true });
    if (values.frame === undefined) await workbench.screenshot(resolve(values.out));
    else await lookInto(await workbench.webviewFrame(new RegExp(values.frame)));
  } catch (error) {
    await workbench.screenshot(resolve(values.out));
    throw new Error(`${error.message}\n${values.out} shows what stood there then.`);
  } finally {
    await workbench.close();
  }
}

function setting(text) {
  const at = text.indexOf('=');
  return [text.slice(0, at), JSON.parse(text.slice(at + 1))];
}

async function hover(workbench, place) {
  const [line, column = '1'] = place.split(':');
  await workbench.goTo(Number(line), Number(column));
  await workbench.runCommand('Show or Focus Hover');
}

async function lookInto(frame) {
  const element = await frame.frameElement();
  await element.screenshot({ path: resolve(values.out) });
  process.stdout.write(`${await frame.locator('body').innerText()}\n`);
}
