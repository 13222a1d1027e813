import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { factorLinks, factorsOf, linkableEntries, linkEdit, timeOfEntry } from '../../../core/factors';
import { defaults } from '../../../core/settings';
import { rangeOnLine } from '../../../core/text';
import { withFactors } from './document';

/** Each factor's form and words. */
const read = (factors: string) => factorsOf(withFactors(factors)).map(({ form, text }) => `${form}: ${text}`);

const forms = [
  {
    name: 'bullets',
    text: '- One thing.\n- **Another** thing,\n  told over two lines.',
    found: ['item: One thing.', 'item: Another thing, told over two lines.'],
  },
  {
    name: 'numbers and tick boxes',
    text: '1. One thing\n2. [ ] Another thing',
    found: ['item: One thing', 'item: Another thing'],
  },
  {
    name: 'sub-headings',
    text: '### No limit\n\nThe queue grew.\n\n### No alert (09:12)\n\n- Nobody looked.\n\nAt all.',
    found: ['heading: No limit', 'item: Nobody looked.', 'prose: At all.'],
  },
  {
    name: 'bold-led paragraphs',
    text: '**No limit.** The queue grew.\n\nAnd grew.\n\n**No alert.** Nobody looked.',
    found: ['label: No limit. The queue grew.', 'label: No alert. Nobody looked.'],
  },
  {
    name: 'rows of a table',
    text: '| # | Factor |\n| - | - |\n| 1 | No limit |\n| 2 | No alert (09:12) |',
    found: ['row: No limit', 'row: No alert'],
  },
  {
    name: 'groups',
    text: '### Technical\n\n- No limit\n\n### Trigger\n\n**People**\n\n- No rehearsal',
    found: ['item: No limit', 'item: No rehearsal'],
  },
  {
    name: 'prose',
    text: 'The queue grew.\n\nThese things came together:\n\n- No limit',
    found: ['prose: The queue grew.', 'item: No limit'],
  },
  { name: 'nothing written yet', text: '<!-- Several things had to come together. -->\n\n- \n- **', found: [] },
];

for (const { name, text, found } of forms) {
  test(`Factors are read from ${name}.`, () => assert.deepEqual(read(text), found));
}

const labels = [
  {
    text: '**Root Causes**: a certificate expired, and nobody was told',
    found: ['prose: a certificate expired, and nobody was told'],
  },
  { text: '**Root cause:** a certificate expired\n  long ago', found: ['prose: a certificate expired long ago'] },
  { text: '- **Root cause**: a certificate expired', found: ['prose: a certificate expired'] },
  { text: '**Impact:** none  \n**Root cause:** no limit\\\n__Detection:__ by chance', found: ['prose: no limit'] },
  { text: '**Root causes:** two things:\n- no limit\n- no alert', found: ['item: no limit', 'item: no alert'] },
  { text: '**Root cause:** see below\n\n**Why:** to learn\n\n**Cause and effect** of it', found: [] },
];

for (const { text, found } of labels) {
  test(`Factors are read from behind a label: ${JSON.stringify(text)}`, () => {
    const postMortem = readPostMortem(`# Post-mortem\n\n${text}\n`, 'a.md', defaults);
    assert.deepEqual(
      factorsOf(postMortem).map(each => `${each.form}: ${each.text}`),
      found,
    );
  });
}

const conclusions = [
  {
    text: '## Conclusions\n\nThis was caused by two factors:\n\n1. No limit\n2. No alert',
    found: ['No limit', 'No alert'],
  },
  { text: '## 7. Conclusion\n\nIt was slow.\nThe contributing factors were:\n- No limit', found: ['No limit'] },
  { text: '## Conclusions\n\n- No limit\n- We were lucky', found: [] },
  { text: '## Conclusions\n\nWe learned a few things:\n\n- No limit', found: [] },
  { text: '## Outlook\n\nThis was caused by two factors:\n\n- No limit', found: [] },
];

for (const { text, found } of conclusions) {
  test(`Factors in conclusions are read where the words above the list announce them: ${JSON.stringify(text)}`, () => {
    const postMortem = readPostMortem(`# Post-mortem\n\n${text}\n`, 'a.md', defaults);
    assert.deepEqual(
      factorsOf(postMortem).map(each => each.text),
      found,
    );
  });
}

