import type { PostMortem } from '../document/postMortem';
import { hasWords, itemsIn } from '../model/listItems';
import { sectionById } from '../model/sections';
import { plainText, remember } from '../text';
import { formatClock, formatDay } from '../timeline';
import { isSensitive } from './sensitiveLines';
import type { FactorsView } from './types';

/** The contributing factors, each with its theme and the entries that its times lead to. */
export function factorsView(postMortem: PostMortem, sensitive: ReadonlySet<number>): FactorsView {
  const { store, sections } = postMortem;
  const section = sectionById(sections, 'contributing-factors');
  if (section === undefined) return { items: [] };
  const themes = sections.filter(
    ({ form, line, end }) => form === 'heading' && line > section.line && end <= section.end,
  );
  const items = itemsIn(store, section).filter(item => hasWords(item.text));
  return {
    line: section.line,
    items: items.map(({ line, end, text }) => {
      const words = plainText(text);
      const theme = themes.findLast(each => each.line < line && line < each.end);
      const entries = entriesNamedIn(postMortem, words);
      return {
        line,
        text: words,
        ...(theme !== undefined && { theme: plainText(theme.text) }),
        ...(entries.length > 0 && { entries }),
        ...(isSensitive(sensitive, line, end) && { sensitive: true }),
      };
    }),
  };
}

const inBrackets = /\(([^()]{4,120})\)\.?$/;
const time = /(?:(\d{4}-\d{2}-\d{2}) )?(?<!\d)(\d{1,2}:\d{2})(?![\d:])/g;

/** The ranks of the entries that the times in the last brackets name; a time that several entries have names none. */
function entriesNamedIn(postMortem: PostMortem, words: string): readonly number[] {
  const brackets = inBrackets.exec(words.slice(-130))?.[1];
  if (brackets === undefined) return [];
  const byTime = entriesByTime(postMortem);
  return [...brackets.matchAll(time)].flatMap(([, day, clock = '']) => {
    const ranks = byTime.get(`${day === undefined ? '' : `${day} `}${clock.padStart(5, '0')}`) ?? [];
    return ranks.length === 1 ? ranks : [];
  });
}

const entriesByTime = remember(({ timeline }: PostMortem): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [rank, { time: at, stamp }] of (timeline?.timeline.entries ?? []).entries()) {
    if (at.local === undefined || stamp?.clock === undefined) continue;
    const clock = formatClock(at.local).slice(0, 5);
    for (const key of [clock, `${formatDay(at.local)} ${clock}`]) found.set(key, [...(found.get(key) ?? []), rank]);
  }
  return found;
});
