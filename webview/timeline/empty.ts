import type { PostMortemView } from '../../core/view';

/** The one sentence that stands where a drawing or a list cannot be; `undefined` where both can. */
export function emptyText({ timeline }: PostMortemView, isDrawn: boolean): string | undefined {
  if (timeline.line === undefined && timeline.entries.length === 0) {
    return 'This document has no timeline yet: add a heading “Timeline” and a line such as “- 14:05 Alert: errors rise”.';
  }
  if (timeline.entries.length === 0) {
    return 'The timeline has no entries yet: add a line such as “- 14:05 Alert: errors rise” under its heading.';
  }
  return isDrawn ? undefined : 'No entry can be drawn yet: begin entries with a time, such as “14:05”.';
}
