import { spawnSync } from 'node:child_process';
import { bundleProgram } from './bundle/program.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';

// npm run bench:cli [-- --files N --peers FOLDER]: how long the command line takes, as it ships.
await ensurePackages();
spawnSync(process.execPath, ['scripts/build.mjs', '--production', '--cli'], { cwd: root, stdio: 'inherit' });
await bundleProgram('test/bench/commandLine.ts', 'out/test/bench/commandLine.mjs');
process.exitCode = spawnSync(process.execPath, ['out/test/bench/commandLine.mjs', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
}).status;
