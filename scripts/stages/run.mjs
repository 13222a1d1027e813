import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { execute } from './processes.mjs';
import { tally } from './tally.mjs';

/** Runs one stage, prints one line about it and its failures in full, and returns how many passed and failed. */
export async function runStage(stage, { env, verbose }) {
  const started = Date.now();
  const onOutput = verbose ? chunk => process.stdout.write(chunk) : () => {};
  const result = await outcome(stage, { env, onOutput });
  mkdirSync(join(root, 'out', 'logs'), { recursive: true });
  writeFileSync(join(root, 'out', 'logs', `${stage.name}.log`), result.output);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const { passed, failed } = result;
  const mark = failed === 0 ? '✓' : '✗';
  process.stdout.write(`${mark} ${stage.name.padEnd(12)} ${passed} passed, ${failed} failed  (${seconds} s)\n`);
  for (const failure of result.failures) process.stdout.write(`\n${failure}\n\n`);
  return { passed, failed };
}

async function outcome(stage, options) {
  let output = '';
  const deadline = Date.now() + stage.timeout;
  for (const [command, ...args] of [...(stage.before ?? []), ...stage.commands]) {
    const run = await execute(command, args, { ...options, timeout: Math.max(1, deadline - Date.now()) });
    output += run.output;
    if (run.code !== 0 || run.timedOut) return stopped(stage, output, run, [command, ...args]);
  }
  if (stage.counts === 'command') return { passed: 1, failed: 0, failures: [], output };
  const counted = tally(output);
  if (counted.passed + counted.failed > 0) return { ...counted, output };
  return { passed: 0, failed: 1, failures: [`not ok - ${stage.name}: no test ran\n${tail(output)}`], output };
}

function stopped(stage, output, { code, timedOut }, command) {
  const counted = stage.counts === 'lines' ? tally(output) : { passed: 0, failed: 0, failures: [] };
  if (counted.failed > 0 && !timedOut) return { ...counted, output };
  const reason = timedOut ? `took longer than ${stage.timeout / 60_000} minutes` : `ended with ${code}`;
  const failure = `not ok - ${stage.name}: ${command.slice(0, 4).join(' ')} ${reason}\n${tail(output)}`;
  return { passed: counted.passed, failed: counted.failed + 1, failures: [...counted.failures, failure], output };
}

/** The end of a long output, where the reason usually stands. */
function tail(output) {
  return output.trimEnd().split('\n').slice(-80).join('\n');
}
