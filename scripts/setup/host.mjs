import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from './lock.mjs';
import { cache } from './paths.mjs';
import { step } from './step.mjs';

const hosts = {
  stable: { vscode: '1.100.3', server: '4.100.3', node: undefined, size: '292 MB, about 20 s' },
  latest: { vscode: '1.139.1', server: '4.139.1', node: '24.21.0', size: '780 MB, about a minute' },
};

/**
 * Makes sure that a VS Code that runs without a desktop is installed, in a cache folder of its own.
 * `name` is `stable` or `latest`; returns its version, its server's entry file and the Node.js that runs it.
 */
export async function ensureHost(name) {
  const { vscode, server, node, size } = hosts[name];
  const folder = join(cache, `vscode-${vscode}`);
  const vscodeFolder = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const installation = {
    version: vscode,
    entry: join(vscodeFolder, 'out', 'server-main.js'),
    node: node === undefined ? process.execPath : join(folder, 'node_modules', nodePackage, 'bin', 'node'),
  };
  const stamp = join(folder, 'complete');
  if (existsSync(stamp)) return installation;
  await locked(`${folder}.lock`, async () => {
    if (existsSync(stamp)) return;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const dependencies = { 'code-server': server, ...(node && { [nodePackage]: node }) };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
    const advice = 'Check that the npm registry can be reached (`npm ping`), then run this command again.';
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
    await step(`Installing VS Code ${vscode} as a server (${size})`, 'npm', install, { cwd: folder, advice });
    const inside = [...install, '--omit=dev'];
    await step('Installing what VS Code needs', 'npm', inside, { cwd: vscodeFolder, advice });
    if (node !== undefined)
      await buildNative(installation.node, join(folder, 'node_modules', nodePackage), vscodeFolder);
    writeFileSync(stamp, '');
  });
  return installation;
}

/** Compiles the three native modules that newer versions load at start, against the headers of their own Node.js. */
async function buildNative(node, nodedir, cwd) {
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'];
  const env = { npm_config_nodedir: nodedir, PATH: `${join(node, '..')}:${process.env.PATH}` };
  await step('Compiling native modules', 'npm', ['rebuild', ...modules], {
    cwd,
    env,
    advice: 'A C++ compiler, make and Python 3 are needed: `apt-get install g++ make python3`, then run this again.',
  });
}
