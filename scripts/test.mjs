import { ensurePackages } from './setup/packages.mjs';
import { SetupError } from './setup/step.mjs';
import { ensureBrowser, ensureVsCode } from './setup/vscode.mjs';
import { endEverything, graceToEnd } from './stages/processes.mjs';
import { runStage } from './stages/run.mjs';
import { latestStages, stages, testFiles, unrunFolders } from './stages/stages.mjs';

// npm test [-- STAGE… --verbose --latest]: installs what is missing, runs the stages, counts every test.
const overallMinutes = 75;
const given = process.argv.slice(2);
const verbose = given.includes('--verbose');
const latest = given.includes('--latest');
let stopping = false;
const total = { passed: 0, failed: 0 };

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
for (const [signal, code] of Object.entries(signals)) process.on(signal, () => stop(code));
// Nobody reads on, as with `npm test | head`.
process.stdout.on('error', () => stop(1));
setTimeout(() => {
  fail(`not ok - npm test took longer than ${overallMinutes} minutes`);
  endEverything();
  setTimeout(finish, graceToEnd);
}, overallMinutes * 60_000).unref();

await runAll();
finish();

async function runAll() {
  const chosen = chooseStages();
  if (chosen === undefined) return;
  const missed = unrunFolders();
  if (missed.length > 0) fail(`not ok - no stage runs the tests of test/${missed.join(', test/')}`);
  if (!(await hasPackages())) return;
  for (const stage of chosen) {
    const env = await prepare(stage);
    if (env === undefined) continue;
    const ready = stage.needs === 'editors' ? await withEditors(stage) : stage;
    if (ready === undefined) continue;
    const { passed, failed } = await runStage(ready, { env, verbose });
    if (stopping) await new Promise(() => {});
    total.passed += passed;
    total.failed += failed;
  }
}

/** The stages named on the command line, all by default; the built files are always made anew. */
function chooseStages() {
  const names = given.filter(argument => !argument.startsWith('--'));
  const unknown = names.filter(name => !stages.some(stage => stage.name === name));
  if (unknown.length > 0) {
    const known = stages.map(({ name }) => name).join(', ');
    fail(`not ok - unknown stage ${unknown.join(', ')}. Choose from: ${known}.`);
    return undefined;
  }
  const wanted =
    names.length > 0 ? ['build', 'build-tests', ...names] : latest ? latestStages : stages.map(({ name }) => name);
  return stages.filter(({ name }) => wanted.includes(name));
}

/** Without the packages nothing can run. */
async function hasPackages() {
  try {
    await ensurePackages();
    return true;
  } catch (error) {
    fail(`not ok - ${error instanceof SetupError ? error.message : error.stack}`);
    return false;
  }
}

/** Installs what a stage needs; says so and returns undefined where that fails. */
async function prepare(stage) {
  try {
    if (stage.needs === 'vscode' && process.env.VSCODE !== 'desktop') {
      return await ensureVsCode(latest ? 'latest' : 'stable');
    }
    if (stage.needs === 'browser' || stage.needs === 'vscode') return await ensureBrowser();
    return {};
  } catch (error) {
    fail(`not ok - ${stage.name}: ${error instanceof SetupError ? error.message : error.stack}`);
    return undefined;
  }
}

/** The stage for the editors that are there or can be had; says which are not. */
async function withEditors(stage) {
  const { ensureEditors } = await import('./setup/editors.mjs');
  const found = await ensureEditors(line => process.stdout.write(`${line}\n`));
  const files = testFiles('editors').filter(file => found.some(name => file.endsWith(`/${name}.test.mjs`)));
  return files.length === 0 ? undefined : { ...stage, commands: stage.commandsFor(files) };
}

function stop(code) {
  if (stopping) return;
  stopping = true;
  endEverything();
  setTimeout(() => process.exit(code), graceToEnd);
}

function fail(message) {
  total.failed += 1;
  process.stdout.write(`${message}\n`);
}

function finish() {
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}
