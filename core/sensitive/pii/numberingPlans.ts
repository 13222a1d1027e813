/** What telephone numbers look like, and which of them ring nowhere or everywhere. Digits only, with country code. */

/** ITU-T E.164: countries with one or two digits; all others have three. */
const shortCodes: ReadonlySet<string> = new Set(
  '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);

/** First two digits of the codes with three digits that are countries: not those of satellites and free calls. */
const longCodes: ReadonlySet<string> = new Set(
  '21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 85 88 96 97 99'.split(' '),
);

/** How many digits national numbers have, by the plans of the countries; all others 7 to 12. */
const nationalLengths: { readonly [code: string]: readonly [least: number, most: number] } = {
  1: [10, 10], 7: [10, 10], 20: [8, 10], 27: [9, 9], 30: [10, 10], 31: [9, 9], 32: [8, 9], 33: [9, 9], 34: [9, 9], 36: [8, 9],
  39: [8, 11], 40: [9, 9], 41: [9, 9], 43: [7, 12], 44: [9, 10], 45: [8, 8], 46: [7, 9], 47: [8, 8], 48: [9, 9], 49: [7, 11],
  51: [8, 9], 52: [10, 10], 54: [10, 11], 55: [10, 11], 56: [9, 9], 57: [10, 10], 60: [8, 10], 61: [9, 9], 62: [8, 12],
  63: [8, 10], 64: [8, 10], 65: [8, 8], 66: [8, 9], 81: [9, 10], 82: [8, 10], 84: [9, 10], 86: [10, 11], 90: [10, 10],
  91: [10, 10], 92: [9, 10], 353: [7, 9], 351: [9, 9], 358: [7, 11], 380: [9, 9], 420: [9, 9], 852: [8, 8], 971: [8, 9], 972: [8, 9],
}; // biome-ignore format: a table

/** Codes and first digits for films and manuals, and for calls that cost nothing: Ofcom, ACMA, BNetzA and others. */
const nobodys =
  /^(?:44(?:2079460|7700900|1134960|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960|1514960|1614960|1914980|1632960|3069990|800|808|909879|84[345]|87[0123])|61(?:[2378]5550|[2378]7010|491570|1[38]00)|49(?:30230|69900|40669|22147|8999998|1764040|800|180)|33(?:19900|26191|35301|46571|53649|63998|80)|353(?:20911|1800))/;

/** Whether a number in this form can belong to somebody. */
export function isInternationalNumber(digits: string): boolean {
  const code = countryCode(digits);
  if (code === undefined) return false;
  if (code === '1') return isNorthAmericanNumber(digits);
  const [least, most] = lengthsOf(code);
  const length = digits.length - code.length;
  return length >= least && length <= most && !nobodys.test(digits) && new Set(digits.slice(code.length)).size > 2;
}

/** The most digits that a number can have which begins like this, at least one. */
export function longestNumber(digits: string): number {
  const code = countryCode(digits);
  return code === undefined ? digits.length : code.length + lengthsOf(code)[1];
}

/**
 * Ten digits, perhaps with the 1 before them, by the plan of North America: not service codes (N11), free calls, paid
 * calls, and not the exchange 555 with its numbers for films and inquiries.
 */
export function isNorthAmericanNumber(digits: string): boolean {
  return (
    /^1?[2-9][0-8]\d[2-9]\d{6}$/.test(digits) &&
    !/^1?(?:.11|...(?:.11|555)|8(?:00|22|33|44|55|66|77|88)|900|555|37|96)/.test(digits) &&
    !/(?:2345678901|(\d)\1{6})$/.test(digits)
  );
}

function countryCode(digits: string): string | undefined {
  const one = digits.slice(0, 1);
  if (shortCodes.has(one)) return one;
  const two = digits.slice(0, 2);
  if (shortCodes.has(two)) return two;
  return longCodes.has(two) ? digits.slice(0, 3) : undefined;
}

function lengthsOf(code: string): readonly [least: number, most: number] {
  return nationalLengths[code] ?? [7, 12];
}
