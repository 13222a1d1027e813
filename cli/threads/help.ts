import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { checkerOf } from '../check/checkDocuments';
import type { FoundDocument } from '../files/findDocuments';
import { linterOf } from '../lint/lintDocuments';
import { processTerminal } from '../terminal';
import { ranksToTake, type Task, type ThreadData, type ThreadMessage } from './task';

/** What a further thread does: takes documents as long as there are any, and tells what came of each. */
export async function help(): Promise<void> {
  if (isMainThread) return;
  const data: ThreadData = workerData;
  const perform = performerOf(data.task);
  for (const rank of ranksToTake(data)) {
    const document = data.documents[rank];
    if (document === undefined) continue;
    const message: ThreadMessage<unknown> = { rank, outcome: await perform(document) };
    parentPort?.postMessage(message);
  }
}

function performerOf(task: Task): (document: FoundDocument) => Promise<unknown> {
  switch (task.job) {
    case 'lint':
      return linterOf(task.call, processTerminal);
    case 'check':
      return checkerOf(task.call, processTerminal);
  }
}
