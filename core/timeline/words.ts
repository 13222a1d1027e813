/** Month and weekday names, English, German and French, as they are found in stamps. */

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier'],
  ['february', 'feb', 'februar', 'février'],
  ['march', 'mar', 'märz', 'mars'],
  ['april', 'apr', 'avril'],
  ['may', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet'],
  ['august', 'aug', 'août'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre'],
];

const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'sonntag', 'dimanche'],
  ['monday', 'mon', 'montag', 'lundi'],
  ['tuesday', 'tue', 'tues', 'dienstag', 'mardi'],
  ['wednesday', 'wed', 'mittwoch', 'mercredi'],
  ['thursday', 'thu', 'thur', 'thurs', 'donnerstag', 'jeudi'],
  ['friday', 'fri', 'freitag', 'vendredi'],
  ['saturday', 'sat', 'samstag', 'samedi'],
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
