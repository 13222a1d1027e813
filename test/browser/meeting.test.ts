import { recordOf } from './meeting/expected';
import { testMeeting } from './meeting/hold';
import type { Script } from './meeting/script';

const present = ['@ines', '@yusuf'] as const;

const script: Script = {
  present,
  thirdEntry: /Incident announced/,
  missed: {
    time: '14:30',
    kind: 'Understanding',
    words: 'Support takes it for a problem of one bank.',
    rank: 'of 13',
  },
  late: { time: '15:05', words: 'Support tells the bank.' },
  shows: /14:01/,
  known: 'The dashboard of the',
  reviewed: 'The document says 8 May 2026.',
};

const dashboard = '- The dashboard of the voucher service shows averages. The slow half was invisible there.\n';

testMeeting('our sample', {
  folder: 'sample',
  file: 'postmortems/2026-03-08-checkout-answered-slowly.md',
  script,
  strangersLine: 1,
  changes: {
    places: [
      ['- **Facilitator:** Ines\n', '- **Facilitator:** Ada Brown\n'],
      ['- 14:52', '- 14:30 - understanding: Support takes it for a problem of one bank.\n- 14:52'],
      ['- 15:10', '- 15:05 - Support tells the bank.\n- 15:10'],
      [dashboard, `\n### Visibility\n\n- Nobody owns the dashboard (14:01)\n${dashboard}`],
    ],
    ending: note => `\
- [ ] Give the dashboard an owner (aim: detection and response; owner: @ines; due: 2026-04-01; ticket: OPS-7)
- [ ] Talk with the bank (ticket: OPS-8)

Validation: none needed, because the index is tested with each migration

## Follow-up review

We review our progress on 2026-05-08.

${recordOf(note, present)}`,
  },
});
