import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const node = process.execPath;
const bin = name => join('node_modules', '.bin', name);
const minutes = count => count * 60_000;

/**
 * The stages of `npm test`, in order. `counts` says what is counted: `lines` that a stage prints for each test, or the
 * `command` itself, which then is one test. `needs` is what has to be installed: a `browser`, a whole `vscode`, or
 * `editors`, of which only those that are there are tried.
 */
export const stages = [
  { name: 'typecheck', counts: 'command', commands: [[bin('tsc'), '-b']], timeout: minutes(5) },
  {
    name: 'lint',
    counts: 'command',
    commands: [[bin('biome'), 'check', '--error-on-warnings', '.']],
    timeout: minutes(3),
  },
  { name: 'build', counts: 'command', commands: [[node, 'scripts/build.mjs']], timeout: minutes(2) },
  { name: 'build-tests', counts: 'command', commands: [[node, 'scripts/build.mjs', '--tests']], timeout: minutes(2) },
  nodeStage('unit', { timeout: minutes(15) }),
  nodeStage('server', { timeout: minutes(15) }),
  nodeStage('cli'),
  nodeStage('editors', { needs: 'editors', atOnce: 1 }),
  {
    name: 'grammar',
    counts: 'lines',
    needs: 'vscode', // Its Markdown grammar is the one that ours goes into.
    commands: [[node, 'test/grammar/run.mjs']],
    timeout: minutes(3),
  },
  nodeStage('invariants'),
  nodeStage('webview', { needs: 'browser' }),
  hostStage('vscode', 'node'),
  hostStage('vscode-web', 'web'),
  // One at a time: each drives a whole VS Code with its keyboard.
  nodeStage('browser', { needs: 'vscode', timeout: minutes(40), atOnce: 1 }),
  {
    ...nodeStage('vsix', { needs: 'vscode' }),
    before: [[node, 'scripts/package.mjs']],
  },
];

/** The stages that the newest VS Code is tried with. */
export const latestStages = ['build', 'build-tests', 'vscode', 'vscode-web', 'browser'];

/** Folders of test/ with tests that no stage runs; there must be none. */
export function unrunFolders() {
  const run = new Set([...stages.map(({ name }) => name)]);
  const files = readdirSync(join(root, 'test'), { recursive: true }).filter(path => /\.test\.tsx?$/.test(path));
  return [...new Set(files.map(path => path.split(/[\\/]/)[0]))].filter(folder => !run.has(folder));
}

/** Runs all tests of a folder of test/ with node:test. */
function nodeStage(name, { needs, timeout = minutes(10), atOnce = 2 } = {}) {
  const runner = [node, '--test', `--test-concurrency=${atOnce}`, '--enable-source-maps'];
  const reporter = ['--test-reporter=./scripts/stages/reporter.mjs', '--test-reporter-destination=stdout'];
  return {
    name,
    counts: 'lines',
    needs,
    timeout,
    get commands() {
      return this.commandsFor(testFiles(name));
    },
    commandsFor: files => [[...runner, ...reporter, ...files]],
  };
}

/** The bundles of the tests that exist as sources; one of a deleted test may still lie in out/. */
export function testFiles(folder) {
  const sources = join(root, 'test', folder);
  if (!existsSync(sources)) return [`out/test/${folder}/missing.test.mjs`];
  return readdirSync(sources, { recursive: true })
    .filter(path => /\.test\.tsx?$/.test(path))
    .sort()
    .map(path => `out/test/${folder}/${path.replace(/\.tsx?$/, '.mjs')}`);
}

/** Runs the suite of test/vscode in a real VS Code, in its Node.js or its web-worker extension host. */
function hostStage(name, host) {
  const commands = [[node, 'out/test/host/runTests.mjs', host]];
  return { name, counts: 'lines', needs: 'vscode', commands, timeout: minutes(6) };
}
