import { join } from 'node:path';
import { installFromDebian } from './debian.mjs';
import { locked } from './lock.mjs';
import { cache } from './paths.mjs';
import { findProgram, isExecutable } from './programs.mjs';
import { SetupError } from './step.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const advice = 'Install Chromium or Google Chrome (Debian: `apt-get install chromium`) or name one in CHROME_PATH.';

/** Returns the path of a Chromium or Chrome; installs Debian's where there is none and the user may. */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  await locked(join(cache, 'chromium.lock'), async () => {
    if (findChromium() === undefined) await installChromium();
  });
  const installed = findChromium();
  if (installed === undefined) throw new SetupError(`No Chromium was found after installing it. ${advice}`);
  return installed;
}

function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && isExecutable(named)) return named;
  return names.map(findProgram).find(path => path !== undefined) ?? macApplications.find(isExecutable);
}

async function installChromium() {
  await installFromDebian('Chromium', ['chromium', 'fonts-dejavu-core'], advice);
}
