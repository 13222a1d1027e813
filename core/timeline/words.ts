/** Month and weekday names, English and German, as they are found in stamps. */

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];

const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
];

/** 1–12, or `undefined` for a word that names no month. */
export function monthOf(word: string): number | undefined {
  const rank = months.findIndex(names => names.includes(word.toLowerCase()));
  return rank === -1 ? undefined : rank + 1;
}

/** 0 (Sunday) to 6, or `undefined` for a word that names no day. */
export function weekdayOf(word: string): number | undefined {
  const rank = weekdays.findIndex(names => names.includes(word.toLowerCase()));
  return rank === -1 ? undefined : rank;
}

/** Sources of regular expressions that match any of the names, longest first. */
export const monthNames = source(months);
export const weekdayNames = source(weekdays);

function source(lists: readonly (readonly string[])[]): string {
  return `(?:${lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|')})`;
}
