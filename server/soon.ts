/** Runs `work` after the messages and input that already wait, in Node and in browsers alike. */
export function soon(work: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(work);
  else setTimeout(work, 0);
}

/** Lets what waits go first. */
export function pause(): Promise<void> {
  return new Promise(resolve => soon(resolve));
}
