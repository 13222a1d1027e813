import { placeDate } from '../timeline/dates';
import { readStamp } from '../timeline/readStamp';

/** The day that a short text such as a title names with its year, as `Date.UTC` tells it; `undefined` where it names none. */
export function dayIn(text: string): number | undefined {
  const iso = /(?<!\d)((?:19|20)\d{2})([-/])(\d{2})\2(\d{2})(?!\d)/.exec(text);
  if (iso !== null)
    return placeDate(
      { form: 'full', year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) },
      undefined,
      undefined,
    );
  for (const { index } of text.slice(0, longest).matchAll(words)) {
    const date = readStamp(text.slice(index, longest))?.date;
    if (date?.form === 'full') return placeDate(date, undefined, undefined);
  }
  return undefined;
}

/** No title is longer. */
const longest = 300;

/** Where a date may begin: "mardi 6 mai 2026" does so at its day. */
const words =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|(?<!\d)\d{1,2}(?:st|nd|rd|th)?[. ]/gi;
