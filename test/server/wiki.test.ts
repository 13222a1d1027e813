import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, DocumentLink, Hover, Location, LocationLink } from 'vscode-languageserver-protocol';
import { applyEdits } from '../../core/text';
import { type AddToIndexResult, type CatalogueResult, method, type SiteResult } from '../../protocol';
import { type Client, type ClientOptions, startBare, startLikeVsCode } from './client';

const incident = (date: string, title: string) => `# ${title}

<!-- post-mortem -->

- **Announced:** ${date} 14:05 UTC
- **Severity:** 2
- **Components:** checkout

## Timeline (UTC)

- ${date} 14:05 - First alert.

## Contributing factors

- Nobody watches the list of certificates
`;

const home =
  '# Runbook\n\n- [[2026-03-08-Slow-checkout]], [[the fix|Fix it#Last steps]], [y](Fix-it), [[Nothing yet]]\n- [[Twice]] `[[Fix-it]]`\n';
const files = {
  'runbook.wiki/Home.md': home,
  'runbook.wiki/2026-03-08-Slow-checkout.md': incident('2026-03-08', 'Slow checkout'),
  'runbook.wiki/how/Fix-it.md': '# Fix it\n\n## First\n\n## Last steps\n',
  'runbook.wiki/how/Other.md': '# Other\n',
  'runbook.wiki/Twice.md': '# One\n',
  'runbook.wiki/old/twice.md': '# Two\n',
  'runbook.wiki/_Sidebar.md': '* [[Home]]\n',
};

async function served(
  start: (options: ClientOptions) => Promise<Client>,
  options: ClientOptions,
  run: (client: Client, uri: (path: string) => string) => Promise<void>,
) {
  const client = await start({ files, folders: ['runbook.wiki'], ...options });
  try {
    await client.open('runbook.wiki/Home.md', home);
    await run(client, path => client.uri(`runbook.wiki/${path}`));
    assert.deepEqual(client.log, []);
  } finally {
    await client.stop();
  }
}

const place = (character: number, line = 2) => ({ line, character });
const at = (uri: string, character: number, line = 2) => ({ textDocument: { uri }, position: place(character, line) });

for (const [name, start] of [
  ['one that does everything', startLikeVsCode],
  ['one that can do next to nothing', startBare],
] as const) {
  test(`links to pages are followed for ${name}`, () =>
    served(start, {}, async (client, uri) => {
      const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
        textDocument: { uri: uri('Home.md') },
      });
      assert.deepEqual(
        links.map(({ range, target }) => [range.start.line, range.start.character, target]),
        [
          [2, 4, uri('2026-03-08-Slow-checkout.md')],
          [2, 34, uri('how/Fix-it.md')],
          [2, 67, uri('how/Fix-it.md')],
          [3, 4, uri('Twice.md')],
        ],
      );
      const found = await client.connection.sendRequest<Location | LocationLink[]>(
        'textDocument/definition',
        at(uri('Home.md'), 45),
      );
      const [target, line] = Array.isArray(found)
        ? [found[0]?.targetUri, found[0]?.targetRange.start.line]
        : [found.uri, found.range.start.line];
      assert.deepEqual([target, line], [uri('how/Fix-it.md'), 4]);
      assert.equal(await client.connection.sendRequest('textDocument/definition', at(uri('Home.md'), 88)), null);
    }));
}

test('a link says which file it means, that there is none yet, or that names collide', () =>
  served(startBare, {}, async (client, uri) => {
    const told = async (character: number, line?: number) => {
      const hover = await client.connection.sendRequest<Hover | null>(
        'textDocument/hover',
        at(uri('Home.md'), character, line),
      );
      return hover !== null && typeof hover.contents === 'object' && 'value' in hover.contents
        ? hover.contents.value
        : null;
    };
    assert.equal(await told(40), 'how/Fix-it.md');
    assert.match((await told(82)) ?? '', /^This wiki has no page “Nothing yet” yet\./);
    assert.match(
      (await told(6, 3)) ?? '',
      /^2 files are called so, .*: (?:Twice\.md, old\/twice\.md|old\/twice\.md, Twice\.md)\./,
    );
    assert.equal(await told(16, 3), null);
  }));

test('a link that leads nowhere yet is no finding', () =>
  served(startLikeVsCode, {}, async (client, uri) => {
    await client.open(
      'runbook.wiki/2026-03-08-Slow-checkout.md',
      `${incident('2026-03-08', 'Slow')}- See [[Nowhere]], [x](Nowhere)\n`,
    );
    const report = await client.connection.sendRequest<{ items: { message: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri: uri('2026-03-08-Slow-checkout.md') },
    });
    assert.deepEqual(
      report.items.filter(({ message }) => /Nowhere|link/i.test(message)),
      [],
    );
  }));

