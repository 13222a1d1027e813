import type { CheckCall } from '../check/options';
import type { FoundDocument } from '../files/findDocuments';
import type { LintCall } from '../lint/options';

/** What is to be done with each document; plain data, so that it can be told to other threads. */
export type Task =
  | { readonly job: 'lint'; readonly call: LintCall }
  | { readonly job: 'check'; readonly call: CheckCall };

/** The one argument of a thread that helps; nobody types it. */
export const helperArgument = '--as-further-thread';

/** What a further thread gets to know. */
export interface ThreadData {
  readonly task: Task;
  readonly documents: readonly FoundDocument[];
  /** How many documents are taken, in shared memory: who adds one takes the document of that rank. */
  readonly taken: Int32Array;
}

/** What a further thread tells of a document. */
export interface ThreadMessage<Outcome> {
  readonly rank: number;
  readonly outcome: Outcome;
}

/** The ranks of the documents that this thread takes, one after the other, until all are taken by somebody. */
export function* ranksToTake({ documents, taken }: Pick<ThreadData, 'documents' | 'taken'>): Iterable<number> {
  for (let rank = Atomics.add(taken, 0, 1); rank < documents.length; rank = Atomics.add(taken, 0, 1)) yield rank;
}
