import { lastAtOrBefore } from '../text';
import type { Section } from './sections';

/**
 * For a line, the farthest end of the sections that begin at or before it; 0 where none does. The sections come in the
 * order of the text and may lie in each other. Asked about many lines, it does not look at all sections each time.
 */
export function farthestEnd(sections: readonly Pick<Section, 'line' | 'end'>[]): (line: number) => number {
  const starts = sections.map(({ line }) => line);
  let farthest = 0;
  const ends = sections.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return line => {
    const rank = lastAtOrBefore(starts, line);
    return (starts[rank] ?? Number.POSITIVE_INFINITY) <= line ? (ends[rank] ?? 0) : 0;
  };
}

/** The sections that lie in no other of them; they come in the order of the text. */
export function outermost(sections: readonly Section[]): readonly Section[] {
  let farthest = 0;
  return sections.filter(({ end }) => {
    const isOutermost = end > farthest;
    farthest = Math.max(farthest, end);
    return isOutermost;
  });
}
