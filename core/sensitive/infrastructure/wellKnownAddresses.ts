import type { AddressRange } from './addressRange';
import { isCovered, parseAddressRange } from './addressRange';

/** Addresses that everybody knows, so that they tell nothing about a system. */
const wellKnown: readonly AddressRange[] = read([
  // Public resolvers: Google, Cloudflare, Quad9, OpenDNS, Level 3, Verisign, AdGuard, CleanBrowsing, Control D, Yandex.
  '8.8.8.8 8.8.4.4 2001:4860:4860::8888 2001:4860:4860::8844',
  '1.1.1.1 1.0.0.1 1.1.1.2 1.0.0.2 1.1.1.3 1.0.0.3 2606:4700:4700::1111 2606:4700:4700::1001',
  '9.9.9.9 149.112.112.112 9.9.9.10 9.9.9.11 2620:fe::fe 2620:fe::9',
  '208.67.222.222 208.67.220.220 2620:119:35::35 2620:119:53::53',
  '4.2.2.1 4.2.2.2 4.2.2.3 4.2.2.4 4.2.2.5 4.2.2.6 64.6.64.6 64.6.65.6',
  '94.140.14.14 94.140.15.15 185.228.168.9 185.228.169.9 76.76.2.0 76.76.10.0 77.88.8.8 77.88.8.1',
  // Services inside every network of a cloud: metadata, name service, time.
  '169.254.169.254 169.254.169.253 169.254.169.123 169.254.170.2 169.254.170.23 168.63.129.16 100.100.100.200',
  'fd00:ec2::254 fd00:ec2::253 fd00:ec2::123 fd20:ce::254',
  // What people write when they mean no address in particular.
  '1.2.3.4 4.3.2.1',
]);

/** Whole blocks as they stand in standards and in the defaults of well-known software. */
const generalBlocks: ReadonlySet<string> = new Set(
  [
    // RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291, RFC 3056, RFC 4380.
    '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 169.254.0.0/16',
    'fc00::/7 fd00::/8 fe80::/10 2000::/3 2002::/16 2001::/32',
    // Docker, Kubernetes and its network plug-ins.
    '172.17.0.0/16 172.17.0.1 10.96.0.0/12 10.96.0.1 10.96.0.10 10.244.0.0/16',
  ].flatMap(line => line.split(' ')),
);

/** Whether a range, or the address that begins it, stands in general statements and is nobody's in particular. */
export function isGeneral(range: AddressRange, written: string): boolean {
  if (isCovered(range, wellKnown)) return true;
  const text = written.toLowerCase();
  return generalBlocks.has(text) || blockAddresses.has(text);
}

/** The first addresses of the blocks of RFC 1918, as in "addresses from 10.0.0.0 up". */
const blockAddresses: ReadonlySet<string> = new Set(['10.0.0.0', '172.16.0.0', '192.168.0.0', '100.64.0.0']);

function read(lines: readonly string[]): readonly AddressRange[] {
  return lines
    .flatMap(line => line.split(' '))
    .map(parseAddressRange)
    .filter(range => range !== undefined);
}
