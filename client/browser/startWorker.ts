/** A worker that answers, or `undefined` where this host refuses workers or cannot load the script. */
export async function startWorker(address: string): Promise<Worker | undefined> {
  try {
    const worker = new Worker(address);
    if (await answers(worker)) return worker;
    worker.terminate();
    return undefined;
  } catch {
    return undefined;
  }
}

/** A refused script is told by an event only; a server answers an unknown request, so that either comes. */
function answers(worker: Worker): Promise<boolean> {
  return new Promise(resolve => {
    worker.addEventListener('message', () => resolve(true), { once: true });
    worker.addEventListener('error', () => resolve(false), { once: true });
    worker.postMessage({ jsonrpc: '2.0', id: 'answers', method: 'postmortem/answers' });
  });
}
