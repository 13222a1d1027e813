import { tellsOfKind } from '../model/recognise';
import { timesOn } from '../model/timesBelowTitle';
import type { Replacement } from './timelineSpan';

/** Whether an edit may have to do with whether the document is a post-mortem. */
export function touchesKind({ old, now, start, map }: Replacement, lineAt: (line: number) => string): boolean {
  if (map.added !== 0) return true;
  const before = old.lines.slice(map.first, map.before);
  const after = now.lines.slice(map.first, map.after);
  return (
    [...before, ...after].some(({ text }) => tellsOfKind(text)) ||
    before.some(({ text }, at) => timesOn(text) !== timesOn(after[at]?.text ?? '')) ||
    tellsOfKind(lineAt(start + map.after))
  );
}
