import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { tellSeen } from '../../../core/explain';
import { collect, componentSeenBefore, factorSeenBefore, type Shelved, summarise } from '../../../core/library';
import { defaults } from '../../../core/settings';
import { postMortemOf } from './document';

const whole = `# Checkout slow

- **Status:** Review
- **Severity:** SEV2
- **Announced:** 2026-03-08 23:30
- **Declared over:** 2026-03-09 00:40
- **Zone:** Europe/Berlin
- **Components:** checkout, Voucher-Service; 

<!-- post-mortem -->

## Timeline

- 2026-03-08 23:20 - Orders slow down. Incident starts.
- 2026-03-08 23:30 - Incident detected and announced.
- 2026-03-08 23:50 - Mitigated.

## Contributing factors

- No index (23:20)

## Remediation

- [ ] Build the index (aim: likelihood; owner: @kim; due: 2026-04-01; ticket: SHOP-7)
- [x] Watch the index (owner: @ada)

## Follow-up review

2026-05-08
`;

test('A severity by itself is found above the times that stand right below the title.', () => {
  const text = '# Postmortem: mail\n\nSeverity: SEV3\n\n- 14:05 slow\n- 14:06 slower\n- Severity: 5\n- 14:07 well\n';
  assert.equal(summarise(readPostMortem(text, 'a.md', defaults)).severity, 'SEV3');
  assert.equal(summarise(readPostMortem(text.replace('Severity: SEV3', ''), 'a.md', defaults)).severity, undefined);
});

test('A summary holds what others want to know of a post-mortem, and nothing of the document itself.', () => {
  const summary = summarise(readPostMortem(whole, 'a.md', defaults));
  const { durations, ...rest } = summary;
  assert.deepEqual(rest, {
    title: 'Checkout slow',
    titleLine: 0,
    declared: true,
    date: '2026-03-08',
    severity: 'SEV2',
    status: 'review',
    factors: [{ line: 19, text: 'No index', form: 'item' }],
    components: [
      { line: 7, name: 'checkout' },
      { line: 7, name: 'Voucher-Service' },
    ],
    actions: [
      {
        line: 23,
        text: 'Build the index',
        done: false,
        aim: 'likelihood',
        owner: '@kim',
        due: '2026-04-01',
        ticket: 'SHOP-7',
      },
      { line: 24, text: 'Watch the index', done: true, owner: '@ada' },
    ],
    followUp: { stated: '2026-05-08', due: '2026-05-09' },
  });
  assert.deepEqual(
    durations.map(({ name, label }) => [name, label]),
    [
      ['detect', '10 min'],
      ['mitigate', '20 min'],
      ['resolve', '50 min'],
    ],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
});

test('Components are read from a YAML list too, each with its own line.', () => {
  const text = '---\ntype: post-mortem\ncomponents:\n  - image host\n  - checkout\n---\n# A\n';
  assert.deepEqual(summarise(readPostMortem(text, 'a.md', defaults)).components, [
    { line: 3, name: 'image host' },
    { line: 4, name: 'checkout' },
  ]);
});

const older = postMortemOf(
  '2026-01-20',
  ['The certificate was in no list of certificates that are watched', 'No rehearsal'],
  'Image-Host, n/a',
);
const newer = postMortemOf('2026-05-01', ['Nobody watches the list of certificates'], 'image host');
const other = postMortemOf('2026-02-01', ['The queue had no limit, so memory ran out'], 'queue');
const collection = collect([older, newer, other]);
const keys = (seen: readonly { readonly document: Shelved }[]) => seen.map(({ document }) => document.key);

test('An earlier post-mortem with much the same factor is found, a later one and the document itself are not.', () => {
  const asking = { key: 'new.md', date: '2026-03-08' };
  assert.deepEqual(keys(factorSeenBefore('The list of watched certificates lacked this one', asking, collection)), [
    '2026-01-20.md',
  ]);
  assert.deepEqual(
    factorSeenBefore(
      'The list of watched certificates lacked this one',
      { key: '2026-01-20.md', date: '2026-01-20' },
      collection,
    ),
    [],
  );
});

test('A factor that shares but common words or one word is not called the same.', () => {
  const asking = { key: 'new.md', date: '2026-03-08' };
  for (const text of [
    'The queue was new',
    'Nobody had thought of this',
    'A certificate',
    'No rehearsal of the queue',
    '',
  ]) {
    assert.deepEqual(factorSeenBefore(text, asking, collection), [], text);
  }
});

test('A component is the same in any case and with any hyphen, and “n/a” is none.', () => {
  const asking = { key: 'new.md', date: '2026-06-01' };
  assert.deepEqual(keys(componentSeenBefore('IMAGE HOST', asking, collection)), ['2026-05-01.md', '2026-01-20.md']);
  assert.deepEqual(componentSeenBefore('n/a', asking, collection), []);
  assert.deepEqual(componentSeenBefore('image', asking, collection), []);
});

test('What is told in Markdown shows the text of documents and does nothing.', () => {
  const hostile = '](command:x) [a](https://evil.example) <img src=x> `b` www.evil.example';
  const document = { key: 'file:///a (1).md', summary: { ...older.summary, title: hostile } };
  const seen = [{ reason: 'factor', document, line: 3, text: hostile, likeness: 1 }] as const;
  const told = tellSeen(seen, (key, line) => `${key}#L${line + 1}`);
  const markdown = told?.markdown ?? '';
  assert.match(markdown, /\]\(file:\/\/\/a%20%281%29\.md#L4\)/);
  assert.equal(markdown.match(/(?<!\\)\]/g)?.length, 1);
  assert.doesNotMatch(markdown, /(?<!\\)[<`]|www\.|https:|command:/);
  assert.equal(told?.plain.includes(hostile), true);
});
