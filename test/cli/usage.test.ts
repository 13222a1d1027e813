import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { version } from '../../package.json';
import { repositoryRoot } from '../unit/repository';
import { disordered, folderWith } from './cli';

test('--help lists the commands, and the help of each command its options', t => {
  const { call } = folderWith(t, {});
  assert.match(call(['--help']).out, /^Usage: postmortem COMMAND …\n[\s\S]*^ {2}lint +Check/m);
  for (const args of [
    ['lint', '--help'],
    ['help', 'lint'],
    ['lint', 'a.md', '-h'],
  ]) {
    const { code, out, notes } = call(args);
    assert.deepEqual({ code, notes }, { code: 0, notes: '' });
    for (const option of ['--format', '--fix', '--fail-on', '--config', '--now', '--help']) {
      assert.match(out, new RegExp(`^ {2}${option}\\b`, 'm'));
    }
  }
});

test('the help of every command has an example and tells of the exit code', t => {
  const { call } = folderWith(t, {});
  const commands = [...call(['--help']).out.matchAll(/^ {2}([a-z]+) {2,}[A-Z]/gm)].map(([, name]) => name ?? '');
  assert.ok(commands.length >= 6);
  for (const command of commands) {
    const { out } = call([command, '--help']);
    assert.match(out, new RegExp(`^Usage: postmortem ${command} `), command);
    assert.match(out, new RegExp(`^Examples?:\\n(?:.*\\n)* {2}(?:.*\\| )?postmortem ${command} `, 'm'), command);
    assert.match(out, /^Exit code: 0 /m, command);
    assert.ok(
      out.split('\n').every(line => line.length <= 88),
      command,
    );
  }
});

test('--version is that of the package', t => {
  assert.equal(folderWith(t, {}).call(['--version']).out, `${version}\n`);
});

const misuses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [[], /Name a command/],
  [['chekc'], /There is no command "chekc"\. Did you mean "check"\? /],
  [['publish'], /There is no command "publish"\. "postmortem --help" lists them\./],
  [['lint'], /Name at least one file or folder/],
  [['lint', '--fxi', 'a.md'], /Unknown option '--fxi'\. Did you mean '--fix'\? See "postmortem lint --help"\./],
  [['lint', '--format'], /--format/],
  [['lint', '--fix=yes', 'a.md'], /--fix/],
  [['lint', '--format', 'xml', 'a.md'], /--format cannot be "xml"\. Choose one of: text, json, sarif, github\./],
  [['lint', '--fail-on', 'all', 'a.md'], /--fail-on cannot be "all"\. Choose one of: error, /],
  [['lint', '--now', 'today', 'a.md'], /--now cannot be "today"\. Write it like /],
  [['lint', '--now', '2026-02-31T10:61Z', 'a.md'], /--now cannot be/],
  [['lint', 'none/*.md'], /^none\/\*\.md: no file matches\. Check the pattern/],
  [['lint', '--', '--help'], /^--help: cannot be read: there is no such file/],
];

for (const [args, message] of misuses) {
  test(`"postmortem ${args.join(' ')}" is misuse: it says what to do, and gives 2`, t => {
    const { code, out, notes } = folderWith(t, {}).call(args);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(notes, message);
    assert.doesNotMatch(notes, /^ {4}at /m);
  });
}

test('a reader that stops early is no fault', async t => {
  const folder = folderWith(t, { 'a.md': disordered.repeat(200) });
  const child = spawn(process.execPath, [join(repositoryRoot, 'dist/cli.js'), 'lint', 'a.md'], { cwd: folder.path });
  let notes = '';
  child.stderr.on('data', (data: Buffer) => {
    notes += data.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise(resolve => child.once('close', resolve));
  assert.doesNotMatch(notes, /EPIPE|fault/);
});
