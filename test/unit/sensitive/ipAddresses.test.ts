import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanText } from '../../../core/sensitive';
import { defaults } from '../../../core/settings';

/** What `sensitive-ip-address` marks in a line, as text. */
function addressesIn(line: string, publicAddresses: readonly string[] = []): readonly string[] {
  return scanText(line, { ...defaults, organisation: { ...defaults.organisation, publicAddresses } })
    .filter(match => match.rule === 'sensitive-ip-address')
    .map(match => line.slice(match.start, match.end));
}

const found: readonly [line: string, ...addresses: string[]][] = [
  ['The router 10.4.16.20 was restarted.', '10.4.16.20'],
  ['Requests came from 45.83.193.19, a hosting provider.', '45.83.193.19'],
  ['dial tcp 172.20.3.9:5432: i/o timeout', '172.20.3.9:5432'],
  ['Get http://192.168.7.21:3000/login: refused', '192.168.7.21:3000'],
  ['The tunnel uses 100.71.4.8 and 169.254.33.2.', '100.71.4.8', '169.254.33.2'],
  ['| web | `10.2.3.4` | _10.2.3.5_ | **10.2.3.6** |', '10.2.3.4', '10.2.3.5', '10.2.3.6'],
  ['(@10.100.16.12) 2.00ms', '10.100.16.12'],
  ['ssh ubuntu@10.9.8.7', '10.9.8.7'],
  ['It was ip-10.9.8.7.', '10.9.8.7'],
  ['Hosts from 5.6.7.8 were blocked.', '5.6.7.8'],
  ['The server 5.6.7.8:443 hung.', '5.6.7.8:443'],
  ['The pool 10.4.16.20-10.4.16.40 was exhausted.', '10.4.16.20-10.4.16.40'],
  ['The pool 10.4.16.20 – 10.4.16.40 was exhausted.', '10.4.16.20 – 10.4.16.40'],
  ['We blocked 45[.]83[.]193[.]19 at the edge.', '45[.]83[.]193[.]19'],
  ['The subnet 10.44.0.0/16 has no route.', '10.44.0.0/16'],
  ['It ends with 10.44.0.0/16.', '10.44.0.0/16'],
  ['All of 10.1.2.x was unreachable.', '10.1.2.x'],
  ['AAAA 2a02:26f0:1180::17 was stale.', '2a02:26f0:1180::17'],
  ['[2600:1f18:4a2:9d00:1:2:3:4]:443 refused.', '[2600:1f18:4a2:9d00:1:2:3:4]:443'],
  ['fd12:3456:789a:1::/64 was not announced.', 'fd12:3456:789a:1::/64'],
  ['The link fe80::1c2:3ff:fe45:6789%eth0 flapped.', 'fe80::1c2:3ff:fe45:6789%eth0'],
  ['mapped as ::ffff:10.0.4.5', '10.0.4.5'],
];

for (const [line, ...addresses] of found) {
  test(`finds the address in “${line}”`, () => assert.deepEqual(addressesIn(line), addresses));
}

const clean: readonly string[] = [
  'The diagram uses 192.0.2.1, 198.51.100.7, 203.0.113.5 and 2001:db8::1.',
  'It listens on 127.0.0.1, ::1, 0.0.0.0 and [::]:80.',
  'A default route (0.0.0.0/0) is required for egress.',
  'The mask is 255.255.255.0, 255.255.252.0 or 0.0.0.255.',
  'It asks 8.8.8.8, 1.1.1.1, 9.9.9.9 and 2606:4700:4700::1111.',
  'Credentials come from 169.254.169.254 and fd00:ec2::254.',
  'Private networks are 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and fc00::/7.',
  'Docker takes 172.17.0.0/16, and addresses from 10.0.0.0 up are private.',
  'Agents ran Windows Server build 10.0.17763.4252.',
  'Only Chrome 96.0.4664.110 showed the blank page.',
  'We moved from version 10.2.3.4 to v10.2.3.5.',
  'Your Gemfile requires rack 2.2.3.1.',
  'See buildah-1.35.1.2.tar.xz, 45.83.193.19.tar.gz and rack==45.1.2.3.',
  'See section 10.2.3.4 and § 45.83.1.9.',
  '## 4.2.1.3 Recovery',
  'The files dump_10.2.3.4_old and agent10.2.3.4 stayed.',
  'The OID is 1.3.6.1.4.1.311.21.20.',
  'Load was 10.4/16 on the busiest cell, 2.5 times 1.3.4.',
  'The number 300.1.2.3 or 010.1.2.3 is no address.',
  '1.2.3.4 stands for any address.',
  'It took from 14:02:11 to 14:05:59 on 2026:03:08.',
  'The card 00:1b:44:11:3a:b7 and the id 00:11:22:33:44:55:66:77 stayed.',
  'Mysql2::Error::TimeoutError and std::vector and add::bad1 were thrown.',
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
];

for (const line of clean) {
  test(`finds no address in “${line}”`, () => assert.deepEqual(addressesIn(line), []));
}

test('leaves addresses alone that are public by decision', () => {
  const line = 'Between 198.18.4.1, 45.83.193.19 and 45.83.194.19, and 2a02:26f0:1180::17.';
  assert.deepEqual(addressesIn(line, ['45.83.193.0/24', '2a02:26f0::/32', 'nonsense', '45.83/x']), ['45.83.194.19']);
});

test('never repeats an address in the finding', () => {
  const [match] = scanText('The router 10.4.16.20 was restarted.', defaults);
  assert.deepEqual(match, {
    start: 11,
    end: 21,
    rule: 'sensitive-ip-address',
    what: 'an IP address',
  });
});
