import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { helperArgument, type ThreadData, type ThreadMessage } from './task';

/** In a folder below that of the launcher lies the built program. */
const launcher = join(__dirname, '..', 'cli.js');

/** Starts threads that take documents, too, and put what comes of each to the others; each promise is for one thread's end. */
export function startHelpers<Outcome>(
  count: number,
  data: ThreadData,
  outcomes: Map<number, Outcome>,
): readonly Promise<void>[] {
  return Array.from({ length: count }, () => {
    const worker = new Worker(launcher, { workerData: data, argv: [helperArgument] });
    worker.on('message', ({ rank, outcome }: ThreadMessage<Outcome>) => outcomes.set(rank, outcome));
    return new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', () => resolve());
    });
  });
}
