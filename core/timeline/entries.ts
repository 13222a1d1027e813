import type { Line } from '../text';
import type { RawEntry } from './entry';
import { beginning, type Progress, type TimelinePart } from './part';
import { PartWalk } from './partWalk';

/** The entries of a part, in the order of the text. `lines` are the timeline's, its heading first. */
export function readPart(
  part: TimelinePart,
  lines: readonly Line[],
  progress: Progress,
): { readonly entries: readonly RawEntry[]; readonly progress: Progress } {
  return new PartWalk(part, lines, progress).read();
}

/** The entries of a whole timeline. */
export function readEntries(parts: readonly TimelinePart[], lines: readonly Line[]): readonly RawEntry[] {
  let progress = beginning;
  return parts.flatMap(part => {
    const read = readPart(part, lines, progress);
    progress = read.progress;
    return read.entries;
  });
}
