import { spawnSync } from 'node:child_process';
import { bundleProgram } from './bundle/program.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';
import { ensureVsCode } from './setup/vscode.mjs';

// npm run soak -- --minutes N: somebody writes and a meeting is held in a real VS Code for so long; then it ends by itself.
await ensurePackages();
const env = { ...process.env, ...(await ensureVsCode('stable')) };
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
process.exitCode = run('scripts/build.mjs');
if (process.exitCode === 0) {
  await bundleProgram('test/soak/main.ts', 'out/soak/main.mjs', { packages: 'external' });
  process.exitCode = run('--enable-source-maps', 'out/soak/main.mjs', ...process.argv.slice(2));
}
