import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type HabitResult, method, type TemplateResult } from '../../protocol';
import { startLikeVsCode } from './client';

const client = startLikeVsCode({
  files: { '.postmortem.json': '{ "version": 1, "sections": { "synonyms": { "timeline": ["As it went"] } } }' },
});
after(async () => (await client).stop());

const written = (name: string) =>
  `# Incident: ${name}\n\n<!-- post-mortem -->\n\n## Overview\n\n## As it went\n\n- 2026-03-09 14:05 - ${name}\n`;

test('A document comes back as a template, without what it tells.', async () => {
  const { connection, open, uri } = await started();
  await open('shop.md', written('shop'));
  const result = await connection.sendRequest<TemplateResult>(method.template, { uri: uri('shop.md') });
  assert.match(
    result?.text ?? '',
    /^# \{\{title\}\}\n[\s\S]+^## As it went\n\n- \{\{announced\}\} - Incident announced\.$/m,
  );
  assert.doesNotMatch(result?.text ?? '', /shop/);
});

test('A document that is not open has no template.', async () => {
  const { connection, uri } = await started();
  assert.equal(await connection.sendRequest<TemplateResult>(method.template, { uri: uri('none.md') }), null);
});

test('What the documents of a folder have in common is told under the names that its settings add.', async () => {
  const { connection, uri } = await started();
  const documents = ['a', 'b', 'c'].map(name => ({ path: `/${name}.md`, text: written(name) }));
  const ask = (some: typeof documents) =>
    connection.sendRequest<HabitResult>(method.habit, { uri: uri('new.md'), documents: some });
  const habit = await ask(documents);
  assert.equal(habit?.documents, 3);
  assert.match(habit?.text ?? '', /^## Overview\n\n## As it went\n\n- \{\{announced\}\}/m);
  assert.equal(await ask(documents.slice(1)), null);
});

async function started() {
  const server = await client;
  return {
    connection: server.connection,
    open: (path: string, text: string) => server.open(path, text),
    uri: (path: string) => server.uri(path),
  };
}
