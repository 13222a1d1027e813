import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { locked } from './lock.mjs';
import { cache } from './paths.mjs';
import { collect, SetupError, step } from './step.mjs';

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

/** Returns the first program of that name on the PATH, undefined when there is none. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  return folders.map(folder => join(folder, name)).find(isExecutable);
}

function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && isExecutable(named)) return named;
  return names.map(findProgram).find(path => path !== undefined) ?? macApplications.find(isExecutable);
}

async function installChromium() {
  if (findProgram('apt-get') === undefined) throw new SetupError(`No Chromium was found. ${advice}`);
  const prefix = await rootPrefix();
  if (prefix === undefined) throw new SetupError(`No Chromium was found, and installing it needs root. ${advice}`);
  const apt = (label, ...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return step(label, command, rest, { advice });
  };
  await apt('Reading the list of Debian packages', 'update');
  await apt(
    'Installing Chromium from Debian (about a minute)',
    'install',
    '-y',
    '--no-install-recommends',
    'chromium',
    'fonts-dejavu-core',
  );
}

/** What to put before a command to run it as root: nothing, sudo, or undefined where neither works. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const { code } = await collect('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
