import type { Detector, Found } from '../detector';
import { lazily } from '../lazily';
import { capital } from '../letters';
import { after, before } from './context';
import { fullName, mayBePerson } from './nameShape';

const kinds =
  'Street St Avenue Ave Road Rd Drive Dr Lane Ln Boulevard Blvd Court Ct Way Place Pl Terrace Ter Circle Cir Parkway Pkwy Highway Hwy Trail Trl Loop Square Sq Close Crescent Cres Gardens Grove Mews Alley Pike Row Run Path';
const kind = `(?:${kinds.replaceAll(' ', '|')})`;

/** Where somebody lives or gets mail. Where an organisation sits is public. */
export const postalAddresses: Detector = {
  rule: 'sensitive-postal-address',
  words: `${kinds} O␣Box O.␣Box *straße␣0 *strasse␣0 *str.␣0 *weg␣0 *allee␣0 *platz␣0 *gasse␣0 rue avenue boulevard chemin place`,
  mayMatch: text => /\d/.test(text),
  find(text) {
    const found: Found[] = [];
    for (const match of text.matchAll(addresses())) {
      const start = match.index;
      const end = start + match[0].length;
      if (!isOfPerson(withoutName(before(text, start, 90)), match[0], after(text, end))) continue;
      found.push({ start, end, what: 'a postal address' });
    }
    return found;
  },
};

const word = String.raw`(?:[${capital}][A-Za-zÀ-ӿ’']{0,20}\.?|\d{1,3}(?:st|nd|rd|th))`;
const unit = String.raw`(?:,? (?:Apt|Apartment|Unit|Suite|Ste|Flat|Fl|Floor|Lot|#)\.? ?#?[A-Za-zÀ-ӿ\d-]{1,6})`;
const zip = String.raw`[A-Z]{2}(?:,? \d{5}(?:-\d{4})?)?(?![A-Za-zÀ-ӿ\d])`;
const postcode = String.raw`[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}`;
const town = `(?:,? ${word}(?: ${word}){0,2},? (?:${zip}|${postcode}))`;

/** Number, street and what follows; a box; and the orders of Germany and of France. */
const addresses = lazily(
  () =>
    new RegExp(
      String.raw`(?<![A-Za-zÀ-ӿ\d.,/#-])(?:` +
        [
          String.raw`\d{1,5}[A-Z]?(?: ${word}){1,4}? ${kind}(?:\.(?=,? [${capital}#]))?(?![A-Za-zÀ-ӿ\d])(?: (?:N|S|E|W|NE|NW|SE|SW)(?![A-Za-zÀ-ӿ\d]))?${unit}?${town}?`,
          String.raw`P\.? ?O\.? Box \d{1,6}${town}?`,
          String.raw`(?<street>[${capital}][A-Za-zÀ-ӿ]{1,25}(?:straße|strasse|str\.|weg|allee|platz|gasse)) \d{1,3}[a-z]?(?:, \d{5} [${capital}][A-Za-zÀ-ӿ]{1,25})?`,
          String.raw`\d{1,3},? (?:rue|avenue|boulevard|place|chemin) (?:[A-Za-zÀ-ӿ]{1,20}[ '’]){0,3}[A-Za-zÀ-ӿ]{1,20}, \d{5} [${capital}][A-Za-zÀ-ӿ]{1,25}`,
        ].join('|') +
        ')',
      'g',
    ),
);

/** "Ship to: X Y, 12 Elm Road": what stands before the name decides. */
function withoutName(textBefore: string): string {
  const match = nameBefore.exec(textBefore);
  return match !== null && mayBePerson(match.groups?.name ?? '') ? textBefore.slice(0, match.index) : textBefore;
}

const nameBefore = new RegExp(String.raw`(?<![A-Za-zÀ-ӿ\d])(?:(?:Mrs|Mr|Ms|Dr)\.? )?(?<name>${fullName}),? $`);

function isOfPerson(textBefore: string, address: string, textAfter: string): boolean {
  if (office.test(textBefore) || office.test(textAfter.slice(0, 25)) || publicAddress.test(address)) return false;
  if (home.test(textBefore)) return true;
  // What is sent goes to many places: it takes a town or a home's number to tell an address from a name.
  if (sent.test(textBefore) && (/, ?[A-Z]{2}(?: \d{5}|$)/.test(address) || homeUnit.test(address))) return true;
  // With a home's own number; a name before the comma may be an organisation's.
  return homeUnit.test(address) && !/[A-ZÀ-Þ][A-Za-zÀ-ӿ.]{1,30}, ?$/.test(textBefore);
}

const homeUnit = /(?:Apt|Apartment|Flat)(?![A-Za-zÀ-ӿ])/;

const small = String.raw`(?![A-Za-zÀ-ӿ])(?:["'*_\x60:=(,. ]{0,5}(?:at|to|in|on|was|is|of|the|her|his|their|home|old|new|address)(?![A-Za-zÀ-ӿ])){0,4}["'*_\x60:=(,. \\[|-]{0,5}$`;

/** Words of a home and of labels, with only small words up to the address. */
const home = new RegExp(
  `(?<![A-Za-zÀ-ӿ])(?:home|house|flat|apartment|residence|residing|resides|lives?|lived|living|wohnhaft|wohnt|adresse|domicile|address(?:es)?|addr)${small}`,
  'i',
);

const sent = new RegExp(
  `(?<![A-Za-zÀ-ӿ])(?:ship(?:ped|ping)?|mail(?:ed|ing)?|delivered|posted|moved|sent|street|(?:her|his|their) (?:place|mail)|(?:applicant|claimant|patient|veteran|citizen|customer|resident|caller|beneficiary|tenant)s?)${small}`,
  'i',
);

const office =
  /(?<![a-zÀ-ӿ])(?:offices?|headquarters?|hq|data ?cent(?:er|re)s?|building|agency|department|administration|library|court ?house|venue|campus|facility|store|hospital|school|university|museum|hotel|embassy|warehouse|colo|inc|llc|ltd|gmbh|corp)\.?(?![a-zÀ-ӿ])[^\n.;]{0,30}$/i;

/** The White House, the headquarters of GSA and others that everybody may write to. */
const publicAddress =
  /^(?:1600 Penn|1800 F St|1 Infinite|1 Hacker|1 Microsoft|221B Baker|10 Downing|123 (?:Main|Fake|Any|Elm))/;
