import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agendaOf } from '../../../core/agenda';
import { readPostMortem } from '../../../core/document/postMortem';
import { summarise } from '../../../core/library';
import { defaults } from '../../../core/settings';

const today = '2026-05-10';

function agenda(documents: { readonly [key: string]: string }) {
  const shelved = Object.entries(documents).map(([key, text]) => ({
    key,
    summary: summarise(readPostMortem(`# ${key}\n\n<!-- post-mortem -->\n\n${text}`, `${key}.md`, defaults)),
  }));
  return agendaOf(shelved, today);
}

const items = (...lines: readonly string[]) => `## Remediation\n\n${lines.join('\n')}\n`;

test('documents with overdue items come first, then reviews that are due, then the next due date', () => {
  const found = agenda({
    later: items('- [ ] a (due: 2026-07-01)'),
    soon: items('- [ ] b (due: 2026-05-11)'),
    review: `- **Follow-up:** 2026-05-09\n\n${items('- [ ] c')}`,
    late: items('- [ ] d (due: 2026-05-09)'),
    done: items('- [x] e'),
    today: items('- [ ] f (due: 2026-05-10)'),
  });
  assert.deepEqual(
    found.map(({ key, overdue, review }) => [key, overdue, review]),
    [
      ['late', 1, undefined],
      ['review', 0, '2026-05-09'],
      ['today', 0, undefined],
      ['soon', 0, undefined],
      ['later', 0, undefined],
    ],
  );
});

test('within a document, overdue items come first and done ones last', () => {
  const [found] = agenda({
    one: items(
      '- [x] done',
      '- [ ] no day',
      '- [ ] day (due: 2026-06-01)',
      '- [ ] late (due: 2026-01-01)',
      '- [ ] word (due: soon)',
    ),
  });
  assert.deepEqual(
    found?.items.map(({ text }) => text),
    ['late', 'day', 'no day', 'word', 'done'],
  );
});

for (const [name, text, review] of [
  ['a day that has come', `- **Follow-up:** 2026-05-10\n\n${items('- [ ] a')}`, '2026-05-10'],
  ['a day to come', `- **Follow-up:** 2026-05-11\n\n${items('- [ ] a')}`, undefined],
  [
    'a review that was held',
    `${items('- [ ] a')}\n## Follow-up review\n\n2026-05-08\n\nProgress on 2026-05-09:\n\n- Open: a\n`,
    undefined,
  ],
  ['two months after the end', `- **Declared over:** 2026-03-01 10:00 UTC\n\n${items('- [ ] a')}`, '2026-05-01'],
] as const)
  test(`a follow-up review: ${name}`, () => assert.equal(agenda({ one: text })[0]?.review, review));

test('a review of long ago after which nothing is open is not asked for, a recent one is', () => {
  const over = (day: string) => agenda({ one: `- **Follow-up:** ${day}\n\n${items('- [x] a')}` }).length;
  assert.deepEqual([over('2024-05-08'), over('2026-05-08')], [0, 1]);
});
