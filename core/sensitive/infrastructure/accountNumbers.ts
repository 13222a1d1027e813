import type { Detector, Found } from '../detector';
import { isSampleAccount } from './placeholders';

/** Numbers of AWS accounts, in twelve digits or three groups of four, where the words around them say so. */
export const accountNumbers: Detector = {
  rule: 'sensitive-resource-id',
  words: '000000000000 0000-0000-0000',
  find(text) {
    const found: Found[] = [];
    for (const { index: start, 0: written } of text.matchAll(twelveDigits)) {
      const end = start + written.length;
      if (isSampleAccount(written.replaceAll('-', ''))) continue;
      const last = found.at(-1);
      const isNext = last !== undefined && goesOn.test(text.slice(last.end, start));
      if (isNext || isAccount(text, start, end)) found.push({ start, end, what: 'an AWS account number' });
    }
    return found;
  },
};

const twelveDigits = /(?<![\w.:/@-])(?:\d{12}|\d{4}-\d{4}-\d{4})(?![\w-]|\.\d|:\/)/g;

/** "703732694729 and 591767903273". */
const goesOn = /^["'`]?(?: \([^()\n]{1,40}\))?(?:,|;| and| or|\/|, and| to)\s?["'`]?$/;

function isAccount(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (/bank|routing|iban|checking|savings|bytes|order|customer/i.test(before)) return false;
  if (unitAfter.test(text.slice(end, end + 16))) return false;
  if (wordBefore.test(before) || nameBefore.test(before)) return true;
  return wordAfter.test(text.slice(end, end + 40));
}

const wordBefore =
  /(?:acc(?:oun)?ts?|owner)["'`]?(?:[ _-]?(?:ids?|no|nos|num|numbers?|#))?["'`]?(?: \(?[a-zÀ-ӿ-]{2,20}\)?)?(?: ?[:=(#/]| is| was| are| of)?[ "'`*_([]{0,4}$/i;
/** "the account agency-prod (703732694729)" */
const nameBefore = /acc(?:oun)?t(?: [`"']?[a-zÀ-ӿ\d-]{2,30}[`"']?){1,3} \((?:id:? )?$/i;

/** What is counted, and not called. */
const unitAfter = /^ (?:bytes|b|kb|rows|records|requests|ms|ns|us|events|messages|credits)(?![a-zÀ-ӿ])/i;
const wordAfter = /^["'`*_]{0,3} ?(?:\((?:our |the )?(?:[a-zÀ-ӿ-]{2,20} ){0,2}(?:aws )?account|(?:aws )?account\b)/i;
