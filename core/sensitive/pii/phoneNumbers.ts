import type { Detector, Found } from '../detector';
import { lazily } from '../lazily';
import { after, before, counted, endsWithLabel, freeBefore, namesThing } from './context';
import { isInternationalNumber, isNorthAmericanNumber, longestNumber } from './numberingPlans';

/**
 * Telephone numbers of people: with a country's code, in the groups of North America, or behind a word such as "mobile".
 * Digits alone are no number to call: most of them count something.
 */
export const phoneNumbers: Detector = {
  rule: 'sensitive-phone',
  words:
    '+0 000-0000 000.0000 000␣0000 000\u20110000 000\u20130000 phone* telephone* tel tele telefon* tél* fon mobil mobile durchwahl rufnummer cell* fax handy call* dial* text* sms what* signal pager paged voice* desk direct* landline* number* reach* rang msisdn',
  mayMatch: text => /\d[ .()/\u00A0\u2011\u2013-]{0,2}\d{2}[ .()/\u00A0\u2011\u2013-]{0,2}\d{2}/.test(text),
  find(text) {
    const found: Found[] = [];
    for (const match of text.matchAll(candidates())) {
      const start = match.index;
      const number = readNumber(match.groups ?? {}, before(text, start), after(text, start + match[0].length));
      if (number === undefined || isPublic(text, start)) continue;
      const extension = extensions.exec(after(text, start + number.length, 20))?.[0] ?? '';
      found.push({ start, end: start + number.length + extension.length, what: 'a phone number' });
    }
    return found;
  },
};

const gap = String.raw`[ .()/\u00A0\u2011\u2013-]`;

/** `grouped` as in (202) 959-4417, `spaced` with blanks alone, `national` with the zero of Europe, `bare` without any. */
const candidates = lazily(
  () =>
    new RegExp(
      [
        String.raw`(?<international>(?<![A-Za-zÀ-ӿ\d_+/.-]\+?)\(?\+\d{1,3}(?:${gap}{0,3}\d){6,13})(?![A-Za-zÀ-ӿ\d_]|[-./,:]\d)`,
        String.raw`${freeBefore}(?:(?<grouped>(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[-./\u2011\u2013])\d{3}[ .\u2011\u2013-]\d{4})|(?<spaced>(?:1 )?\d{3} \d{3} \d{4})|(?<national>(?!\d\d[-/]\d\d[-/](?:19|20)\d\d)\(?0\d(?:[ ()/-]{0,3}\d){7,10})|(?<bare>1?\d{10}))(?=x|(?![A-Za-zÀ-ӿ\d_]|[-./]\d|[-/][A-Za-zÀ-ӿ]|[,:]\d))`,
      ].join('|'),
      'g',
    ),
);

const extensions = /^,? ?(?:x|ext\.?|extension|#) ?\d{1,6}(?![a-zÀ-ӿ\d])/i;

/** The number as written; `undefined` where it is none. */
function readNumber(
  groups: { readonly [name: string]: string | undefined },
  textBefore: string,
  textAfter: string,
): string | undefined {
  const { international, grouped, spaced, national, bare } = groups;
  if (counted.test(textAfter)) return undefined;
  if (international !== undefined) return readInternational(international, textBefore);
  if (grouped !== undefined) {
    return isNorthAmericanNumber(digitsOf(grouped)) && (phoneWord.test(textBefore) || !namesThing(textBefore))
      ? grouped
      : undefined;
  }
  if (!phoneWord.test(textBefore)) return undefined;
  if (national !== undefined) return isNationalNumber(digitsOf(national), textBefore) ? national : undefined;
  const digits = spaced ?? bare ?? '';
  return isNorthAmericanNumber(digitsOf(digits)) ? digits : undefined;
}

/** By the plan of Britain; of other lengths, by that of Germany, with the extension, and only behind a label. */
function isNationalNumber(digits: string, textBefore: string): boolean {
  const number = digits.slice(1);
  if (number.length === 9 || number.length === 10) return isInternationalNumber(`44${number}`);
  return phoneLabel.test(textBefore) && isInternationalNumber(`49${number}`);
}

/** Without the numbers that follow it in the text; a run without gaps might be a count, if it is short. */
function readInternational(written: string, textBefore: string): string | undefined {
  let number = written;
  while (digitsOf(number).length > longestNumber(digitsOf(number))) {
    const shorter = number.replace(/[^\d+(]+\d+$/, '');
    if (shorter === number) return undefined;
    number = shorter;
  }
  const digits = digitsOf(number);
  if (!isInternationalNumber(digits)) return undefined;
  if (phoneWord.test(textBefore)) return number;
  return namesThing(textBefore) || (digits.length < 11 && /^\+\d+$/.test(number)) ? undefined : number;
}

/** Without the zero that is dialled only inside the country, as in +44 (0)20. */
function digitsOf(text: string): string {
  return text.replace(/\(0\)|\D/g, '');
}

const labels = String.raw`(?:t[ée]l[ée])?phone(?:[ _-]?(?:number|no|num))?|t[ée]l\.?|tele\.?|telefon(?:nummer)?|fon|mobile?|durchwahl|rufnummer|cell(?:[ -]?phone)?|fax|handy`;
const phoneLabel = endsWithLabel(labels);

/** Words that only a number to call follows. */
const phoneWord = endsWithLabel(
  `${labels}|call(?:ed|s|ing)?(?:[ -]?back)?|call-?back|dial(?:ed|led|s)?|text(?:ed)?|sms|whats?app|signal|pager|paged|voice ?mail|desk(?: line)?|direct line|landline|(?:her|his|their|my|contact|emergency|home|phone|mobile|cell) number|reach(?:ed|able)?|rang|caller(?:[ _-]?id)?|msisdn`,
);

/** Numbers that are published so that everybody calls them. */
function isPublic(text: string, start: number): boolean {
  return hotline.test(before(text, start, 80)) || /switch ?board|hot ?line|toll[- ]free/i.test(after(text, start, 50));
}

const hotline =
  /(?:hot ?line|help ?line|toll[- ]free|(?:support|help|service|tip|crisis|info|information|main|status|public|emergency) (?:line|number)|help ?desk|service desk|switch ?board|(?:press|media|front|public affairs) office|call cent(?:er|re)|contact cent(?:er|re)|customer (?:service|care|support)|reception|RFC 3966|example|sample|dummy|placeholder|fictitious)[^\n.;]{0,40}$/i;
