import { zoneSource } from './zones';

const bracketed = new RegExp(`[([（][^()（）\\][]{0,40}?\\b(${zoneSource})[^()（）\\][]{0,40}[)\\]）]`);
const declared = new RegExp(
  `(?:times?(?:stamps?)?|time ?zone|zone|clock)\\b[^.|]{0,60}?(?:\\b|\\()(${zoneSource})|(?:^|[\\s(])(${zoneSource}) ?(?:times?|time ?zone)\\b|\\bin (${zoneSource})\\b`,
  'i',
);
const strict = new RegExp(`^${zoneSource}$`);

/**
 * The zone that a heading or a sentence declares for the times below it — "Timeline (UTC)", "All times in CEST",
 * "(times in US/Pacific, 24-hour clock)" — or `undefined`.
 */
export function zoneIn(text: string): string | undefined {
  if (text.length > 400) return undefined;
  const found = bracketed.exec(text)?.[1] ?? firstGroup(declared.exec(text));
  return found !== undefined && strict.test(found) ? found : undefined;
}

function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find(group => group !== undefined);
}
