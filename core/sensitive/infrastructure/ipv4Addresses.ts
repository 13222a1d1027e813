import ipaddr from 'ipaddr.js';
import type { Allowed } from '../allowed';
import type { Detector, Found } from '../detector';
import { type AddressRange, isCovered, parseAddressRange } from './addressRange';
import { isVersion } from './versionNumbers';
import { isGeneral } from './wellKnownAddresses';

/** IPv4 addresses, subnets, ranges (`10.1.2.3-10.1.2.9`, `10.1.2.x`) and addresses written as `10[.]1[.]2[.]3`. */
export const ipv4Addresses: Detector = {
  rule: 'sensitive-ip-address',
  mayMatch: text => /\d(?:\.|\[\.\]|\(\.\))\d/.test(text),
  find(text, { allowed }) {
    const found: Found[] = [];
    for (const match of text.matchAll(dottedNumbers)) {
      const candidate = readCandidate(text, match.index, match[0], match.groups ?? {});
      if (candidate !== undefined && tellsSomething(candidate, allowed)) add(found, candidate, text);
    }
    return found;
  },
};

interface Candidate extends Found {
  readonly range: AddressRange;
  /** The range as people write it, without the marks that keep it from being a link. */
  readonly written: string;
}

/**
 * A whole run of numbers with dots between them, perhaps with an `x` at its end, and a prefix length. Linear: every
 * part begins with another character than the one before can end with.
 */
const dottedNumbers =
  /(?<![\p{L}\p{N}.\]]|[\p{L}\p{N}]_)(?<numbers>\d+(?:(?:\.|\[\.\]|\(\.\))\d+)+)(?<any>\.[xX*](?![\p{L}\p{N}]))?(?<length>\/\d{1,2}(?!\d|\.\d|\p{L}))?/gu;

/** Endings that make a file of what stands before them. */
const fileEnding =
  /^\.(?:tar|t?gz|tgz|zip|exe|msi|deb|rpm|whl|jar|war|dmg|pkg|gem|crate|html?|md|txt|json|ya?ml|so|dll|log|patch|js|css)\b/i;

function readCandidate(
  text: string,
  start: number,
  whole: string,
  { numbers = '', any, length = '' }: { readonly [name: string]: string | undefined },
): Candidate | undefined {
  // Most runs are plain numbers such as 2.5: they are done with before anything is cut out.
  if (numbers.length < 5 || numbers.length > 23) return undefined;
  const end = start + whole.length;
  const parts = numbers.split(/\.|\[\.\]|\(\.\)/);
  if (parts.length !== (any === undefined ? 4 : 3)) return undefined;
  const dotted = any === undefined ? parts.join('.') : `${parts.join('.')}.0`;
  const range = parseAddressRange(any === undefined ? dotted + length : `${dotted}/24`);
  if (range === undefined || !ipaddr.IPv4.isValidFourPartDecimal(dotted)) return undefined;

  const after = text.slice(end, end + 12);
  // A longer number, a word that begins with digits, a package (1.2.3.4-beta, 1.2.3.4.tar.gz): no address.
  if (/^(?:\.\d|\p{L}|_[\p{L}\p{N}]|-\p{L})/u.test(after) || fileEnding.test(after)) return undefined;
  if (any !== undefined && range.address.range() !== 'private') return undefined;
  if (any === undefined && isVersion(text, start, end, parts.map(Number), length !== '')) return undefined;
  const what = any !== undefined ? 'a range of IP addresses' : length === '' ? 'an IP address' : 'a subnet';
  return { start, end, what, range, written: dotted + length };
}

/** Ranges by ipaddr.js that belong to nobody: RFC 5735, RFC 5737, RFC 1112 and others. */
const nobodys: ReadonlySet<string> = new Set([
  'unspecified',
  'broadcast',
  'multicast',
  'loopback',
  'reserved',
  'as112',
]);

function tellsSomething({ range, written }: Candidate, allowed: Allowed): boolean {
  const { address } = range;
  if (nobodys.has(address.range()) || isGeneral(range, written) || isCovered(range, allowed.addresses)) return false;
  // A mask such as 128.0.0.0: of the addresses with so many zeros, none is a host.
  return address.kind() === 'ipv6' || address.prefixLengthFromSubnetMask() === null;
}

/** Two addresses with a dash between them are one range, and one finding. */
function add(found: Found[], { start, end, what }: Candidate, text: string): void {
  const before = found.at(-1);
  if (before?.what === 'an IP address' && what === 'an IP address' && isDash(text.slice(before.end, start))) {
    found[found.length - 1] = { start: before.start, end, what: 'a range of IP addresses' };
    return;
  }
  found.push({ start, end, what });
}

function isDash(between: string): boolean {
  return between.length <= 3 && ['-', '–', '—'].includes(between.trim());
}
