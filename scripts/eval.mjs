import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';

// node scripts/eval.mjs main|sensitiveMain ARGUMENTS: builds a program of eval/ and runs it where it was called from.
const [name, ...args] = process.argv.slice(2);
try {
  await ensurePackages();
  const program = join(root, `out/eval/${name}.mjs`);
  await build(program);
  // npm runs scripts in the checkout's folder and keeps the caller's in INIT_CWD.
  const options = { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() };
  process.exitCode = spawnSync(process.execPath, ['--enable-source-maps', program, ...args], options).status ?? 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function build(outfile) {
  const { bundleProgram } = await import('./bundle/program.mjs');
  await bundleProgram(`eval/${name}.ts`, outfile);
}
