import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedIn } from '../host/stageExtension';
import { openWorkbench } from '../host/workbench';

// How long the extension takes in VS Code's Node host, from the reading of its script to the end of `activate`, where a
// Markdown file that is no post-mortem is open. Prints the median of several windows, in milliseconds.
const windows = 5;
const folder = mkdtempSync(join(tmpdir(), 'activation-'));
const extensionsFolder = join(folder, 'extensions');
const extension = installedIn(extensionsFolder);
const workspace = join(folder, 'workspace');
const figures = join(folder, 'figures.json');

const timed = `
const { performance } = require('node:perf_hooks');
const first = performance.now();
require('vscode');
const start = performance.now();
const extension = require('./dist/client.js');
const load = performance.now() - start;
exports.activate = context => {
  const before = performance.now();
  const exported = extension.activate(context);
  const activate = performance.now() - before;
  const { renameSync, writeFileSync } = require('node:fs');
  writeFileSync(${JSON.stringify(`${figures}.new`)}, JSON.stringify({ api: start - first, load, activate }));
  renameSync(${JSON.stringify(`${figures}.new`)}, ${JSON.stringify(figures)});
  return exported;
};
exports.deactivate = () => extension.deactivate();
`;

interface Figures {
  /** What VS Code takes to make its own interface for an extension; any extension pays it. */
  readonly api: number;
  readonly load: number;
  readonly activate: number;
}

try {
  stage();
  const measured: Figures[] = [];
  for (let count = 0; count < windows; count += 1) measured.push(await openOnce());
  const [api, load, activate] = (['api', 'load', 'activate'] as const).map(name =>
    median(measured.map(each => each[name])),
  );
  process.stdout.write(
    `Activation before a post-mortem is seen, in ms (medians of ${windows}): script ${load?.toFixed(2)}, activate ${activate?.toFixed(2)}; VS Code's own interface, which any extension pays: ${api?.toFixed(2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function stage(): void {
  mkdirSync(workspace, { recursive: true });
  writeFileSync(join(workspace, 'notes.md'), '# Shopping\n\n- bread\n- milk\n');
  for (const name of ['docs', 'media', 'package.nls.json', 'schemas', 'snippets', 'syntaxes']) {
    cpSync(name, join(extension, name), { recursive: true });
  }
  const build = ['scripts/build.mjs', '--production', `--into=${join(extension, 'dist')}`];
  execFileSync(process.execPath, build, { stdio: ['ignore', 'ignore', 'inherit'] });
  const manifest: object = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(extension, 'package.json'), JSON.stringify({ ...manifest, main: './timed.js' }));
  writeFileSync(join(extension, 'timed.js'), timed);
}

async function openOnce(): Promise<Figures> {
  const workbench = await openWorkbench({ extensionsFolder, folder: workspace });
  try {
    await workbench.openFile('notes.md');
    await written();
    const found: Figures = JSON.parse(readFileSync(figures, 'utf8'));
    return found;
  } finally {
    await workbench.close();
    rmSync(figures, { force: true });
  }
}

/** Waits until a window has told its figures. */
async function written(): Promise<void> {
  const changes = watch(folder);
  if (existsSync(figures)) return;
  for await (const _ of changes) if (existsSync(figures)) return;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