test('The time of an entry is written behind the words of a label, before the mark that breaks its line.', () => {
  const postMortem = readPostMortem(
    '# Post-mortem\n\n**Root cause:** no limit\\\n**Impact:** none\n\n## Timeline (UTC)\n\n- 2026-01-20 09:12 - Full.\n',
    'a.md',
    defaults,
  );
  const [factor] = factorsOf(postMortem);
  const [entry] = linkableEntries(postMortem);
  assert.ok(factor && entry);
  assert.deepEqual(linkEdit(postMortem, factor, entry), { range: rangeOnLine(2, 24, 24), newText: ' (09:12)' });
});

test('The times in brackets at the end lead to entries and are no words of the factor.', () => {
  const postMortem = withFactors('- No alert on certificates (09:31, 10:15).');
  const [factor] = factorsOf(postMortem);
  assert.ok(factor);
  assert.equal(factor.text, 'No alert on certificates.');
  assert.deepEqual(
    factorLinks(postMortem, factor).map(({ line, range }) => [line, range.start.character]),
    [
      [7, 28],
      [8, 35],
    ],
  );
});

test('A time anywhere in a factor leads to its entry, in whatever way the clock is written.', () => {
  const postMortem = withFactors('- At 10:15 UTC nobody\n  had looked since 9:31 am');
  const [factor] = factorsOf(postMortem);
  assert.ok(factor);
  assert.deepEqual(
    factorLinks(postMortem, factor).map(({ line }) => line),
    [8, 7],
  );
});

test('A time that several entries have needs its date; one that no entry has leads nowhere.', () => {
  const links = (text: string) => {
    const postMortem = withFactors(`- Nobody looked (${text})`);
    return factorsOf(postMortem).flatMap(factor => factorLinks(postMortem, factor).map(({ line }) => line));
  };
  assert.deepEqual(links('09:12'), []);
  assert.deepEqual(links('2026-01-21 09:12'), [9]);
  assert.deepEqual(links('2026-01-20 09:12, 09:31'), [6, 7]);
  assert.deepEqual(links('11:11'), []);
  assert.deepEqual(links('2026-02-20 10:15'), []);
  assert.deepEqual(links('10:15 PST'), []);
});

test('Versions, ports, ratios and addresses are no times.', () => {
  const postMortem = withFactors(
    '- Version 1.10:15 at host:10:15, https://example.com/10:15 and 10:15:20:30 (10:15.5)',
  );
  assert.deepEqual(
    factorsOf(postMortem).flatMap(factor => factorLinks(postMortem, factor)),
    [],
  );
});

test('Each entry is named by its clock time, with the date where another entry has the same.', () => {
  const postMortem = withFactors('- One');
  assert.deepEqual(
    linkableEntries(postMortem).map(entry => timeOfEntry(postMortem, entry)),
    ['2026-01-20 09:12', '09:31', '10:15', '2026-01-21 09:12'],
  );
});

test('Two entries at one moment are named by one time, which leads to both.', () => {
  for (const [stamp, next] of [
    ['2026-01-20 09:12 UTC', '2026-01-20 10:15 UTC'],
    ['09:12', '10:15'],
  ]) {
    const postMortem = withFactors('- One (09:12)', `- ${stamp} - a\n- ${stamp} - b\n- ${next} - c`);
    assert.deepEqual(
      linkableEntries(postMortem).map(entry => timeOfEntry(postMortem, entry)),
      ['09:12', '09:12', '10:15'],
    );
    assert.deepEqual(
      factorsOf(postMortem).flatMap(factor => factorLinks(postMortem, factor).map(({ line }) => line)),
      [6, 7],
    );
  }
});

test('A clock time in two timelines names nothing where neither says the day.', () => {
  const postMortem = withFactors('- One (09:12)', '- 09:12 - a\n\n## Timeline of the second outage\n\n- 09:12 - b');
  assert.deepEqual(
    factorsOf(postMortem).flatMap(factor => factorLinks(postMortem, factor)),
    [],
  );
});

test('A hundred kilobytes of anything in a factor are read without delay.', () => {
  for (const piece of ['(', '09:1', '(09:31, ', '2026-01-20 ', ') ', '**a', ' .', '| ']) {
    const postMortem = withFactors(`- ${piece.repeat(Math.ceil(100_000 / piece.length))}`);
    for (const factor of factorsOf(postMortem)) assert.ok(factorLinks(postMortem, factor).length <= 4000);
  }
});
