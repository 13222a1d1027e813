import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foundBy, rulesIn } from '../vulnerability/found';

const found: readonly [rule: string, ...texts: string[]][] = [
  [
    'sensitive-marking',
    '(U//FOUO) The router failed.',
    'CUI//SP-PRVCY',
    'SECRET//NOFORN',
    'TOP SECRET//SI//NOFORN',
    '(S//REL TO USA, GBR) The path was cut.',
    '(CUI) The applicant list was late.',
    'Controlled by: Office of the CIO',
    '**CUI Category:** PRVCY',
    'FOR OFFICIAL USE ONLY',
    'Distribution Statement D: government only.',
    'Classification: FTI',
    'This table contains ePHI.',
    'LAW ENFORCEMENT SENSITIVE',
    'CONTROLLED UNCLASSIFIED INFORMATION',
    'The page was marked FOUO.',
    'UNCLASSIFIED//FOR OFFICIAL USE ONLY',
  ],
  [
    'sensitive-acquisition',
    'The labor rate of a senior engineer is $187.50 per hour.',
    'Their proposal came in at $2.4 million.',
    'The task order has a not-to-exceed of $480,000.',
    'The indirect cost rate is 41.5 %.',
    'The second bidder asked for $1,200,000.',
    'The independent government cost estimate is $900k.',
    'The unpublished contract price is USD 310,000.',
    'Overhead is billed at a G&A rate of 12%.',
  ],
  [
    'sensitive-emergency-procedure',
    'The muster point is the parking lot behind building 4.',
    'The safe combination is 12-34-56.',
    'The alarm code for the data hall is 4471.',
    'Evacuation route: stairwell B to the loading dock.',
    'The guard post at the north gate is empty between 2 and 4.',
    'According to the evacuation plan, staff leave by the east stairs.',
    'Duress word: marigold.',
  ],
];

for (const [rule, ...texts] of found) {
  for (const text of texts) {
    test(`${rule} finds “${text}”`, () => assert.equal(foundBy(rule, text).length, 1));
  }
}

const clean: readonly string[] = [
  'The secret was mounted as a file.',
  'SECRET_KEY is read from the environment.',
  'It was no secret that the disk was full.',
  'TOP of the list: SECRET rotation.',
  'The CUI policy is on the intranet.',
  'Staff are trained to handle CUI and FTI.',
  'Public documents must not contain PHI.',
  'We host no ePHI.',
  '(S) marks small instances.',
  '(C) 2026 Acme',
  'https://www.archives.gov/cui',
  'The unclassified network was not affected.',
  'The pipeline is controlled by the team.',
  'The failover procedure was followed.',
  'The cell evacuation took 40 minutes.',
  'Diego evacuates the cells before the upgrade.',
  'Traffic was evacuated from the zone.',
  'The alarm fired with code 7.',
  'An alarm code was added to the runbook.',
  'The safe default is 30 seconds.',
  'A safe combination of flags is in the manual.',
  'The guard clause returned early.',
  'The assembly of the report took a minute.',
  'The bill rose by $4,000.',
  'The outage cost about $12,000 in credits.',
  'The spot bid of $0.05 was too low.',
  'The proposal to move the alert was accepted.',
  'CPU was at 80 % when the proposal was discussed.',
  'The contract test failed.',
  'The list price of $20 per month is on the pricing page.',
  'The published contract award of $1.2 million is on USAspending.gov.',
  '`echo $1 proposal`',
  'The rate limit is $LIMIT per bidder.',
];

for (const text of clean) {
  test(`finds nothing controlled in “${text}”`, () => assert.deepEqual(rulesIn(text), []));
}

for (const [text, mark] of [
  ['> **CUI//SP-PRVCY** stands above the table.', 'CUI//SP-PRVCY'],
  ['SECRET//NOFORN The router failed.', 'SECRET//NOFORN'],
  ['CUI//SP-CTI, and more', 'CUI//SP-CTI'],
  ['Distribution Statement C  ', 'Distribution Statement C'],
  ['  - Controlled by: Office of Networks  ', 'Controlled by: Office of Networks'],
] as const) {
  test(`the mark in “${text}” is found without what stands around it`, () => {
    assert.deepEqual(foundBy('sensitive-marking', text), [mark]);
  });
}
