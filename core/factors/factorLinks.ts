import type { PostMortem } from '../document/postMortem';
import { type Position, type Range, rangeOnLine } from '../text';
import { entriesNamed, type LinkedEntry, timesIn } from './entryTimes';
import type { Factor } from './factor';
import { factorAt } from './factorsOf';

/** A time in a factor, and the entry that shows it. */
export interface FactorLink extends LinkedEntry {
  /** Where the time stands. */
  readonly range: Range;
}

/** What the times of a factor lead to, in the order of the text; entries at one moment have a link each. */
export function factorLinks(postMortem: PostMortem, factor: Factor): readonly FactorLink[] {
  const links: FactorLink[] = [];
  for (let line = factor.line; line < factor.end; line += 1) links.push(...linksOn(postMortem, line));
  return links.filter(({ line }) => line < factor.line || line >= factor.end);
}

/** The links of the time at a place of the document, one for each entry at that moment; none outside of factors. */
export function factorLinksAt(postMortem: PostMortem, { line, character }: Position): readonly FactorLink[] {
  const factor = factorAt(postMortem, line);
  if (factor === undefined) return [];
  return linksOn(postMortem, line).filter(
    link =>
      link.range.start.character <= character &&
      character <= link.range.end.character &&
      (link.line < factor.line || link.line >= factor.end),
  );
}

function linksOn(postMortem: PostMortem, line: number): readonly FactorLink[] {
  const text = postMortem.store.lineAt(line);
  return timesIn(text).flatMap(({ start, end }) =>
    entriesNamed(postMortem, text.slice(start, end)).map(linked => ({
      ...linked,
      range: rangeOnLine(line, start, end),
    })),
  );
}
