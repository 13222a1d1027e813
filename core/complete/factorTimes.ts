import type { PostMortem } from '../document/postMortem';
import { factorAt, linkableEntries, timeOfEntry, wordsOfEntry } from '../factors';
import { isTime } from '../factors/timesInBrackets';
import { rangeOnLine } from '../text';
import type { Completion, Place } from './types';

/** Nobody looks through more proposals than these. */
const most = 1000;

/** In a contributing factor, inside a bracket that holds nothing but times: the times of the entries that may show it. */
export function factorTimes(postMortem: PostMortem, { position, before }: Place): readonly Completion[] {
  const open = before.lastIndexOf('(');
  if (open === -1 || before.length - open > 300 || before.lastIndexOf(')') > open) return [];
  const times = before.slice(open + 1).split(',');
  const typed = (times.pop() ?? '').trimStart();
  if (!times.every(isTime) || !/^[\d:. \-apm]{0,24}$/i.test(typed)) return [];
  const factor = factorAt(postMortem, position.line);
  if (factor === undefined) return [];
  const lead = times.length > 0 && before.endsWith(',') ? ' ' : '';
  const named = new Set(times.map(each => each.trim()));
  return linkableEntries(postMortem)
    .filter(({ line }) => line < factor.line || line >= factor.end)
    .slice(0, most)
    .flatMap((entry, rank) => {
      const time = timeOfEntry(postMortem, entry);
      if (time === undefined || named.has(time)) return [];
      return [
        {
          label: `${time} ${firstWords(wordsOfEntry(entry))}`.trim(),
          detail: 'timeline entry',
          range: rangeOnLine(position.line, position.character - typed.length, position.character),
          newText: lead + time,
          filterText: lead + time,
          sortText: `0${String(rank).padStart(4, '0')}`,
          kind: 'entry' as const,
        },
      ];
    });
}

function firstWords(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}
