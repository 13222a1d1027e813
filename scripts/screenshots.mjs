import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';

// npm run screenshots [-- --into=FOLDER]: the pictures of media/, of our own sample, always at the same sizes.
const into = process.argv.find(argument => argument.startsWith('--into='))?.slice('--into='.length) ?? 'media';
const sample = 'postmortems/2026-03-08-checkout-answered-slowly.md';
const size = '1280x800';
/** A tooltip would tell a folder of the machine. */
const calm = ['--wait', '6', '--setting', 'workbench.hover.delay=600000'];

const pictures = [
  { name: 'timeline', command: 'Open Timeline Preview' },
  { name: 'facilitator', command: 'Start Facilitator Mode' },
];
/** The name's ending, and the theme. */
const themes = [
  { ending: '', theme: 'dark' },
  { ending: '-light', theme: 'light' },
];

mkdirSync(join(root, into), { recursive: true });
run(['scripts/build.mjs']);
for (const { name, command } of pictures) {
  for (const { ending, theme } of themes) {
    const out = join(into, `${name}${ending}.png`);
    run([
      'scripts/look.mjs',
      '--out',
      out,
      '--open',
      sample,
      '--theme',
      theme,
      '--size',
      size,
      '--command',
      command,
      ...calm,
    ]);
    process.stdout.write(`${out}\n`);
  }
}
const drawing = join(into, 'timeline.svg');
run(['dist/cli.js', 'timeline', join('sample', sample), '--output', drawing, '--force']);
process.stdout.write(`${drawing}\n`);

function run(command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`node ${command.join(' ')} failed; the lines above say why.`);
}
