import { placeDate } from '../timeline/dates';
import { readStamp } from '../timeline/readStamp';

/** The day that a short text such as a title names with its year, as `Date.UTC` tells it; `undefined` where it names none. */
export function dayIn(text: string): number | undefined {
  const iso = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso !== null)
    return placeDate(
      { form: 'full', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) },
      undefined,
      undefined,
    );
  const words = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|\d{1,2}(?:st|nd|rd|th)?[. ]/i.exec(
    text,
  );
  if (words === null) return undefined;
  const date = readStamp(text.slice(words.index))?.date;
  return date?.form === 'full' ? placeDate(date, undefined, undefined) : undefined;
}
