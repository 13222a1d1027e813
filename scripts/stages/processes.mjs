import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const variable = 'POSTMORTEM_RUN';
const grace = 3000;
const running = new Map();

/**
 * Runs a command in a process group of its own and returns its exit code and its output. After `timeout`
 * milliseconds the group is ended and `timedOut` is true. Nothing that the command started survives it.
 */
export function execute(command, args, { env = {}, timeout, onOutput = () => {} }) {
  return new Promise(resolve => {
    const run = randomUUID();
    // Whatever is left there by a test that was stopped goes with it.
    const temporary = mkdtempSync(join(tmpdir(), 'postmortem-'));
    const child = spawn(command, args, {
      cwd: root,
      detached: true,
      env: { ...process.env, ...env, [variable]: run, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.set(run, child);
    let output = '';
    let timedOut = false;
    let leftovers;
    const read = chunk => {
      output += chunk;
      onOutput(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('error', error => read(`${error.message}\n`));
    const timer = setTimeout(() => {
      timedOut = true;
      end(run, child);
    }, timeout);
    // A process left behind holds the output open; it is given a moment.
    child.on('exit', () => {
      leftovers = setTimeout(() => sweep(run), grace);
    });
    child.on('close', code => {
      clearTimeout(timer);
      clearTimeout(leftovers);
      running.delete(run);
      sweep(run);
      rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      resolve({ code: code ?? 1, output, timedOut });
    });
  });
}

/** Ends everything that was started and still runs; done at the latest after `graceToEnd` milliseconds. */
export function endEverything() {
  for (const [run, child] of running) end(run, child);
}

/** How long `endEverything` may take. */
export const graceToEnd = grace + 500;

/** Asks politely, so that a launcher can delete its folders; then insists. */
function end(run, child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => {
    signalGroup(child, 'SIGKILL');
    sweep(run);
  }, grace);
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

/** Ends what carries the mark of a run in its environment, whoever its parent is by now. Linux only. */
function sweep(run) {
  for (const pid of processIds()) {
    if (!environmentOf(pid).includes(`${variable}=${run}`)) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended meanwhile.
    }
  }
}

function processIds() {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch {
    return [];
  }
}
