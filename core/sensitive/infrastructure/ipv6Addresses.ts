import type { Detector } from '../detector';
import { inAnyCase } from '../smallLetters';
import { type AddressRange, isCovered, parseAddressRange } from './addressRange';
import { isGeneral } from './wellKnownAddresses';

/** IPv6 addresses and subnets. Times, hardware addresses and the `::` of programming languages are none. */
export const ipv6Addresses: Detector = {
  rule: 'sensitive-ip-address',
  mayMatch: text => text.includes('::') || (hasColons(text) && threeGroups.test(text)),
  find(text, { allowed }) {
    return [...text.matchAll(groups)].flatMap(match => {
      const [whole] = match;
      if (whole.length > longest || !whole.includes(':', 5)) return [];
      const written = whole.replace(/[:.]+$/, ending => (ending === '::' ? ending : ''));
      const length = written === whole ? (match.groups?.length ?? '') : '';
      const range = parseAddressRange(written);
      if (range === undefined || !tellsSomething(range, written)) return [];
      if (isGeneral(range, written) || isCovered(range, allowed.addresses)) return [];
      const what = length === '' ? 'an IP address' : 'a subnet';
      return [{ ...extend(text, match.index, match.index + written.length), what }];
    });
  },
};

/** Four of them. */
function hasColons(text: string): boolean {
  let at = -1;
  for (let count = 0; count < 4; count += 1) {
    at = text.indexOf(':', at + 1);
    if (at < 0) return false;
  }
  return true;
}

const threeGroups = inAnyCase(/:[\da-f]{1,4}:[\da-f]{1,4}:[\da-f]{1,4}:/);

/** With its zone (`%eth0`), and with its brackets where a port follows them. */
function extend(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const zone = /^%[a-z][\w.-]{0,14}/i.exec(text.slice(end, end + 16))?.[0].replace(/[.-]+$/, '') ?? '';
  const port = /^\]:\d{1,5}(?!\d)/.exec(text.slice(end + zone.length, end + zone.length + 8))?.[0] ?? '';
  const hasBrackets = port !== '' && text.charAt(start - 1) === '[';
  return hasBrackets ? { start: start - 1, end: end + zone.length + port.length } : { start, end: end + zone.length };
}

/** In UTF-16 units: eight groups, or six and an IPv4 address, and a prefix length. */
const longest = 49;

/** A run of hexadecimal groups that begins with four digits, as every assigned address does, or with `::ffff:`. */
const groups =
  /(?<![a-zÀ-ӿ\d_:.])(?:[23][\da-f]{3}|f[cde][\da-f]{2}|::ffff|64):[\da-f:.]*(?<length>\/\d{1,3})?(?![a-zÀ-ӿ\d_])/gi;

/** Ranges by ipaddr.js that belong to somebody. */
const somebodys: ReadonlySet<string> = new Set(['unicast', 'uniqueLocal', 'linkLocal', '6to4', 'teredo', 'rfc6052']);

function tellsSomething({ address }: AddressRange, written: string): boolean {
  return somebodys.has(address.range()) && /\d/.test(written);
}
