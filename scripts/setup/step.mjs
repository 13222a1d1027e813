import { spawn } from 'node:child_process';

/** A set-up step that could not be done; its message says what is missing and what to do. */
export class SetupError extends Error {}

/** Runs one installing command behind a progress line; on failure shows its output and throws with the advice. */
export async function step(label, command, args, { cwd, env, advice }) {
  const started = Date.now();
  process.stderr.write(`• ${label} …\n`);
  const { code, output } = await collect(command, args, { cwd, env });
  if (code !== 0) {
    process.stderr.write(shortened(output));
    throw new SetupError(`${label}: failed (${command} ended with ${code}).\n${advice}`);
  }
  process.stderr.write(`  done in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

/** The reason of a failure stands at the beginning or the end of what was printed. */
function shortened(output) {
  const lines = output.split('\n');
  return lines.length <= 60 ? output : [...lines.slice(0, 30), '…', ...lines.slice(-30)].join('\n');
}

/** Runs a command to its end and returns its exit code and everything that it printed. */
export function collect(command, args, { cwd, env } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', chunk => {
      output += chunk;
    });
    child.stderr.on('data', chunk => {
      output += chunk;
    });
    child.on('error', error => resolve({ code: -1, output: `${output}${error.message}\n` }));
    child.on('close', code => resolve({ code: code ?? -1, output }));
  });
}
