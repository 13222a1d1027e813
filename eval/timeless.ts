import type { EvaluatedDocument } from './evaluate';
import type { Row } from './table';

/** The documents that have a timeline, as the index says (`has_timeline` is `y`), and of which we read no entry. */
export function timelessDocuments(index: readonly Row[], documents: readonly EvaluatedDocument[]): readonly string[] {
  const read = new Set(documents.filter(({ entries }) => entries > 0).map(({ file }) => file));
  return index.flatMap(({ has_timeline: has, file }) =>
    has === 'y' && file !== undefined && !read.has(file) ? file : [],
  );
}
