import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds: a lock that is older was left behind by a window that ended. */
const oldest = 10_000;
const pause = 40;
const longestWait = 15_000;

/** Runs `work` while no other window or program of ours works on the file; waits for those that do. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const begun = Date.now();
  while (!(await take(lock))) {
    if (Date.now() - begun > longestWait) throw new Error(`${lock} stays locked.`);
    await removeOld(lock);
    await wait(pause);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** The text of a file; empty where there is none. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

/** Puts a text in the place of a file so that at any moment either the old or the new one is there, on the disk. */
export async function replaceText(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await removeUnfinished(file);
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(dirname(file));
}

/** What a window left behind that ended while it wrote; whoever calls holds the lock. */
async function removeUnfinished(file: string): Promise<void> {
  const names = await readdir(dirname(file));
  const unfinished = names.filter(name => name.startsWith(`${basename(file)}.`) && name.endsWith('.tmp'));
  for (const name of unfinished) await rm(join(dirname(file), name), { force: true });
}

async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeOld(lock: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(lock);
    if (Date.now() - mtimeMs > oldest) await rm(lock, { force: true });
  } catch {
    // Its owner took it away meanwhile.
  }
}

/** The new name, too, must be on the disk. Systems that open no folders write names at once. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Nothing more can be done here, and the file itself was flushed.
  }
}

/** What the system calls an error, such as `EACCES`; else its message. */
export function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.message : String(error);
}
