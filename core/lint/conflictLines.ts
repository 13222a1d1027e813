import { type Chunk, conflictMarks, conflictsIn, remember } from '../text';
import type { Timeline } from '../timeline';

/** Between the marks of a Git conflict stand two versions of one place: what they say together is nobody's word. */
export function conflictLines({ lines, parts }: Timeline): (line: number) => boolean {
  if (![...parts.keys()].some(hasConflict)) return () => false;
  const spans = conflictsIn(lines).map(conflictMarks);
  return line => spans.some(marks => line >= (marks[0] ?? line) && line <= (marks[marks.length - 1] ?? line));
}

const hasConflict = remember(({ lines }: Chunk): boolean => conflictsIn(lines).length > 0);
