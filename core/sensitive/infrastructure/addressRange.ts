import ipaddr from 'ipaddr.js';

/** An address and how many of its leading bits are meant. */
export interface AddressRange {
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  readonly bits: number;
}

/** Reads `192.0.2.1`, `192.0.2.0/24` and the same of IPv6; absent for anything else. */
export function parseAddressRange(text: string): AddressRange | undefined {
  const [address = '', bits, ...more] = text.trim().split('/');
  if (more.length > 0) return undefined;
  const parsed = parseAddress(address);
  if (parsed === undefined) return undefined;
  const all = parsed.kind() === 'ipv4' ? 32 : 128;
  if (bits === undefined) return { address: parsed, bits: all };
  return /^\d{1,3}$/.test(bits) && Number(bits) <= all ? { address: parsed, bits: Number(bits) } : undefined;
}

/** Reads one address; of IPv4 only four decimal parts without leading zeros. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return text.includes(':') && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined;
}

/** Whether all of `inner` lies in one of `ranges`. */
export function isCovered(inner: AddressRange, ranges: readonly AddressRange[]): boolean {
  return ranges.some(
    ({ address, bits }) =>
      address.kind() === inner.address.kind() && bits <= inner.bits && inner.address.match(address, bits),
  );
}