test('pages are completed in both forms, without .md, and brackets are closed', () =>
  served(startBare, {}, async (client, uri) => {
    const complete = async (text: string) => {
      await client.change('runbook.wiki/Home.md', text);
      const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
        ...at(uri('Home.md'), text.length, 0),
        context: { triggerKind: 2, triggerCharacter: '[' },
      });
      return items.map(({ textEdit }) => textEdit && 'newText' in textEdit && textEdit.newText);
    };
    assert.deepEqual(await complete('See [['), [
      '2026 03 08 Slow checkout]]',
      'Fix it]]',
      'Home]]',
      'Other]]',
      'Twice]]',
      'twice]]',
    ]);
    assert.deepEqual((await complete('See [[so|Fi')).slice(0, 2), ['2026-03-08-Slow-checkout]]', 'Fix-it]]']);
    assert.equal((await complete('See [x]('))[1], 'Fix-it');
    assert.deepEqual(await complete('See ['), []);
    assert.deepEqual(await complete('See [x](https://exa'), []);
  }));

test('elsewhere than in a wiki nothing is said about brackets', () =>
  served(startBare, { folders: [''], files: { 'Home.md': home, 'Fix-it.md': '' } }, async client => {
    await client.open('Home.md', home);
    const uri = client.uri('Home.md');
    assert.deepEqual(await client.connection.sendRequest('textDocument/documentLink', { textDocument: { uri } }), []);
    assert.equal(await client.connection.sendRequest('textDocument/hover', at(uri, 40)), null);
    assert.equal(await client.connection.sendRequest('textDocument/definition', at(uri, 40)), null);
  }));

test('the setting and the client’s word make a folder a wiki, and what the editor follows by itself is left to it', () =>
  served(
    startLikeVsCode,
    {
      folders: [''],
      configuration: { site: 'wiki' },
      initializationOptions: { neighbours: true, site: true, followsMarkdownLinks: true },
    },
    async (client, uri) => {
      client.connection.onRequest(
        'postmortem/site',
        (): SiteResult => ({ top: uri('').replace(/\/$/, ''), kind: 'folder' }),
      );
      const text = '[a](Twice) [b](Fix-it) [[Twice]]\n';
      await client.change('runbook.wiki/Home.md', text);
      const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
        textDocument: { uri: uri('Home.md') },
      });
      assert.deepEqual(
        links.map(({ range }) => range.start.character),
        [15, 25],
      );
    },
  ));

test('an open document is listed in the pages of a wiki, and what keeps it from being shown is said', () =>
  served(startLikeVsCode, { initializationOptions: { neighbours: true } }, async (client, uri) => {
    await client.open('runbook.wiki/old/other.md', incident('2026-05-01', 'Other'));
    const ask = (path: string) =>
      client.connection.sendRequest<AddToIndexResult>(method.addToIndex, {
        uri: uri(path),
        top: uri('').replace(/\/$/, ''),
        kind: 'wiki',
        pages: [
          { path: 'Home.md', text: home },
          { path: '_Sidebar.md', text: files['runbook.wiki/_Sidebar.md'] },
        ],
      });
    const answer = await ask('old/other.md');
    assert.deepEqual(
      answer?.pages.map(({ path, exists }) => [path, exists]),
      [
        ['Home.md', true],
        ['_Sidebar.md', true],
      ],
    );
    assert.equal(
      applyEdits(home, answer?.pages[0]?.edits ?? []),
      home.replace('- [[2026', '- 2026-05-01 [Other](other)\n- [[2026'),
    );
    assert.match(answer?.problems.join() ?? '', /^old\/other\.md and how\/Other\.md make one page/);
    assert.equal(await ask('Twice.md'), null);
    const wrong = await client.connection.sendRequest<AddToIndexResult>(method.addToIndex, {
      uri: uri('old/other.md'),
      top: uri('').replace(/\/$/, ''),
      kind: 'plain',
      pages: [{ path: 'old/README.md', text: '# Post-mortems\n\n## 2025\n\n- [Other](other.md)\n' }],
    });
    assert.deepEqual(wrong?.problems, [
      'old/README.md lists old/other.md under 2025, and its incident was on 2026-05-01. Move it to 2026, or correct the date in the post-mortem.',
    ]);
  }));

test('all post-mortems are told with components and factors, newest first, and pages around them are none', () =>
  served(startLikeVsCode, { initializationOptions: { neighbours: true } }, async (client, uri) => {
    await client.open('runbook.wiki/new.md', incident('2026-05-01', 'New'));
    const records = await client.connection.sendRequest<CatalogueResult>(method.catalogue, {
      uri: uri('').replace(/\/$/, ''),
      isFresh: true,
    });
    assert.deepEqual(
      records.map(({ key, date, severity, components, factors }) => [
        key,
        date,
        severity,
        components[0]?.text,
        factors.length,
      ]),
      [
        [uri('new.md'), '2026-05-01', '2', 'checkout', 1],
        [uri('2026-03-08-Slow-checkout.md'), '2026-03-08', '2', 'checkout', 1],
      ],
    );
  }));
