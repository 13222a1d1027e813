import { availableParallelism } from 'node:os';
import type { FoundDocument } from '../files/findDocuments';
import { progressOf } from '../progress';
import type { Terminal } from '../terminal';
import { ranksToTake, type Task, type ThreadData } from './task';

/**
 * Does a task for each document, and gives what came of it in the order of the documents. `perform` does it in this
 * thread; further threads, which run the same program, help where there are many documents.
 */
export async function inThreads<Outcome>(
  task: Task,
  documents: readonly FoundDocument[],
  perform: (document: FoundDocument) => Promise<Outcome>,
  terminal: Terminal,
): Promise<readonly Outcome[]> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const data: ThreadData = { task, documents, taken };
  const outcomes = new Map<number, Outcome>();
  const helpers = helpersFor(documents);
  const others = helpers === 0 ? [] : (await import('./startHelpers')).startHelpers<Outcome>(helpers, data, outcomes);
  const progress = progressOf(documents.length, terminal);
  try {
    for (const rank of ranksToTake(data)) {
      progress.tell(Math.min(Atomics.load(taken, 0), documents.length));
      const document = documents[rank];
      if (document !== undefined) outcomes.set(rank, await perform(document));
    }
    await Promise.all(others);
  } finally {
    progress.end();
  }
  return documents.flatMap((_, rank) => outcomes.get(rank) ?? []);
}

/** A thread is ready after about as long as so many documents of usual size take. */
const worthOneMore = 16;
const mostThreads = 8;

/** Standard input can be read here only. */
function helpersFor(documents: readonly FoundDocument[]): number {
  if (documents.some(({ path }) => path === undefined)) return 0;
  return Math.min(Math.floor(documents.length / worthOneMore), availableParallelism() - 1, mostThreads - 1);
}
