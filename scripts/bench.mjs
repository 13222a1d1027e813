import { spawnSync } from 'node:child_process';
import { bundleProgram } from './bundle/program.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';
import { ensureBrowser, ensureVsCode } from './setup/vscode.mjs';

// npm run bench: prints how long the extension takes to activate in VS Code, and the timeline preview to draw. Figures for
// people; no test depends on a clock.
await ensurePackages();
const env = { ...process.env, ...(await ensureBrowser()), ...(await ensureVsCode()) };
await run('activation');
await run('timeline');

async function run(name) {
  await bundleProgram(`test/bench/${name}.ts`, `out/test/bench/${name}.mjs`, { packages: 'external' });
  const { status } = spawnSync(process.execPath, [`out/test/bench/${name}.mjs`], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
