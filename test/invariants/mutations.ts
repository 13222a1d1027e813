import type { PartialSettings } from '../../core/settings';
import { random } from '../unit/sensitive/samples';

/** A post-mortem in which there is nothing to find, read on 12 March 2026. */
export const sample = `# Checkout errors

<!-- post-mortem -->

- **Status:** published
- **Severity:** SEV-2
- **Announced:** 2026-03-09 14:12
- **Declared over:** 2026-03-09 16:10
- **Zone:** UTC

## Summary

Orders could not be placed until the old release was back.

## Impact

Nine orders in ten failed. None was lost.

## Timeline

- 2026-03-09 14:05 - The share of failed orders rises above 5 %.
- 2026-03-09 14:12 - Incident announced.
- 2026-03-09 14:31 - The release is rolled back.
- 2026-03-09 15:40 - Incident resolved: orders come in as before.
- 2026-03-09 16:10 - Incident declared over.

## Resolution

The old release and an empty cache brought the orders back.

## Contributing factors

- The cache of prices outlives a release.
- Nothing watches how old its oldest price is.

## Remediation

- [ ] Empty the cache in each release (aim: likelihood; owner: @ada; due: 2026-04-01; priority: P1)
- [ ] Alert when the oldest price is older than a day (aim: detection and response; owner: @lin; due: 2026-04-08; priority: P1)
- [ ] Add the way back to the runbook of releases (aim: handling and training; owner: @sam; due: 2026-04-15; priority: P2)
- [ ] Take a release back in the test shop (aim: validation; owner: @ada; due: 2026-04-22; priority: P2)

## Follow-up review

2026-05-09
`;

/** What to break in the sample so that one rule speaks, and no other one. */
export interface Mutation {
  /** Pairs of what stands in the sample, everywhere, and what is to stand there. */
  readonly replace?: readonly (readonly [from: string, to: string])[];
  readonly settings?: PartialSettings;
  /** Epoch milliseconds; otherwise three days after the incident. */
  readonly now?: number;
  /** Instead of a document: a settings file. */
  readonly settingsFile?: string;
}

const replace = (...pairs: readonly (readonly [string, string])[]): Mutation => ({ replace: pairs });
const rolledBack = '- 2026-03-09 14:31 - The release is rolled back.';
const announced = '- **Announced:** 2026-03-09 14:12\n';
const declaredOver = '- **Declared over:** 2026-03-09 16:10\n';
const impact = 'Nine orders in ten failed.';
const summary = 'Orders could not be placed until the old release was back.';

/** One row a rule. */
export const mutations: { readonly [ruleId: string]: Mutation } = {
  'timeline-conflict': replace([
    rolledBack,
    `<<<<<<< HEAD\n${rolledBack}\n=======\n- 2026-03-09 14:33 - The release is taken back.\n>>>>>>> support`,
  ]),
  'timeline-order': replace([rolledBack, '- 2026-03-09 14:08 - The release is rolled back.']),
  'timeline-malformed': replace([rolledBack, '- 2026-03-09 14:75 - The release is rolled back.']),
  'timeline-date-jump': replace([rolledBack, '- 2025-03-09 14:31 - The release is rolled back.']),
  'timeline-rollover': replace(
    ['- 2026-03-09 16:10 - Incident', '- 00:20 - Incident'],
    [declaredOver, '- **Declared over:** 2026-03-10 00:20\n'],
  ),
  'timeline-entry-time': replace([rolledBack, '- The release is rolled back.']),
  'timeline-dual-zone': replace([rolledBack, '- 2026-03-09 14:31 UTC (16:31 CET) - The release is rolled back.']),
  'timeline-zone-missing': replace(['- **Zone:** UTC\n', '']),
  'timeline-zone-ambiguous': replace(['- **Zone:** UTC\n', '- **Zone:** AST\n']),
  'timeline-zone-season': replace(['- **Zone:** UTC\n', '- **Zone:** CEST\n']),
  'timeline-zone-switch': replace([rolledBack, '- 2026-03-09 15:31 CET - The release is rolled back.']),
  'timeline-zone-gap': replace(
    ['- **Zone:** UTC\n', '- **Zone:** America/New_York\n'],
    ['2026-03-09', '2026-03-08'],
    ['2026-03-08 14:05', '2026-03-08 02:30'],
  ),
  'timeline-ambiguous-date': replace([announced, ''], [declaredOver, ''], ['- 2026-03-09', '- 04-03-2026']),
  'timeline-placeholder': replace([rolledBack, '- HH:MM - The release is rolled back.']),
  'timeline-future': { now: Date.UTC(2026, 2, 7) },
  'timeline-outside': replace([declaredOver, '- **Declared over:** 2026-03-09 16:00\n']),
  'timeline-duration': replace([impact, '**Time to resolve**: 3h 16m']),
  'timeline-silence': {
    settings: { rules: { 'timeline-silence': 'hint' } },
    replace: [['2026-03-09 14:05', '2026-03-09 09:05']],
  },
  'timeline-milestones': replace([declaredOver, ''], ['Incident declared over.', 'The last refund went out.']),
  'section-missing': replace(['## Contributing factors', '## Oddities']),
  'section-empty': replace([summary, '<!-- Two sentences. -->']),
  'section-duplicate': replace(['## Resolution', '## Summary']),
  'section-leftover': replace([summary, 'TBD']),
  'section-order': { settings: { sections: { order: ['impact', 'summary'] } } },
  'section-stray-entries': replace([
    'The old release and an empty cache brought the orders back.',
    [14, 15, 16].map(hour => `- 2026-03-09 ${hour}:06 - Another part of the shop is back.`).join('\n'),
  ]),
  'remediation-aims': replace(['(aim: validation; ', '(']),
  'remediation-owner': replace(['validation; owner: @ada; ', 'validation; ']),
  'remediation-due': replace(['due: 2026-04-22; ', '']),
  // An item with a date has its limits, so the date goes too.
  'remediation-vague': {
    settings: { rules: { 'remediation-due': 'off' } },
    replace: [
      ['Empty the cache in each release', 'Be more careful with the cache'],
      ['due: 2026-04-01; ', ''],
    ],
  },
  'remediation-repeated': replace(['Take a release back in the test shop', 'Empty the cache in each release']),
  'process-follow-up': replace(['2026-05-09', 'The team of the shop meets in May.']),
  'process-front-matter': replace(['# Checkout errors', '---\nteam: "shop\n---\n\n# Checkout errors']),
  'sensitive-secret': replace([impact, `The key was ${['gh', 'p_', random(36)].join('')} at that time.`]),
  'sensitive-ip-address': replace([impact, '10.42.7.19 stopped answering.']),
  'sensitive-resource-id': replace([impact, 'The role was created with `account_id: 485120963377`.']),
  'sensitive-email': replace([impact, `Write to ${['kim.larsen', 'gmail.com'].join('@')}.`]),
  'process-allowance': replace([impact, `${impact} <!-- pm-allow timeline-order -->`]),
  'process-settings': { settingsFile: '{ "version": 1, "rules": { "timeline-soup": "off" } }' },
};
