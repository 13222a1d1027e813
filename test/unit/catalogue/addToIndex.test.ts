import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addToIndex, editBetween, type IndexEntry } from '../../../core/catalogue';
import type { SiteKind } from '../../../core/site/site';
import { applyEdits } from '../../../core/text';

const entry = (date: string, title: string, path = `${date}-${title.replace(/ /g, '-')}.md`): IndexEntry => ({
  date,
  title,
  path,
});
const march = entry('2026-03-08', 'Slow checkout');
const january = entry('2026-01-20', 'Images missing');
const last = entry('2025-11-02', 'Login errors');
const all = [march, january, last];

function added(text: string, entries: readonly IndexEntry[], kind: SiteKind = 'wiki', path = 'Home.md'): string {
  const { text: after } = addToIndex({ path, text }, entries, all, kind);
  const again = addToIndex({ path, text: after }, entries, all, kind);
  assert.deepEqual([again.text, again.added, again.moved], [after, [], 0], 'a second time changes nothing');
  assert.equal(applyEdits(text, editBetween(text, after)), after, 'the edit makes the same of it');
  return after;
}

test('an empty page becomes an index by year, the newest first', () => {
  assert.equal(
    added('', all),
    `# Post-mortems

## 2026

- 2026-03-08 [Slow checkout](2026-03-08-Slow-checkout)
- 2026-01-20 [Images missing](2026-01-20-Images-missing)

## 2025

- 2025-11-02 [Login errors](2025-11-02-Login-errors)
`,
  );
});

test('a page without an index gets one at its end, and everything else stays, its ends of lines too', () => {
  const page = '# Runbook\r\n\r\nHello  \r\n* a\r\n\tb\r\n';
  assert.equal(
    added(page, [march]),
    `${page}\r\n## Post-mortems\r\n\r\n### 2026\r\n\r\n- 2026-03-08 [Slow checkout](2026-03-08-Slow-checkout)\r\n`,
  );
  assert.equal(added('# Runbook', [march]).endsWith('(2026-03-08-Slow-checkout)'), true);
});

test('an entry goes where its date belongs, in the way of the entries beside it', () => {
  const page = `# Post-mortems

## 2026

* [[Slow checkout|2026-03-08-Slow-checkout]] (2026-03-08)

## 2025

* [[Login errors|2025-11-02-Login-errors]] (2025-11-02)

## Contact
`;
  assert.equal(
    added(page, [january]),
    page.replace('(2026-03-08)\n', '(2026-03-08)\n* [[Images missing|2026-01-20-Images-missing]] (2026-01-20)\n'),
  );
});

