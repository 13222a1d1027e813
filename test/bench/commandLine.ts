import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { documentOfRank } from './documents';

// npm run bench:cli [-- --files N --peers FOLDER]: seconds for a folder of post-mortems, and milliseconds for one of
// them, beside other linters where FOLDER has them in node_modules/.bin. Figures for people; no test depends on a clock.
const given = process.argv.slice(2);
const option = (name: string) => given[given.indexOf(name) + 1];
const files = given.includes('--files') ? Number(option('--files')) : 1000;
const peers = given.includes('--peers') ? resolve(option('--peers') ?? '.', 'node_modules', '.bin') : undefined;
const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'));
const rounds = 3;

const preset = '@secretlint/secretlint-rule-preset-recommend';

const others: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['rumdl', ['check', '--no-cache', join(folder, 'docs')]],
  ['secretlint', ['--secretlintrc', join(folder, '.secretlintrc.json'), `${folder}/docs/**/*.md`]],
  ['markdownlint-cli2', [`${folder}/docs/**/*.md`]],
];

try {
  measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(): void {
  let bytes = 0;
  mkdirSync(join(folder, 'docs'));
  for (let rank = 0; rank < files; rank += 1) {
    const text = documentOfRank(rank);
    bytes += text.length;
    writeFileSync(join(folder, 'docs', `${rank}.md`), text);
  }
  writeFileSync(join(folder, '.secretlintrc.json'), JSON.stringify({ rules: [{ id: preset }] }));
  print(
    `${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${availableParallelism()} cores; the median of ${rounds} calls.`,
  );
  const own = ['dist/cli.js', 'lint', '--fail-on=never', join(folder, 'docs')];
  row('postmortem lint, seconds', () => seconds(process.execPath, own));
  if (peers !== undefined)
    for (const [name, args] of others) row(`${name}, seconds`, () => seconds(join(peers, name), args));
  row('postmortem lint of one file, seconds', () =>
    seconds(process.execPath, ['dist/cli.js', 'lint', '--fail-on=never', join(folder, 'docs', '0.md')]),
  );
  row('postmortem --version, seconds', () => seconds(process.execPath, ['dist/cli.js', '--version']));
  row('node -e 0, seconds', () => seconds(process.execPath, ['-e', '0']));
}

/** The median of some calls. */
function row(name: string, time: () => number): void {
  const times = Array.from({ length: rounds }, time).sort((a, b) => a - b);
  print(`${name.padEnd(40)}${times[Math.floor(rounds / 2)]?.toFixed(2).padStart(8)}`);
}

function seconds(program: string, args: readonly string[]): number {
  const started = process.hrtime.bigint();
  spawnSync(program, [...args], { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
