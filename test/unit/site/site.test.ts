import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf } from '../../../core/catalogue/groups';
import { collisionsOf, pageNameOf, problemOfName } from '../../../core/site/pageName';
import { type FolderSigns, remotesIn, siteOf } from '../../../core/site/site';
import { wikiLinksOf } from '../../../core/site/wikiLinks';
import { TextStore } from '../../../core/text';
import { assertLinear } from '../linear';

const signs = (given: Partial<FolderSigns>): FolderSigns => ({ name: 'x', entries: [], remotes: [], ...given });

test('a wiki is known by its folder, its remote or the pages that only wikis have', () => {
  assert.equal(siteOf(signs({ name: 'runbook.wiki' })), 'wiki');
  for (const remote of [
    'git@github.com:o/r.wiki.git',
    'https://github.com/o/r.wiki.git',
    'https://gitlab.com/o/r.wiki',
  ])
    assert.equal(siteOf(signs({ remotes: ['https://github.com/o/r.git', remote] })), 'wiki');
  assert.equal(siteOf(signs({ entries: ['Home.md', '_Sidebar.md'] })), 'wiki');
  assert.equal(
    siteOf(signs({ entries: ['Home.md', 'README.md'], remotes: ['https://github.com/o/r.git'] })),
    undefined,
  );
});

test('other sites are known by their configuration', () => {
  assert.equal(siteOf(signs({ entries: ['mkdocs.yml', 'docs'] })), 'mkdocs');
  assert.equal(siteOf(signs({ entries: ['docusaurus.config.ts'] })), 'docusaurus');
  assert.equal(siteOf(signs({ entries: ['_config.yml'] })), 'jekyll');
});

test('remotes are read from the configuration of Git, and from no other section', () => {
  const text =
    '[core]\n\turl = no\n[remote "origin"]\n\turl = git@github.com:o/r.wiki.git\r\n\tfetch = x\n[branch "a"]\n\turl = no\n';
  assert.deepEqual(remotesIn(text), ['git@github.com:o/r.wiki.git']);
});

test('a page is named after its title, with what no name can hold left out', () => {
  assert.equal(pageNameOf('Router outage: DNS / BGP (part 2)?'), 'Router-outage-DNS-BGP-part-2');
  assert.equal(pageNameOf('Störung der Anmeldung 障害'), 'Störung-der-Anmeldung-障害');
  assert.equal(pageNameOf('../../etc'), 'etc');
  assert.equal(pageNameOf('?!'), 'Post-mortem');
  assert.equal(pageNameOf('word '.repeat(40)), 'word-'.repeat(16).slice(0, -1));
});

test('pages of one name are found in all folders, whatever case and spaces', () => {
  const files = ['Router-outage.md', 'old/router outage.md', 'Router-outage.png', 'Router.md'];
  assert.deepEqual(collisionsOf('Router-outage.md', files), ['old/router outage.md']);
  assert.equal(problemOfName('a/Router-outage.md'), undefined);
  assert.match(problemOfName('What: now.md') ?? '', /holds “:”/);
});

const links = (text: string) =>
  wikiLinksOf(new TextStore(text)).map(({ page, anchor, form, nameRange }) => {
    const line = text.split('\n')[nameRange.start.line] ?? '';
    return [form, page, anchor, line.slice(nameRange.start.character, nameRange.end.character)];
  });

test('links to pages are found in both forms', () => {
  assert.deepEqual(
    links('# A\n\n- [[Router outage]] and [[the fix| Fix-it#steps ]], [x](Page-Name#top "t"), [y](<Other%20page>)\n'),
    [
      ['brackets', 'Router outage', undefined, 'Router outage'],
      ['brackets', 'Fix-it', 'steps', 'Fix-it'],
      ['markdown', 'Page-Name', 'top', 'Page-Name'],
      ['markdown', 'Other page', undefined, 'Other%20page'],
    ],
  );
});

test('addresses, files, pictures, code, comments and task boxes are no links to pages', () => {
  for (const text of [
    '[a](https://example.com/x)',
    '[a](#here)',
    '[a](notes.md)',
    '![a](Picture)',
    '[[graph.png]]',
    '`[[Page]]`',
    '```\n[[Page]]\n```',
    '<!-- [[Page]] -->',
    '\\[[Page]]',
    '- [ ] [x] a[0](1 2)',
    '[a](../up)',
    '[[ ]]',
  ])
    assert.deepEqual(links(text), [], text);
});

test('looking for links and for an index takes linear time', async () => {
  const known = { kind: 'wiki' as const, path: 'Home.md', dates: new Map([['b', '2026-01-01']]) };
  for (const piece of ['[[a|', '[[a]] ', '[a](', '`[[a]]', '- [a](b)\n']) {
    for (const each of [piece, `${piece.repeat(20)}\n`]) {
      await assertLinear(text => wikiLinksOf(new TextStore(text)), each);
      await assertLinear(text => groupsOf(new TextStore(text), known), each);
    }
  }
});
