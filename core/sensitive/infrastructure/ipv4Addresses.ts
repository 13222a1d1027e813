import ipaddr from 'ipaddr.js';
import type { Allowed } from '../allowed';
import type { Detector, Found } from '../detector';
import { type AddressRange, isCovered, parseAddressRange } from './addressRange';
import { isVersion } from './versionNumbers';
import { isGeneral } from './wellKnownAddresses';

/**
 * IPv4 addresses with their ports, subnets, ranges (`10.1.2.3-10.1.2.9`, `10.1.2.3-40`, `10.1.2.x`), and addresses
 * written as `10[.]1[.]2[.]3` or as the name `ip-10-1-2-3`.
 */
export const ipv4Addresses: Detector = {
  rule: 'sensitive-ip-address',
  words: '0.0 0[.]0 0(.)0',
  find(text, { allowed }) {
    const found: Found[] = [];
    for (const match of text.matchAll(dottedNumbers)) {
      const candidate = readCandidate(text, match.index, match[0], match.groups ?? {});
      if (candidate === undefined || !tellsSomething(candidate, allowed)) continue;
      add(found, extend(candidate, text), text);
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
  /(?<![A-Za-zÀ-ӿ\d.\]]|[A-Za-zÀ-ӿ\d]_)(?<numbers>\d+(?:(?:\.|\[\.\]|\(\.\))\d+)+)(?<any>\.[xX*](?![A-Za-zÀ-ӿ\d]))?(?<length>\/\d{1,2}(?!\d|\.\d|[A-Za-zÀ-ӿ]))?/g;

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
  if (/^(?:\.\d|[A-Za-zÀ-ӿ]|_[A-Za-zÀ-ӿ\d]|-[A-Za-zÀ-ӿ])/.test(after) || fileEnding.test(after)) return undefined;
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

/** What belongs to an address behind it: a port, the last number of a range, a mask. */
function extend(candidate: Candidate, text: string): Candidate {
  const after = text.slice(candidate.end, candidate.end + 32);
  const severity = isOfSomeone(candidate, text) ? {} : { severity: 'information' as const };
  if (candidate.what !== 'an IP address') return { ...candidate, ...severity };
  for (const [what, expression] of endings) {
    const ending = expression.exec(after);
    if (ending === null || !isEnding(candidate, ending[0])) continue;
    return { ...candidate, ...severity, what, end: candidate.end + ending[0].length };
  }
  return { ...candidate, ...severity };
}

const endings: readonly (readonly [what: string, expression: RegExp])[] = [
  ['an IP address', /^:\d{1,5}(?!\d|[:.]\d)/],
  ['a range of IP addresses', /^[-–]\d{1,3}(?![\d.:/%]|-|[A-Za-zÀ-ӿ])/],
  ['a subnet', /^(?:,? (?:netmask |mask )?|\/)(?:255\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.\d{1,3}\.\d{1,3}\.255)(?![\d.])/],
];

/** A range counts up from the address. */
function isEnding({ written }: Candidate, ending: string): boolean {
  if (!/^[-–]/.test(ending)) return true;
  const last = Number(ending.slice(1));
  return last <= 255 && last > Number(written.slice(written.lastIndexOf('.') + 1));
}

/** Addresses of private networks, and public ones with a word of networks around them. */
function isOfSomeone({ range, start, end }: Candidate, text: string): boolean {
  if (range.address.range() !== 'unicast') return true;
  return networkWord.test(text.slice(Math.max(0, start - 60), start)) || networkWord.test(text.slice(end, end + 30));
}

const networkWord =
  /(?<![a-zÀ-ӿ\d])(?:ips?|address(?:es)?|hosts?|servers?|routers?|firewalls?|gateways?|nat|egress|dns|peers?|clients?|from|endpoints?|proxy|vpn|nodes?|allow-?list(?:ed)?|blocked|traffic|requests?|ssh|https?|dial|port)(?![a-zÀ-ӿ\d])|:\d/i;

/** Two addresses with a dash between them are one range, and one finding. */
function add(found: Found[], { start, end, what, severity, written }: Candidate, text: string): void {
  const before = found.at(-1);
  const first = before?.what === 'an IP address' ? text.slice(before.start, before.end) : '';
  if (before !== undefined && what === 'an IP address' && isRange(first, text.slice(before.end, start), written)) {
    found[found.length - 1] = { ...before, end, what: 'a range of IP addresses' };
    return;
  }
  found.push({ start, end, what, ...(severity === undefined ? {} : { severity }) });
}

/** A dash always joins; words join where the two lie close together, since traffic moves "from a to b" as well. */
function isRange(first: string, between: string, last: string): boolean {
  const word = between.length > 12 || first === '' ? '' : between.trim();
  if (['-', '–', '—'].includes(word)) return true;
  return /^(?:to|through|thru|until)$/.test(word) && withoutLast(first) === withoutLast(last);
}

function withoutLast(address: string): string {
  return address.slice(0, address.lastIndexOf('.'));
}
