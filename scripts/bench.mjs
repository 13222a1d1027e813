import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';
import { benchCommandLine } from './bench/commandLine.mjs';
import { benchServer } from './bench/server.mjs';
import { benchWork } from './bench/work.mjs';
import { bundleProgram } from './bundle/program.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';
import { ensureBrowser, ensureVsCode } from './setup/vscode.mjs';

// npm run bench [-- --full | --check | --drawing | --work]: our language server beside one that does nothing, in turn,
// as a table of ratios; with --full all sizes in seven rounds, the command line and its peers, and the drawing of the
// preview; with --check a failure where a ratio is above its floor by more than noise; --drawing alone times the preview,
// and --work alone counts what is done at a key.
await ensurePackages();
const flags = new Set(process.argv.slice(2));
const full = flags.has('--full');
const print = line => process.stdout.write(`${line}\n`);
const alone = ['--drawing', '--activation', '--cli', '--work'].some(flag => flags.has(flag));
if (!alone || flags.has('--cli')) buildShipped();
if (!alone) {
  const above = await benchServer({ full, print });
  for (const each of above) print(`Above its floor: ${each}.`);
  if (flags.has('--check') && above.length > 0) process.exitCode = 1;
}
if (flags.has('--work')) await benchWork({ print });
if (full || flags.has('--cli')) benchCommandLine({ rounds: 3, print });
if (full || flags.has('--activation')) await benchInHost('activation');
if (full || flags.has('--drawing')) await benchInHost('timeline');

/** What ships is measured, and the null server bundled in the same way. */
function buildShipped() {
  spawnSync(process.execPath, ['scripts/build.mjs', '--production'], { cwd: root, stdio: 'inherit' });
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ['scripts/bench/nullServer.cjs'],
    outfile: 'out/bench/nullServer.cjs',
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
  });
}

async function benchInHost(name) {
  const env = { ...process.env, ...(await ensureBrowser()), ...(await ensureVsCode()) };
  await bundleProgram(`test/bench/${name}.ts`, `out/test/bench/${name}.mjs`, { packages: 'external' });
  const { status } = spawnSync(process.execPath, [`out/test/bench/${name}.mjs`], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
