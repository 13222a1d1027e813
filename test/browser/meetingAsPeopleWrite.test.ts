import { test } from 'node:test';
import { stageInstalled } from '../host/stageExtension';
import { recordOf } from './meeting/expected';
import { holdMeeting, type Meeting, testMeeting } from './meeting/hold';
import type { Script } from './meeting/script';

const present = ['@bert', '@chiamaka'] as const;

// A document from before there was this tool: other headings, times without dates, no fields, its items in a table.
const script: Script = {
  present,
  thirdEntry: /Support asks in #search/,
  missed: { time: '09:25', kind: 'Understanding', words: 'Support takes it for a slow network.', rank: 'of 10' },
  late: { time: '10:12', words: 'Support tells the shops.' },
  shows: /09:38/,
  known: 'The synonyms are edited',
  reviewed: 'The document says 17 August 2025.',
  older: 'Check the synonyms in CI',
};

const synonyms = 'The synonyms are edited by hand,\n   and nothing checks the file.\n';

const table = `\
| Give the dashboard an owner (aim: detection and response) | @ines | 2026-04-01 | OPS-7 |
| Talk with the bank | | | OPS-8 |

Validation: none needed, because the index is tested with each migration

## Follow-up review

We review our progress on 2025-08-17.
`;

const meeting: Meeting = {
  folder: 'test/fixtures/meeting',
  file: 'search.md',
  script,
  strangersLine: 7,
  changes: {
    places: [
      ['minutes\n\n', 'minutes\n\n- **Facilitator:** Ada Brown\n\n'],
      ['* 09:38', '* 09:25 **Understanding:** Support takes it for a slow network.\n* 09:38'],
      ['* 10:30', '* 10:12 Support tells the shops.\n* 10:30'],
      [`2. ${synonyms}`, ''],
      ['alert fires.\n', `alert fires.\n\n### Visibility\n\n- Nobody owns the dashboard (09:38)\n- ${synonyms}`],
      ['| @ana | | |\n', `| @chiamaka | 2026-05-04 | |\n${table}`],
    ],
    ending: note => `\n${recordOf(note, present)}`,
  },
};

testMeeting('a document as people write them', meeting);

test('The same meeting in the web extension host ends in the same document.', () => {
  const extensionsFolder = stageInstalled(process.cwd(), 'web');
  return holdMeeting(meeting, 'web', async () => {}, { extensionsFolder });
});
