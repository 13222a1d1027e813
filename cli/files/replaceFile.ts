import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts bytes in the place of a file so that at any moment either the old or the new ones are there: a full disk loses
 * nothing. Links are followed; owner and permissions stay. Throws what the system says.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  if (!statSync(path).isFile()) {
    writeFileSync(path, bytes); // A device or a pipe.
    return;
  }
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const { mode, uid, gid } = statSync(target);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx', flush: true });
    chmodSync(temporary, mode);
    if (uid !== statSync(temporary).uid) chownSync(temporary, uid, gid);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Makes a file; throws `EEXIST` where there is one, and leaves nothing behind where it cannot be written whole. */
export function createFile(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx');
  try {
    writeFileSync(handle, bytes);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}
