import type { Detector, Found } from '../detector';
import { remainder97, weighted } from './checkDigits';
import { before, endsWithLabel, standing, type Test } from './context';

/** Bank accounts: IBANs, and in the words of a bank the numbers of accounts and of their banks. */
export const bankAccounts: Detector = {
  rule: 'sensitive-card',
  words:
    '000000 0000␣0000 routing rtn aba sort␣code sort-code bank␣acc checking␣acc chequing␣acc savings␣acc deposit␣acc direct␣deposit wire␣transfer ach',
  find(text) {
    const found: Found[] = [];
    for (const match of text.matchAll(ibans)) {
      const iban = readIban(match[0]);
      if (iban !== undefined) {
        found.push({ start: match.index, end: match.index + iban.length, what: 'the number of a bank account' });
      }
    }
    if (bankWord.test(text) || accountWord.test(text)) found.push(...inBankWords(text));
    return found.sort((a, b) => a.start - b.start);
  },
};

/** ISO 13616: country, check digits, then groups of four or one run. */
const ibans = /(?<![A-Za-zÀ-ӿ\d_])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-zÀ-ӿ\d_])/g;

/** Lengths by the registry of SWIFT. */
const ibanLengths: ReadonlyMap<string, number> = new Map(
  `AD24 AE23 AT20 BE16 BG22 BR29 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IL23 IS26 IT27
  KW30 LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PK24 PL28 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TR26 UA29`
    .split(/\s+/)
    .map(entry => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** As written, without what stands behind its last sign; `undefined` where it is none. */
function readIban(written: string): string | undefined {
  const length = ibanLengths.get(written.slice(0, 2));
  if (length === undefined) return undefined;
  let end = 0;
  for (let count = 0; count < length; end += 1) {
    if (end >= written.length) return undefined;
    if (written.charAt(end) !== ' ') count += 1;
  }
  if (/^[A-Z\d]/.test(written.slice(end))) return undefined;
  const iban = written.slice(0, end);
  const compact = iban.replaceAll(' ', '');
  if (sampleIbans.has(compact)) return undefined;
  return remainder97(compact.slice(4) + compact.slice(0, 4)) === 1 ? iban : undefined;
}

const sampleIbans: ReadonlySet<string> = new Set(
  `DE89370400440532013000 GB82WEST12345698765432 GB29NWBK60161331926819 GB33BUKB20201555555555 GB94BARC10201530093459
  FR1420041010050500013M02606 FR7630006000011234567890189 NL91ABNA0417164300 NL02ABNA0123456789 CH9300762011623852957
  CH5604835012345678009 BE68539007547034 BE71096123456769 AT611904300234573201 ES9121000418450200051332 DE75512108001245126199
  ES7921000813610123456789 IT60X0542811101000000123456 IE29AIBK93115212345678 IE64IRCE92050112345678 SE4550000000058398257466
  NO9386011117947 DK5000400440116243 FI2112345600000785 PL61109010140000071219812874 PT50000201231234567890154`.split(
    /\s+/,
  ),
);

const bankWord = /(?<![a-zÀ-ӿ])(?:routing|rtn|aba|sort[ -]code)(?![a-zÀ-ӿ])/i;

/** Words beside which an account can only be a bank's. */
const accountWord =
  /(?<![a-zÀ-ӿ])(?:(?:bank|checking|chequing|savings|deposit) (?:account|acct)|direct deposit|wire transfer|ach)(?![a-zÀ-ӿ])/i;

const routing = standing(String.raw`\d{9}`);
const account = standing(String.raw`\d{6,17}|\d{2,5}(?:-\d{2,6}){1,3}`);
const sortCode = standing(String.raw`\d{2}-\d{2}-\d{2}`);
const routingLabel = endsWithLabel(
  `(?:(?:bank )?routing|aba|rtn|(?:routing )?transit)(?:[ /_-]?(?:rtn|number|no|num|code|#))?`,
);
const accountLabel = endsWithLabel(
  `(?:bank|checking|chequing|savings|deposit)?[ _-]?(?:account|acct|a/c)(?:[ _-]?(?:number|no|num|#))?`,
);
const sortLabel = endsWithLabel('sort[ -]code');

function inBankWords(text: string): readonly Found[] {
  const banks = [
    ...labelled(text, routing, routingLabel, 'the routing number of a bank', isRouting),
    ...labelled(text, sortCode, sortLabel, 'the sort code of a bank', () => true),
  ];
  if (banks.length === 0 && !accountWord.test(text)) return banks;
  return [...banks, ...labelled(text, account, accountLabel, 'the number of a bank account', isNoSample)];
}

function isNoSample(account: string): boolean {
  return !/^0*123456\d*$/.test(account);
}

function labelled(
  text: string,
  shape: RegExp,
  label: Test,
  what: string,
  isValid: (value: string) => boolean,
): readonly Found[] {
  return [...text.matchAll(shape)].flatMap(({ 0: value, index: start }) =>
    isValid(value) && label.test(before(text, start)) ? [{ start, end: start + value.length, what }] : [],
  );
}

/** The American Bankers Association's check digit; 110000000 is the sample of a payment vendor. */
function isRouting(value: string): boolean {
  return weighted(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 && !/^(?:0+|110000000|123456780)$/.test(value);
}