test('what stands under another year stays there, and is told', () => {
  const page = `# Post-mortems

## 2026

- [Slow checkout](2026-03-08-Slow-checkout)

## 2025

- [Images missing](2026-01-20-Images-missing)
- [Login errors](2025-11-02-Login-errors)
`;
  const told = (text: string) => addToIndex({ path: 'Home.md', text }, [january], all, 'wiki');
  const { path, date } = january;
  assert.deepEqual(told(page).misplaced, [{ path, under: '2025', date }]);
  assert.match(told(page).text, /## 2025\n\n- \[Images/);
  assert.deepEqual(told(page.replace('## 2025', '## Undated')).misplaced, [{ path, under: 'Undated', date }]);
  assert.deepEqual(told(page.replace('## 2025', '## 2026')).misplaced, []);
  // Under the right year, too; or where no year stands above.
  assert.deepEqual(
    told(page.replace('- [Slow', '- [Images missing](2026-01-20-Images-missing)\n- [Slow')).misplaced,
    [],
  );
  assert.deepEqual(told('- [Images missing](2026-01-20-Images-missing)\n').misplaced, []);
});

test('a year that is missing is begun among the others, in their way', () => {
  const page = `**2026**

- [Slow checkout](2026-03-08-Slow-checkout)

Next.
`;
  assert.equal(
    added(page, [last]),
    page.replace('\nNext.', '\n**2025**\n\n- [Login errors](2025-11-02-Login-errors)\n\nNext.'),
  );
  const upward = '## 2025\n\n- [x](2025-11-02-Login-errors)\n\n## 2024\n';
  assert.match(added(upward, [march]), /^## 2026\n\n- \[Slow checkout\]\(.*\)\n\n## 2025\n/);
});

test('the oldest stand first where a page has them so', () => {
  const page = '- 2025-11-02 [x](2025-11-02-Login-errors)\n- 2026-03-08 [y](2026-03-08-Slow-checkout)\n';
  assert.equal(
    added(page, [january]),
    page.replace('\n- 2026', '\n- 2026-01-20 [Images missing](2026-01-20-Images-missing)\n- 2026'),
  );
});

test('nested years of a sidebar are kept up, without dates', () => {
  const page = '* [[Home]]\n* Post-mortems\n  * 2025\n    * [[Login errors|2025-11-02-Login-errors]]\n* [[Contact]]';
  assert.equal(
    added(page, [march], 'wiki', '_Sidebar.md'),
    page.replace('  * 2025', '  * 2026\n    * [[Slow checkout|2026-03-08-Slow-checkout]]\n  * 2025'),
  );
  assert.match(
    added('[[Home]]\n', [march], 'wiki', '_Sidebar.md'),
    /\n\n### Post-mortems\n\n\*\*2026\*\*\n\n- \[Slow checkout\]\(2026-03-08-Slow-checkout\)\n$/,
  );
});

test('entries that stand in the wrong order are put right, and lines between them stay where they are', () => {
  const [new_, old, older] = [
    '- [new](2026-03-08-Slow-checkout)',
    '- [old](2026-01-20-Images-missing)\n  - a note',
    '- [x](2025-11-02-Login-errors)',
  ];
  const page = (...items: readonly (string | undefined)[]) => `## Incidents\n\n${items.join('\n')}\n`;
  assert.equal(
    added(page(new_, older, '- something by hand', old), [march]),
    page(new_, old, '- something by hand', older),
  );
});

test('a table gets a row, with the cells that its headers ask for', () => {
  const page =
    '| When | Incident | Severity | Owner |\n|---|---|---|---|\n| 2025-11-02 | [Login](2025-11-02-Login-errors.md) | 2 | x |\n';
  assert.equal(
    added(page, [{ ...march, severity: 'SEV1' }], 'folder', 'README.md'),
    page.replace('|---|\n', '|---|\n| 2026-03-08 | [Slow checkout](2026-03-08-Slow-checkout.md) | SEV1 | |\n'),
  );
});

test('words of an entry are not taken for the way of all entries', () => {
  const page = '- 2025-11-02 [Login errors](2025-11-02-Login-errors), found by Ana, long\n';
  assert.equal(added(page, [march]), `- 2026-03-08 [Slow checkout](2026-03-08-Slow-checkout)\n${page}`);
});

test('an entry counts as there however its link is written', () => {
  for (const [page, kind] of [
    ['- [x](2026-03-08-Slow-checkout)\n', 'wiki'],
    ['- [x](2026-03-08-slow-checkout.md#timeline)\n', 'wiki'],
    ['- [[2026 03 08 Slow checkout]]\n', 'wiki'],
    ['- <x> [[a|2026-03-08-Slow-checkout]]\n', 'wiki'],
    ['- [x](https://github.com/o/r/wiki/2026-03-08-Slow-checkout)\n', 'wiki'],
    ['- [x](./2026-03-08-Slow-checkout.md "title")\n', 'folder'],
    ['- [x](/2026-03-08-Slow-checkout)\n', 'docusaurus'],
  ] as const)
    assert.equal(added(page, [march], kind, kind === 'wiki' ? 'Home.md' : 'README.md'), page);
});

test('links in code and in other places are no index', () => {
  const page = '```\n- [x](2026-03-08-Slow-checkout)\n```\n\nSee [x](2026-03-08-Slow-checkout).\n';
  assert.match(added(page, [march]), /\n## Post-mortems\n\n### 2026\n\n- 2026-03-08 \[Slow checkout\]/);
});

test('under a heading that says so, the index is kept, whatever else links to the pages', () => {
  const page = '## Read this\n\n- [x](2026-03-08-Slow-checkout)\n\n## Post-mortems\n\nAll of them.\n\n## End\n';
  assert.equal(
    added(page, [march]),
    page.replace('them.\n', 'them.\n\n### 2026\n\n- 2026-03-08 [Slow checkout](2026-03-08-Slow-checkout)\n'),
  );
});

test('paths lead from the page to the file, with what would end a link encoded', () => {
  const odd = entry('2026-03-08', 'a [b] | `c`', 'docs/pm/a b (1).md');
  assert.match(
    added('', [odd], 'mkdocs', 'docs/index.md'),
    /\n- 2026-03-08 \[a \\\[b\\\] \\\| \\`c\\`\]\(pm\/a%20b%20%281%29\.md\)\n$/,
  );
});

test('an entry without a date stands at the end, under a heading of its own', () => {
  const page = '## 2026\n\n- [x](2026-03-08-Slow-checkout)\n';
  const unknown: IndexEntry = { title: 'Old', path: 'Old.md' };
  assert.equal(added(page, [unknown]), `${page}\n## Undated\n\n- [Old](Old)\n`);
});

test('a page in which nothing would be read as a list stays as it is', () => {
  const page = '# A\n\n```\ncode\n';
  assert.deepEqual(addToIndex({ path: 'Home.md', text: page }, [march], all, 'wiki'), {
    text: page,
    added: [],
    moved: 0,
    misplaced: [],
    refused: true,
  });
});
