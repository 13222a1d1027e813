import { spawnSync } from 'node:child_process';
import { bundleProgram } from './bundle/program.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';

// npm run fuzz -- --edits N --seed S: builds the server, edits documents at random, and compares with fresh readings.
await ensurePackages();
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
process.exitCode = run('scripts/build.mjs');
if (process.exitCode === 0) {
  await bundleProgram('test/fuzz/main.ts', 'out/fuzz/main.mjs', { packages: 'external' });
  process.exitCode = run('--enable-source-maps', 'out/fuzz/main.mjs', ...process.argv.slice(2));
}
