import type { Detector, Found } from '../detector';
import { isLuhn } from './checkDigits';
import { after, before, endsWithLabel, namesThing, standing } from './context';

/** Numbers of payment cards, and the code on their back. */
export const paymentCards: Detector = {
  rule: 'sensitive-card',
  words: '00000000 0000␣0000 0000-0000 cvv* cvc*',
  find(text) {
    const found: Found[] = [];
    for (const match of text.matchAll(candidates)) {
      const { code } = match.groups ?? {};
      const start = match.index + match[0].length - (code ?? match[0]).length;
      const end = match.index + match[0].length;
      if (code !== undefined) found.push({ start, end, what: 'the security code of a payment card' });
      else if (isCard(text, start, match[0])) found.push({ start, end, what: 'the number of a payment card' });
    }
    return found;
  },
};

/** In groups as on the card, or in one; or the code of three or four digits behind its name. */
const candidates = new RegExp(
  String.raw`${standing(String.raw`\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{5}|\d{15,16}`).source}|(?<![a-zÀ-ӿ])(?:cvv2?|cvc2?)(?: code| number)?["'*_\x60]{0,3}[:= ]{1,3}["'*_\x60]{0,3}(?<code>\d{3,4})(?![a-zÀ-ӿ\d.,]| [a-z])`,
  'gi',
);

function isCard(text: string, start: number, written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (!issuers.test(digits) || !isLuhn(digits) || isSample(digits)) return false;
  const textBefore = before(text, start);
  if (cardWord.test(textBefore) || cardBehind.test(after(text, start + written.length))) return true;
  // Groups of four are how people write cards; a run of digits alone may be anything.
  return digits !== written && !namesThing(textBefore);
}

/** ISO/IEC 7812 issuers: Visa, Mastercard, American Express, Discover, JCB, Diners, UnionPay. */
const issuers =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:2[3-9]|[3-6]\d|7[01])\d{13}|22[2]1\d{12}|3[47]\d{13}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[689]\d)\d{12,13}|62\d{14})$/;

const cardWord = endsWithLabel(
  `(?:credit|debit|payment|bank)?[ _-]?cards?(?:[ _-]?(?:number|no|num))?|visa|master ?card|amex|american express|discover|jcb|pan|ccnum|cc|cc[_ -]?(?:number|no|num)|account[_ -]?number`,
);

const cardBehind = /^ \((?:a |his |her |the )?(?:visa|master ?card|amex|discover|(?:credit|debit) card)/i;

/** From the documentation of payment vendors, and what is made of few different digits. */
function isSample(digits: string): boolean {
  return new Set(digits).size <= 4 || samples.has(digits);
}

const samples: ReadonlySet<string> = new Set(
  `4012888888881881 4000056655665556 5105105105105100 5200828282828210 2223003122003222 2223000048400011 2223520043560014
  378282246310005 371449635398431 378734493671000 6011111111111117 6011000990139424 6011981111111113 3566002020360505
  3530111333300000 30569309025904 38520000023237 36227206271667 6200000000000005 5555341244441115 4917610000000000
  4000002500003155 4000000000009995 4000002760003184 4007000000027 4035501000000008 5425233430109903 2222405343248877
  4263982640269299 4917484589897107 374245455400126 6250941006528599 4532015112830366 4539578763621486 4916338506082832
  5425233430109903 2720990000000007 4444333322221111 4485275742308327 4556737586899855 4024007103939509`.split(/\s+/),
);
