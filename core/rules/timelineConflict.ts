import { timelineConflicts } from '../restyle/conflicts';
import { mergeConflict } from '../restyle/mergeConflict';
import { conflictMarks, isWhole, rangeOnLine } from '../text';
import type { DocumentRule } from './rule';

/** What Git leaves where two people wrote in one place of a timeline. */
export const timelineConflict: DocumentRule = {
  id: 'timeline-conflict',
  summary: 'A timeline holds no marks of Git conflicts.',
  severity: 'error',
  scope: 'document',
  *check(postMortem) {
    for (const conflict of timelineConflicts(postMortem)) {
      const line = conflictMarks(conflict)[0] ?? 0;
      const range = rangeOnLine(line, 0, postMortem.store.lineAt(line).length);
      if (!isWhole(conflict)) {
        yield {
          range,
          message: 'A Git conflict begins or ends here, and some of its marks are gone. Solve it by hand.',
        };
        continue;
      }
      yield {
        range,
        message: 'Two people changed this place at once. Merge both sides and take out the marks of Git.',
        fixes: () => {
          const edits = mergeConflict(postMortem, conflict);
          return edits === undefined ? [] : [{ title: 'Merge both sides in time order', edits, preferred: true }];
        },
      };
    }
  },
};
