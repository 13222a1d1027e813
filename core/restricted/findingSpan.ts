import type { PostMortem } from '../document/postMortem';
import type { Range } from '../text';
import type { DocumentText } from './documentText';
import { contentStart, leafAt } from './leaf';
import type { Span } from './span';

/**
 * Where a finding's value stands. A finding that is a whole sentence may begin with its line: marks of lists and
 * headings and the time of an entry stay, so that the entry keeps its place in the timeline.
 */
export function findingSpan(postMortem: PostMortem, document: DocumentText, range: Range): Span {
  const { line } = range.start;
  const start = document.offsetOf(range.start);
  const end = document.offsetOf(range.end);
  const type = leafAt(document.store, line).type;
  const marks = type === 'text' || type === 'heading' ? contentStart(document.store.lineAt(line)) : 0;
  const content = document.startOf(line) + Math.max(marks, wordsOfEntry(postMortem, line));
  return content > start && content < end ? { start: content, end } : { start, end };
}

/** Where the words of a timed entry begin on its line; 0 where none begins there. */
function wordsOfEntry({ timelines }: PostMortem, line: number): number {
  for (const { timeline, line: first } of timelines) {
    const entry = timeline.entries.find(
      ({ textRange, stamp }) => stamp !== undefined && textRange.start.line + first === line,
    );
    if (entry !== undefined) return entry.textRange.start.character;
  }
  return 0;
}
