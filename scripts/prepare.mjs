import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';
import { SetupError, step } from './setup/step.mjs';

// npm runs this when it installs or packs the checkout, for pre-commit and `npm pack` above all: builds what ships.
try {
  // Where npm installs from Git for all, it forgets what a build needs.
  await ensurePackages();
  const build = ['scripts/build.mjs', '--production'];
  await step('Building', process.execPath, build, { cwd: root, advice: 'The message above says what to change.' });
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
