import type { Detector } from '../detector';
import { type Family, findFamily, phrase } from '../families';
import { sentencesOf } from '../sentences';
import { textGate } from '../wordTable';

/** Amounts and rates beside words of buying, as far as nothing says that they are published. */
export const acquisition: Detector = {
  rule: 'sensitive-acquisition',
  words: '$0 $␣0 €0 €␣0 £0 £␣0 0% 0␣% 0€ 0␣€ usd* *usd eur* *eur gbp* *gbp *dollars *euros *percent per␣cent',
  mayMatch: text => topic.isOpen(text),
  find(text, { inCode }) {
    if (inCode) return [];
    return sentencesOf(text).flatMap(sentence => findFamily(families, sentence) ?? []);
  },
};

const topic = textGate(
  'rate rates burdened proposal* bid* offer* not␣to␣exceed not-to-exceed nte ceiling* contract* task␣order option␣year igce cost␣estimate quot* indirect* source␣selection rfq rfp unit␣price price␣per negotiated procurement purchase␣order sole␣source sole-source blanket␣purchase bpa competing␣vendor losing␣vendor competitor overhead* g&a fringe* discount* profit␣margin fee␣of award␣fee',
);

const money =
  '(?:[$€£] ?\\d[\\d,.]{1,14}(?: ?(?:k|m|bn|million|thousand|billion)\\b)?|[$€£] ?\\d ?(?:k|m|bn|million|thousand|billion)\\b|\\b(?:USD|EUR|GBP) ?\\d[\\d,.]{0,14}|\\b\\d[\\d,.]{0,14} ?(?:USD|EUR|GBP|dollars|euros))';
const percent = '(?:\\b\\d{1,3}(?:\\.\\d{1,3})? ?(?:%|percent|per cent))';

const known = phrase(
  '\\b(?:published|public(?:ly)?|USAspending|FPDS|SAM\\.gov|GSA Advantage|list price|pricing page|price list|press release|spot|auctions?|ads?|per (?:GB|request|gigabyte)|AWS bill|credits?|SLA)\\b',
);

const what = 'an amount of a purchase that is not public';

const families: readonly Family[] = [
  {
    what,
    all: [
      phrase(`${money}`),
      phrase(
        '\\b(?:(?:labou?r|hourly|daily|day|burdened|billing|bill|consulting|contractor|blended) rates?|fully burdened|proposals?|bid(?:s|ders?)?|offer(?:ors?|ed)|not[ -]to[ -]exceed|NTE|ceiling (?:price|amount|of)|contract(?:ed)? (?:price|value|ceiling|amount|cost|award|mod\\w{0,9})|task orders?|option years?|IGCE|(?:independent )?(?:government )?cost estimate|quot(?:e[sd]?|ation)|indirect costs?|source selection|RFQ|RFP|unit price|price per (?:seat|user|licen[cs]e)|negotiated|procurement|purchase order|sole[ -]source|blanket purchase|BPA|competing vendor|losing vendor|competitor)\\b',
      ),
    ],
    unless: known,
  },
  {
    what,
    all: [
      phrase(percent),
      phrase(
        '\\b(?:indirect (?:cost )?rates?|overhead rates?|overhead (?:of|at|is)|G&A|fringe(?: benefit)? rates?|wrap rates?|(?:vendor|negotiated|contract|volume) discounts?|profit margin|fee of|award fee)\\b',
      ),
    ],
    unless: phrase(`${known.source}|\\b(?:CPU|memory|latency|traffic|errors?|requests?)\\b`),
  },
];
