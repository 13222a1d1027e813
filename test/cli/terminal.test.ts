import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { calm, disordered, type Environment, type Folder, folderWith, program } from './cli';

const sequence = '\u001b[';

test('there are no colours where the output is no terminal, unless FORCE_COLOR asks for some', t => {
  const folder = folderWith(t, { 'a.md': disordered });
  for (const command of ['lint', 'check']) {
    const out = (environment: Environment) => folder.call([command, 'a.md'], '', environment).out;
    assert.ok(!out({}).includes(sequence), command);
    assert.ok(out({ FORCE_COLOR: '1' }).includes(sequence), command);
    assert.ok(!out({ FORCE_COLOR: '0' }).includes(sequence), command);
  }
});

test('a terminal shows colours, one with NO_COLOR or without abilities none', t => {
  const folder = folderWith(t, { 'a.md': disordered });
  const plain = /^a\.md:8:3: warning: .* \[timeline-order\]\r$/m;
  assert.ok(onTerminal(folder, ['lint', 'a.md'], { TERM: 'xterm' }).includes(`${sequence}33mwarning:`));
  assert.match(onTerminal(folder, ['lint', 'a.md'], { TERM: 'xterm', NO_COLOR: '1' }), plain);
  assert.match(onTerminal(folder, ['lint', 'a.md'], { TERM: 'dumb' }), plain);
});

test('only text is coloured', t => {
  const folder = folderWith(t, { 'a.md': disordered });
  for (const format of ['json', 'sarif', 'github'])
    assert.ok(
      !folder.call(['lint', `--format=${format}`, 'a.md'], '', { FORCE_COLOR: '1' }).out.includes(sequence),
      format,
    );
});

test('a terminal shows how far a long call is, and nothing of it in the end; elsewhere nothing is shown', t => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.md`, calm]));
  const folder = folderWith(t, files);
  const shown = onTerminal(folder, ['lint', '.'], { TERM: 'xterm' });
  assert.match(shown, /Checking post-mortems: \d+ % of 60 files\./);
  assert.ok(shown.endsWith(`\r${sequence}KNothing found in 60 files.\r\n`));
  assert.equal(folder.call(['lint', '.']).notes, 'Nothing found in 60 files.\n');
});

/** What a terminal gets to see, both outputs together. `script` gives a program one; systems have two kinds of it. */
function onTerminal({ path }: Folder, args: readonly string[], environment: Environment): string {
  const call = [process.execPath, program, ...args];
  const quoted = call.map(each => `'${each}'`).join(' ');
  const how = process.platform === 'linux' ? ['-qec', quoted, '/dev/null'] : ['-q', '/dev/null', ...call];
  const cleared = { FORCE_COLOR: undefined, NO_COLOR: undefined };
  const env = { ...process.env, ...cleared, ...environment };
  return spawnSync('script', how, { cwd: path, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] }).stdout;
}
