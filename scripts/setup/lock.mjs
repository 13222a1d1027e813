import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work` while holding a lock file, so that two runs never install into one folder at the same time. */
export async function locked(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  await acquire(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function acquire(file) {
  let told = false;
  while (!take(file)) {
    if (!held(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) process.stderr.write('• Waiting for another run that is installing …\n');
    told = true;
    await wait(500);
  }
}

function take(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch {
    return false;
  }
}

/** Whether the process that wrote the lock still runs; a lock left by a killed run is not held. */
function held(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')) || -1, 0);
    return true;
  } catch {
    return false;
  }
}
