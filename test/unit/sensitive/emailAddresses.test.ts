import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanText } from '../../../core/sensitive';
import { defaults } from '../../../core/settings';
import type { Organisation } from '../../../core/settings/types';

/** What `sensitive-email` marks in a line, as text. */
function addressesIn(line: string, organisation: Partial<Organisation> = {}): readonly string[] {
  return scanText(line, { ...defaults, organisation: { ...defaults.organisation, ...organisation } })
    .filter(match => match.rule === 'sensitive-email')
    .map(match => line.slice(match.start, match.end));
}

const found: readonly [line: string, ...addresses: string[]][] = [
  ['Created by: Lena Drabowski <lena.drabowski@agency.gov>', 'lena.drabowski@agency.gov'],
  ['[Lena](mailto:lena.drabowski@outlook.com)', 'lena.drabowski@outlook.com'],
  [
    '**lena@agency.gov**, _dora@agency.gov_ and `omar@agency.gov`.',
    'lena@agency.gov',
    'dora@agency.gov',
    'omar@agency.gov',
  ],
  ['| lena@agency.gov | o’neil+pm@mail.agency.co.uk |', 'lena@agency.gov', 'o’neil+pm@mail.agency.co.uk'],
  ['Answered by jürgen.müller@behörde.de.', 'jürgen.müller@behörde.de'],
  ['ssh access was given to lena@agency.gov', 'lena@agency.gov'],
  ['lena@agency.gov: approved', 'lena@agency.gov'],
  ['owner: lena@agency.gov # on call', 'lena@agency.gov'],
  ['https://tool.agency.gov/?user=lena@agency.gov', 'lena@agency.gov'],
  ['dev.patel@agency.gov and bob@agency.gov', 'dev.patel@agency.gov', 'bob@agency.gov'],
];

for (const [line, ...addresses] of found) {
  test(`finds the address in “${line}”`, () => assert.deepEqual(addressesIn(line), addresses));
}

const clean: readonly string[] = [
  'Write to support@cloud.gov, security@agency.gov, cloud-support@agency.gov or on-call@agency.gov.',
  'Write to binder-team@lists.agency.gov, alerts2@agency.gov or help@agency.gov.',
  'Write to somegroup@googlegroups.com.',
  'Examples are jane@example.com, x@mail.example.org, y@host.test, z@host.invalid and you@company.com.',
  'Co-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
  'Co-authored-by: Lena <1234+lena@users.noreply.github.com>',
  'no-reply@agency.gov, donotreply@agency.gov and do-not-reply@agency.gov',
  'git@github.com:agency/site.git and deploy@web.agency.gov:/srv/site',
  'git clone ssh://lena@git.agency.gov/site and https://lena:x@git.agency.gov/site',
  'ssh -i key.pem -p 22 lena@jump.agency.gov uptime',
  '[lena@db01.agency.gov ~]$ top',
  'lena@web.agency.gov$ top and lena@senlu:~/work',
  'Rolled back @types/node@18.11.9, react@17.0.2, pkg@1.2.3-beta.rc and actions/checkout@v4.',
  'cc @platform-oncall, @lena@mastodon.social, https://medium.com/@lena',
  'logo@2x.png, getty@tty1.service, root@db.prod.internal, lena@files.lan',
  'image@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1',
  'Message-ID: <20260308.1405.lena@mail.agency.gov>',
  'job@project-1.iam.gserviceaccount.com',
  'node@a.b.c.d and a@ and @b.com and a@b',
];

for (const line of clean) {
  test(`finds no address in “${line}”`, () => assert.deepEqual(addressesIn(line), []));
}

test('leaves addresses of the organisation and its role mailboxes alone', () => {
  const line = 'lena@agency.gov, omar@mail.Agency.gov, dora@other.gov and Front.Desk@partner.gov';
  const organisation = { domains: ['agency.gov'], roleMailboxes: ['front.desk@partner.gov'] };
  assert.deepEqual(addressesIn(line, organisation), ['dora@other.gov']);
});

test('an e-mail address is a finding about a person, without its value', () => {
  assert.deepEqual(scanText('By lena@agency.gov', defaults), [
    { start: 3, end: 18, rule: 'sensitive-email', what: 'an e-mail address' },
  ]);
});

test('findings of all kinds come in the order of the text', () => {
  const matches = scanText('lena@agency.gov saw 10.4.5.6, then omar@agency.gov.', defaults);
  assert.deepEqual(
    matches.map(match => match.rule),
    ['sensitive-email', 'sensitive-ip-address', 'sensitive-email'],
  );
});
