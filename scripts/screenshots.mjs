import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';
import { collect, SetupError } from './setup/step.mjs';
import { ensureVsCode } from './setup/vscode.mjs';

const usage = `npm run screenshots [-- FOLDER] [--into=FOLDER] [--theme=dark,light,hc-dark,hc-light] [--size=1600x900]

Without a folder: the pictures of media/, of our own sample, always at the same sizes.
With one: the timeline preview of each Markdown document in it, in every theme, below out/screenshots.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    into: { type: 'string' },
    theme: { type: 'string', default: 'dark,light,hc-dark,hc-light' },
    size: { type: 'string', default: '1600x900' },
    help: { type: 'boolean' },
  },
});

const timeline = { command: 'Open Timeline Preview', title: /Timeline/, shown: '.entry .words' };
const facilitator = { command: 'Start Facilitator Mode', title: /Facilitator/, shown: 'button' };
const sample = '2026-03-08-checkout-answered-slowly.md';
/** The pictures of media/. */
const own = [
  { name: 'timeline', theme: 'dark', panel: timeline },
  { name: 'timeline-light', theme: 'light', panel: timeline },
  { name: 'facilitator', theme: 'dark', panel: facilitator },
  { name: 'facilitator-light', theme: 'light', panel: facilitator },
];

try {
  if (values.help) process.stdout.write(`${usage}\n`);
  else await takePictures();
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}

async function takePictures() {
  await ensurePackages();
  Object.assign(process.env, await ensureVsCode());
  await run(['scripts/build.mjs']);
  await run(['scripts/build.mjs', '--host']);
  const [folder] = positionals;
  if (folder === undefined) await ownPictures(resolve(root, values.into ?? 'media'));
  else await picturesOf(resolve(folder), resolve(values.into ?? join(root, 'out', 'screenshots')));
}

async function ownPictures(into) {
  for (const { name, theme, panel } of own) {
    await inWorkbench(join(root, 'sample', 'postmortems'), theme, { width: 1280, height: 800 }, workbench =>
      takePicture(workbench, sample, panel, join(into, `${name}.png`)),
    );
  }
  const drawing = join(into, 'timeline.svg');
  await run(['dist/cli.js', 'timeline', join('sample', 'postmortems', sample), '--output', drawing, '--force']);
  process.stdout.write(`${drawing}\n`);
}

async function picturesOf(folder, into) {
  const documents = readdirSync(folder).filter(name => name.endsWith('.md'));
  if (documents.length === 0) throw new SetupError(`No Markdown documents lie in ${folder}.`);
  const [width, height] = values.size.split('x').map(Number);
  for (const theme of values.theme.split(',')) {
    await inWorkbench(folder, theme, { width, height }, async workbench => {
      for (const document of documents.sort()) {
        const picture = `${basename(document, '.md')}-${theme}.png`;
        await takePicture(workbench, document, timeline, join(into, picture));
        await workbench.runCommand('View: Close All Editors');
      }
    });
  }
}

/** Opens a copy of a folder, in a folder whose name tells nothing of the machine. */
async function inWorkbench(folder, theme, viewport, work) {
  const { openWorkbench } = await import('../out/test/host/workbench.mjs');
  const { stageInstalled } = await import('../out/test/host/stageExtension.mjs');
  const parent = mkdtempSync(join(tmpdir(), 'screenshots-'));
  const copy = join(parent, 'postmortems');
  cpSync(folder, copy, { recursive: true });
  const workbench = await openWorkbench({
    extensionsFolder: stageInstalled(root, 'node'),
    folder: copy,
    theme,
    viewport,
    // A tooltip would tell a folder of the machine.
    settings: {
      'workbench.hover.delay': 600_000,
      'workbench.sideBar.location': 'left',
      'editor.minimap.enabled': false,
    },
  });
  try {
    await work(workbench);
  } finally {
    await workbench.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

async function takePicture(workbench, document, { command, title, shown }, out) {
  await workbench.openFile(document);
  if (await workbench.page.locator('.part.sidebar').isVisible()) {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  }
  await workbench.runCommand(`Post-mortem: ${command}`);
  const frame = await workbench.webviewFrame(title);
  await frame.locator(shown).first().waitFor();
  // Findings come a moment after the document;
  await workbench.page.waitForTimeout(2500);
  mkdirSync(resolve(out, '..'), { recursive: true });
  await workbench.screenshot(out);
  process.stdout.write(`${out}\n`);
}

async function run(command) {
  const { code, output } = await collect(process.execPath, command, { cwd: root });
  if (code !== 0) throw new SetupError(output);
}
