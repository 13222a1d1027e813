import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { documentOf } from './generate.mjs';

/** Tools to compare with, where somebody has installed them; nothing is installed for it. */
const peers = [
  { name: 'rumdl', args: ['check', '.'] },
  { name: 'markdownlint-cli2', args: ['**/*.md'] },
  { name: 'secretlint', args: ['**/*.md'] },
  { name: 'cspell', args: ['--no-progress', '**/*.md'] },
];

/** Checks 1,000 generated files of 2 to 40 KB with our command line and with its peers, and prints the seconds. */
export function benchCommandLine({ rounds, print }) {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'));
  try {
    mkdirSync(join(folder, 'postmortems'));
    for (let file = 0; file < 1000; file += 1) {
      const bytes = Math.round(2000 * 20 ** ((file * 0.618) % 1));
      writeFileSync(join(folder, 'postmortems', `${file}.md`), documentOf(bytes + file));
    }
    const seconds = (command, args) => median(Array.from({ length: rounds }, () => timeOf(command, args, folder)));
    print('\n1,000 files, seconds');
    print(`postmortem          ${seconds(process.execPath, [join(root, 'dist/cli.js'), 'lint', '.']).toFixed(2)}`);
    for (const { name, args } of peers) {
      const isThere = spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
      print(`${name.padEnd(20)}${isThere ? seconds(name, args).toFixed(2) : 'not installed, not measured'}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeOf(command, args, cwd) {
  const from = performance.now();
  spawnSync(command, args, { cwd, stdio: 'ignore' });
  return (performance.now() - from) / 1000;
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
