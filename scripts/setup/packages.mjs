import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from './lock.mjs';
import { cache, root } from './paths.mjs';
import { SetupError, step } from './step.mjs';

const oldestNode = 20;

/** Makes sure that node_modules holds what package-lock.json names; installs it when it does not. */
export async function ensurePackages() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new SetupError(`Node.js ${process.versions.node} is too old. Install Node.js ${oldestNode} or newer.`);
  }
  if (installed()) return;
  await locked(join(cache, 'packages.lock'), async () => {
    if (installed()) return;
    await step(
      'Installing npm packages (about 20 s)',
      'npm',
      ['ci', '--global=false', '--ignore-scripts', '--no-audit', '--no-fund'],
      {
        cwd: root,
        advice: 'Check that the npm registry can be reached (`npm ping`), then run this command again.',
      },
    );
  });
}

/** npm writes its hidden lockfile last, so a half-finished install does not match. */
function installed() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}
