import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressToOpen, exportText, repositoryOfRemote } from '../../../core/backlog';
import { backlogIn, withItems } from './backlogIn';

test('open items without a ticket become drafts, the others are counted', async () => {
  const { drafts, tracked, done, withheld } = await backlogIn(
    withItems(
      '- [ ] Alert on slow answers (aim: detection and response; owner: @kim; due: 2026-05-01; priority: P1)',
      '- [x] Limit the pool',
      '- [ ] Write a runbook (ticket: https://github.com/kim/shop/issues/7)',
    ),
  );
  assert.deepEqual([tracked, done, withheld.length, drafts.length], [1, 1, 0, 1]);
  const [draft] = drafts;
  assert.equal(draft?.title, 'Alert on slow answers');
  assert.equal(
    draft?.body,
    [
      'Alert on slow answers',
      '- Aim: detection and response\n- Owner: `@kim`\n- Due: 2026-05-01\n- Priority: P1',
      'From the post-mortem “Checkout answered slowly”.',
      `<!-- postmortem-item ${draft?.key} -->`,
    ].join('\n\n'),
  );
});

test('a key stays with the words, whatever else changes, and differs by document and by place', async () => {
  const keys = async (text: string, identity?: string) =>
    (await backlogIn(text, identity)).drafts.map(({ key }) => key);
  const [first] = await keys(withItems('- [ ] Alert on slow answers'));
  const [, moved] = await keys(withItems('- [ ] Limit the pool', '- [ ] Alert on slow answers (owner: @kim)'));
  const [elsewhere] = await keys(withItems('- [ ] Alert on slow answers'), 'other.md');
  const twice = await keys(withItems('- [ ] Alert on slow answers', '- [ ] Alert on slow answers'));
  assert.equal(moved, first);
  assert.notEqual(elsewhere, first);
  assert.equal(new Set(twice).size, 2);
});

test('an item in which something sensitive was found stays, with the count, however often its value stands there', async () => {
  const { drafts, withheld } = await backlogIn(
    withItems(
      '- [ ] Replace 10.20.4.17',
      '- [ ] Take 10.20.4.17 out of the list, and 10.20.4.18',
      '- [ ] Limit the pool',
    ),
  );
  assert.deepEqual(
    drafts.map(({ title }) => title),
    ['Limit the pool'],
  );
  assert.deepEqual(withheld, [
    { line: 6, findings: 1 },
    { line: 7, findings: 2 },
  ]);
});

test('a title in which something sensitive was found goes nowhere', async () => {
  const { drafts } = await backlogIn(withItems('- [ ] Limit the pool').replace('Checkout', '10.20.4.17'));
  assert.match(drafts[0]?.body ?? '', /From the remediation of a post-mortem\./);
  assert.doesNotMatch(JSON.stringify(drafts), /10\.20/);
});

test('nobody is notified, nothing is linked, and no markup gets through', async () => {
  const { drafts } = await backlogIn(
    withItems('- [ ] Ask \\@ops about other/repo#3, then &lt;b&gt; &#60;!-- &#64;all \\<b>'),
  );
  const [draft] = drafts;
  assert.ok(draft);
  assert.match(draft.body, /^Ask `@ops` about `other\/repo#3`, then /);
  assert.match(draft.body, /then \\&lt;b\\&gt; \\&#60;!-- \\&#64;all \\<b>/);
  assert.equal(draft.body.match(/<!--/g)?.length, 1);
});

test('a paragraph becomes a title that GitHub takes', async () => {
  const { drafts } = await backlogIn(withItems(`- [ ] ${'Alert 😀 '.repeat(100)}`));
  assert.equal([...(drafts[0]?.title ?? '')].length, 256);
});

for (const [remote, expected] of [
  ['https://github.com/kim/shop.git', 'github.com kim shop'],
  ['git@github.com:kim/shop.git', 'github.com kim shop'],
  ['ssh://git@git.example.com:2222/kim/shop', 'git.example.com:2222 kim shop'],
  ['https://user@GitHub.com/kim/my.shop', 'github.com kim my.shop'],
  ['https://github.com/kim/shop/issues/12', 'github.com kim shop'],
  ['kim/shop', 'github.com kim shop'],
  ['kim', undefined],
  ['../shop', undefined],
  ['file:///srv/git/shop.git', undefined],
] as const)
  test(`the repository of ${remote}`, () => {
    const found = repositoryOfRemote(remote);
    assert.equal(found && `${found.host} ${found.owner} ${found.name}`, expected);
  });

test('a page that waits filled in gets every character, and its address stays short enough', async () => {
  const { drafts } = await backlogIn(
    withItems('- [ ] Alert & log + test 100 % — “ü” 漢字', `- [ ] ${'漢字 '.repeat(900)}`),
  );
  const [draft, long] = drafts;
  assert.ok(draft && long);
  const repository = { host: 'github.com', owner: 'kim', name: 'shop' };
  const address = new URL(addressToOpen(repository, draft));
  assert.equal(address.pathname, '/kim/shop/issues/new');
  assert.equal(address.searchParams.get('title'), draft.title);
  assert.equal(address.searchParams.get('body'), draft.body);
  assert.equal(address.searchParams.get('labels'), 'post-mortem');
  const shortened = addressToOpen(repository, long);
  assert.ok(shortened.length <= 7500);
  assert.ok(new URL(shortened).searchParams.get('body')?.endsWith(`<!-- postmortem-item ${long.key} -->`));
});

test('tables quote what has to be quoted, and begin no formula', async () => {
  const { drafts } = await backlogIn(withItems('- [ ] =1+1, "now" (owner: @kim; due: soon; priority: High)'));
  const [header, row] = exportText(drafts, 'csv').split('\r\n');
  assert.equal(header, 'Title,Aim,Owner,Due,Priority,Description');
  assert.ok(
    row?.startsWith(`"'=1+1, ""now""",,'@kim,soon,High,"=1+1, ""now""\n\n- Owner`) ||
      row?.startsWith(`"'=1+1, ""now""",,'@kim,soon,High,"'=1+1`),
    row,
  );
});

test('Jira gets its own column names, and only days as due dates', async () => {
  const { drafts } = await backlogIn(
    withItems('- [ ] Limit the pool (due: soon)', '- [ ] Alert on slow answers (due: 2026-05-01)'),
  );
  const text = exportText(drafts, 'jira-csv');
  assert.match(text, /^Summary,Issue Type,Description,Priority,Due Date,Labels,External ID\r\n/);
  assert.match(text, /"[^"]*",,,post-mortem,[\da-f-]+\r\n/);
  assert.match(text, /,2026-05-01,post-mortem,/);
  assert.doesNotMatch(text, /<!--/);
  const { projects } = JSON.parse(exportText(drafts, 'jira-json'));
  assert.deepEqual(
    projects[0].issues.map(({ duedate }: { duedate?: string }) => duedate),
    [undefined, '2026-05-01'],
  );
});

test('Markdown and JSON hold every item', async () => {
  const { drafts } = await backlogIn(withItems('- [ ] Limit the pool', '- [ ] Alert on slow answers (owner: @kim)'));
  assert.match(exportText(drafts, 'markdown'), /^## Limit the pool\n\nLimit[\s\S]+\n## Alert on slow answers\n/);
  assert.deepEqual(
    JSON.parse(exportText(drafts, 'json')).items.map(({ title, line, owner }: { [name: string]: unknown }) => [
      title,
      line,
      owner,
    ]),
    [
      ['Limit the pool', 7, undefined],
      ['Alert on slow answers', 8, '@kim'],
    ],
  );
});
