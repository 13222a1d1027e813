import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { restylesAt } from '../../../core/restyle';
import { defaults } from '../../../core/settings';
import { applyEdits } from '../../../core/text';
import { fileOf, imported, inserted } from './importing';

const page = `# Outage of 2026-03-08\n\n<!-- post-mortem -->\n\n## Timeline (UTC)\n\n- 2026-03-08 14:00 - Errors rise.\n`;
const chat = fileOf(
  'Ana Ng\n  3:13 PM\nCheckout answers slowly!\n3:13\nthe pool is full | see graph_1\nKim Roe\n  3:58 PM\nrolled back build 9\n4:00\nyes\n4:00\nno\n',
);

/** What an import of the chat finds of each of its entries in the document: `same`, `like: words`, or `new`. */
async function found(document: string): Promise<readonly string[]> {
  const read = await imported(chat, document);
  assert.ok(read.type === 'read');
  return read.entries.map(({ known, like }) => (known ? 'same' : like === undefined ? 'new' : `like: ${like}`));
}

async function page1(): Promise<string> {
  const read = await imported(chat, page);
  assert.ok(read.type === 'read');
  return inserted(read.entries, page);
}

const all = ['same', 'same', 'same', 'same', 'same'];

test('the second import of the same text finds all of its entries, also after the list became a table and a list again', async () => {
  const list = await page1();
  assert.deepEqual(await found(page), ['new', 'new', 'new', 'new', 'new']);
  assert.deepEqual(await found(list), all);
  const table = restyled(list, 'table');
  assert.match(table, /\| 2026-03-08 15:13 \|/);
  assert.deepEqual(await found(table), all);
  assert.deepEqual(await found(restyled(table, 'list')), all);
});

test('an entry whose words were edited a little is told by what stands there now', async () => {
  const edited = (await page1())
    .replace('Ana Ng: Checkout answers slowly!', '**Effect:** Checkout answers slowly to everyone.')
    .replace('Kim Roe: rolled back build 9', '**Action:** Kim rolled back build 9')
    .replace('the pool is full', 'the pool\n  is full');
  assert.deepEqual(await found(edited), [
    'like: Checkout answers slowly to everyone.',
    'same',
    'like: Kim rolled back build 9',
    'same',
    'same',
  ]);
});

test('an entry that was rounded to the minute beside it is found, and none an hour away', async () => {
  const text = await page1();
  assert.equal((await found(text.replace('15:58 - Kim', '15:59 - Kim')))[2], 'like: Kim Roe: rolled back build 9');
  assert.equal((await found(text.replace('15:58 - Kim', '16:58 - Kim')))[2], 'new');
});

test('one entry of the timeline stands for one that comes in, and who said it is no likeness', async () => {
  const text = await page1();
  assert.deepEqual(await found(text.replace('- 2026-03-08 16:00 - Kim Roe: no\n', '')), [...all.slice(0, 4), 'new']);
  assert.deepEqual((await found(text.replace('Kim Roe: no\n', 'Kim Roe: maybe\n')))[4], 'new');
});

function restyled(text: string, into: string): string {
  const postMortem = readPostMortem(text, 'notes/incident.md', defaults);
  const line = text.split('\n').findIndex(each => each.includes('15:13'));
  const plan = restylesAt(postMortem, line)
    .find(({ title }) => title.endsWith(into))
    ?.plan();
  assert.ok(plan?.type === 'edits');
  return applyEdits(text, plan.edits);
}

test('entries come in where the timeline is but a list of milestones, or where times are headings, and are found again', async () => {
  const milestones = `# Incident on 2026-03-08\n\n- **Key events**\n  - Fault occurs 2026-03-08 14:30\n  - Resolved 2026-03-08 16:16\n\n- **Impact**:\n  - Some.\n`;
  const headings = `# Incident on 2026-03-08\n\n## Timeline\n\nAll times in UTC\n\n### 14:30\n\nIt is slow.\n\n### 16:10\n\nIt is over.\n`;
  for (const document of [milestones, headings]) {
    const read = await imported(chat, document);
    assert.ok(read.type === 'read');
    const text = inserted(read.entries, document);
    assert.match(text, /15:13/);
    assert.deepEqual(await found(text), all);
  }
  const read = await imported(chat, milestones);
  const text = read.type === 'read' ? inserted(read.entries, milestones) : '';
  assert.match(text, /16:16\n {2}- 2026-03-08 15:13 UTC - Ana Ng: Checkout answers slowly!\n/);
});
