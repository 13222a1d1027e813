import { spawnSync } from 'node:child_process';
import { bundleProgram } from './bundle/program.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';
import { ensureBrowser } from './setup/vscode.mjs';

// npm run bench: prints how long the timeline preview takes to draw. Figures for people; no test depends on a clock.
await ensurePackages();
const env = { ...process.env, ...(await ensureBrowser()) };
await bundleProgram('test/bench/timeline.ts', 'out/test/bench/timeline.mjs', { packages: 'external' });
process.exitCode = spawnSync(process.execPath, ['out/test/bench/timeline.mjs'], {
  cwd: root,
  env,
  stdio: 'inherit',
}).status;
