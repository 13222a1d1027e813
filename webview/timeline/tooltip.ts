import { visible } from '../../core/drawing';
import type { TimelineView } from '../../core/view';

/** So many entries of a count are named. */
const most = 8;

/** The times and words of entries, one on a line. */
export function tooltipOf(ranks: readonly number[], { entries }: TimelineView): string {
  const lines = ranks.slice(0, most).flatMap(rank => {
    const entry = entries[rank];
    if (entry === undefined) return [];
    const found = entry.problems.map(({ message }) => `\n${message}`).join('');
    return [`${entry.localLabel ?? entry.when} ${entry.text.slice(0, ranks.length > 1 ? 80 : 300)}${found}`];
  });
  const rest = ranks.length - most;
  return visible([...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'));
}
