import type { Detector, Found } from '../detector';

/** Dates of birth, behind the words that say so. */
export const birthDates: Detector = {
  rule: 'sensitive-birth-date',
  words: 'dob d.o d.ob do.b *birth* born geboren* geburt* geb.',
  find(text) {
    const found: Found[] = [];
    for (const match of text.matchAll(birthDate)) {
      const { date = '', born } = match.groups ?? {};
      const year = yearOf(date);
      if (year < 1900 || samples.test(date) || (born !== undefined && year > latestBirth)) continue;
      const end = match.index + match[0].length;
      found.push({ start: end - date.length, end, what: 'a date of birth' });
    }
    return found;
  },
};

/** "Born on" is also said of projects; those that people write about are younger than the people. */
const latestBirth = 2002;

/** What forms and databases put where nothing is known. */
const samples = /^(?:19[07]0-01-01|0?1[/.]0?1[/.]19[07]0)$/;

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const date = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}-${month}-\d{4}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|${month}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?\.? ${month}\.?,? \d{4}`;
const label = String.raw`d\.?o\.?b\.?|date[ _-]of[ _-]birth|birth[ _-]?dates?|birthday|geb(?:oren|urtsdatum|\.)|(?<born>born)`;
const link = String.raw`(?:[^a-zÀ-ӿ\d\n]{1,4}(?:on|is|was|were|am|as|of|shown|the|printed|listed)(?![a-zÀ-ӿ])){0,3}[^a-zÀ-ӿ\d\n]{1,6}`;
const birthDate = new RegExp(
  String.raw`(?<![a-zÀ-ӿ])(?:${label})${link}(?<date>${date})(?=T\d|(?![a-zÀ-ӿ\d]|[-/.]\d))`,
  'gi',
);

function yearOf(text: string): number {
  const year = /\d{4}/.exec(text)?.[0];
  return year === undefined ? 1900 + Number(/\d{2}$/.exec(text)?.[0] ?? 0) : Number(year);
}
