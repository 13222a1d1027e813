import type { PostMortem } from '../document/postMortem';
import { type Position, type Range, rangeOnLine } from '../text';
import { entryNamed, type LinkedEntry, timesIn } from './entryTimes';
import type { Factor } from './factor';
import { factorAt } from './factorsOf';

/** A time in a factor, and the entry that shows it. */
export interface FactorLink extends LinkedEntry {
  /** Where the time stands. */
  readonly range: Range;
}

/** The times of a factor that name exactly one entry, in the order of the text. */
export function factorLinks(postMortem: PostMortem, factor: Factor): readonly FactorLink[] {
  const links: FactorLink[] = [];
  for (let line = factor.line; line < factor.end; line += 1) links.push(...linksOn(postMortem, line));
  return links.filter(({ line }) => line < factor.line || line >= factor.end);
}

/** The link at a place of the document; `undefined` outside of factors. */
export function factorLinkAt(postMortem: PostMortem, { line, character }: Position): FactorLink | undefined {
  const factor = factorAt(postMortem, line);
  if (factor === undefined) return undefined;
  const link = linksOn(postMortem, line).find(
    ({ range }) => range.start.character <= character && character <= range.end.character,
  );
  return link === undefined || (link.line >= factor.line && link.line < factor.end) ? undefined : link;
}

function linksOn(postMortem: PostMortem, line: number): readonly FactorLink[] {
  const text = postMortem.store.lineAt(line);
  return timesIn(text).flatMap(({ start, end }) => {
    const linked = entryNamed(postMortem, text.slice(start, end));
    return linked === undefined ? [] : [{ ...linked, range: rangeOnLine(line, start, end) }];
  });
}
