import { test } from 'node:test';
import { readEntries } from '../../../core/importing';
import { entryLine } from '../../../core/importing/entryLine';
import { fromPlain, plainOfHtml } from '../../../core/importing/inlineText';
import { fromSlackMarkup } from '../../../core/importing/slackMarkup';
import { assertLinear } from '../linear';

const context = { day: 0, zone: { type: 'offset', minutes: 0, label: 'UTC' } } as const;

const pieces: readonly string[] = [
  'a', ' ', '\n', 'a\n', '1', '1:1', '3:13\n', 'Ana\n  3:13 PM\n', 'a  ', '\t', ',', '"', '""', ';', '<', '<a', '<br', '&amp;', '&#1;', '<!', '`', '[', '](',
  '*', '_', '~~', 'https://', 'https://a.slack.com/archives/C0123/', '>', ':a', ':a: ', 'Last reply ', 'Monday, ', 'commit ', 'commit abcdef0 (', 'Date: ', '\r', '\\', '|', '{', '[1,',
  'a b c  ', 'APP ', 'Jun 8th at ', '[(', '\u202f', '\u200b', ' (https://a.slack.com/team/', ' (https://a.slack.com/archives/C0123/p1772978705702899', '@', '🌴', 'Mon', '8 Mar', ' 8 Mar at 3:13', ':a: 3\n',
]; // biome-ignore format: one list

for (const piece of pieces) {
  test(`twice as much of ${JSON.stringify(piece)} costs about twice as much`, async () => {
    await assertLinear(text => readEntries([{ name: 'a', text }], context), piece);
    await assertLinear(
      text => readEntries([{ name: 'a', text: `Ana\n  3:13 PM\n${text}\nKim\n  3:14 PM\nx` }], context),
      piece,
    );
    await assertLinear(
      text => readEntries([{ name: 'a', text: `when,what\n2026-03-08T14:05Z,${text}` }], context),
      piece,
    );
    await assertLinear(text => readEntries([{ name: 'a', text: `commit abcdef0123\n${text}` }], context), piece);
    await assertLinear(fromPlain, piece);
    await assertLinear(plainOfHtml, piece);
    await assertLinear(text => fromSlackMarkup(text, new Map()), piece);
    await assertLinear(text => entryLine(text, 'Slack'), piece);
  });
}
