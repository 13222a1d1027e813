import { findProgram } from './programs.mjs';
import { collect, SetupError, step } from './step.mjs';

/** Installs packages of Debian where there is apt-get and the user may; throws with the advice where not. */
export async function installFromDebian(what, packages, advice) {
  if (findProgram('apt-get') === undefined) throw new SetupError(`No ${what} was found. ${advice}`);
  const prefix = await rootPrefix();
  if (prefix === undefined) throw new SetupError(`No ${what} was found, and installing it needs root. ${advice}`);
  const apt = (label, ...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return step(label, command, rest, { advice });
  };
  await apt('Reading the list of Debian packages', 'update');
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  await apt(`Installing ${what} from Debian (about a minute)`, ...install);
}

/** What to put before a command to run it as root: nothing, sudo, or undefined where neither works. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const { code } = await collect('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : undefined;
}
