import type { PostMortem } from '../document/postMortem';
import { contentWords } from './contentWords';
import { type LinkedEntry, linkableEntries, timeOfEntry, wordsOfEntry } from './entryTimes';
import type { Factor } from './factor';
import { factorLinks } from './factorLinks';
import { factorsOf } from './factorsOf';

/** No more than these are proposed. */
const most = 3;

/** The entries that speak of what the factor speaks of, the likeliest first, at most three; none that it names already. */
export function entriesLike(postMortem: PostMortem, factor: Factor): readonly LinkedEntry[] {
  const linked = new Set(factorLinks(postMortem, factor).map(({ entry }) => entry));
  const entries = linkableEntries(postMortem).filter(each => each.line < factor.line || each.line >= factor.end);
  const ranked = rank(contentWords(factor.text), entries, wordsOfEntry);
  return ranked.filter(each => !linked.has(each.entry) && timeOfEntry(postMortem, each) !== undefined).slice(0, most);
}

/** The factors that speak of what the entry tells, the likeliest first, at most three; none that names it already, and no prose. */
export function factorsLike(postMortem: PostMortem, entry: LinkedEntry): readonly Factor[] {
  const factors = factorsOf(postMortem);
  const ranked = rank(contentWords(wordsOfEntry(entry)), factors, ({ text }) => text);
  return ranked
    .filter(({ form }) => form !== 'prose')
    .filter(factor => !factorLinks(postMortem, factor).some(link => link.entry === entry.entry))
    .slice(0, most);
}

/** Those that share a word which few of them have, by the rarity of all that they share. */
function rank<Each>(
  words: ReadonlySet<string>,
  among: readonly Each[],
  textOf: (each: Each) => string,
): readonly Each[] {
  const all = among.map(each => ({ each, own: contentWords(textOf(each)) }));
  const counts = new Map<string, number>();
  for (const { own } of all) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rare = Math.max(1, all.length / 4);
  return all
    .map(({ each, own }) => ({ each, shared: [...own].filter(word => words.has(word) && word.length > 3) }))
    .filter(({ shared }) => shared.some(word => (counts.get(word) ?? 0) <= rare))
    .map(({ each, shared }) => ({ each, score: shared.reduce((sum, word) => sum + 1 / (counts.get(word) ?? 1), 0) }))
    .sort((a, b) => b.score - a.score)
    .map(({ each }) => each);
}
