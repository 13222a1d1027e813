import assert from 'node:assert/strict';
import { test } from 'node:test';
import { write } from './write';

// Writing into forms that people had before there was this tool.
const fields = { owner: 'ana', due: '2026-04-01' };

for (const [form, before, after] of [
  ['a handle behind it', '- Limit it (@kim)', '- Limit it (@kim) (owner: @ana; due: 2026-04-01)'],
  ['two lines', '- Limit\n  it', '- Limit\n  it (owner: @ana; due: 2026-04-01)'],
  ['fields on its second line', '- Limit\n  it (due: soon)', '- Limit\n  it (owner: @ana; due: 2026-04-01)'],
  [
    'fields over two lines',
    '- Limit it (aim:\n  likelihood)',
    '- Limit it (aim: likelihood; owner: @ana; due: 2026-04-01)',
  ],
  [
    'a row with columns for its fields',
    '| What | Who | Until |\n| --- | --- | --- |\n| Limit it | Kim | |',
    '| What | Who | Until |\n| --- | --- | --- |\n| Limit it | @ana | 2026-04-01 |',
  ],
  [
    'a row without a column for one of them',
    '| What | Who |\n| --- | --- |\n| Limit it | |',
    '| What | Who |\n| --- | --- |\n| Limit it (due: 2026-04-01) | @ana |',
  ],
] as const)
  test(`an item with ${form} is edited in place, again and again`, () => {
    const head = '## Action items\n\n';
    const line = before.startsWith('|') ? 4 : 2;
    const action = { type: 'edit-action-item', line, expected: 'Limit it', fields } as const;
    const once = write(`${head}${before}\n`, action);
    assert.equal(once, `${head}${after}\n`);
    assert.equal(write(once, action), once);
  });

test('a field of a row is emptied, in its cell or behind the words', () => {
  const before = '## Action items\n\n| What | Who |\n| --- | --- |\n| Limit it (due: 2026-04-01) | @ana |\n';
  const action = { type: 'edit-action-item', line: 4, expected: 'Limit it', fields: { owner: '', due: '' } } as const;
  assert.equal(write(before, action), before.replace(' (due: 2026-04-01)', '').replace('@ana', ''));
});

test('where the items are a table, a new one is a row of it', () => {
  const before =
    '## Action items\n\n| What | Who | State |\n| :-- | --- | --- |\n| Limit it | Kim | done |\n\nMore words.\n';
  const row = '| a \\| b (aim: validation) | @ana | open |\n';
  assert.equal(
    write(before, { type: 'add-action-item', text: 'a | b', owner: 'ana', aim: 'validation' }),
    before.replace('done |\n', `done |\n${row}`),
  );
});

test('what goes into a labelled list item is nested in it', () => {
  const before = '# Incident\n\n- **Timeline**:\n  - 14:05 a\n\n- **Action items**: soon\n\n- **Impact**: none\n';
  const added = write(before, { type: 'add-action-item', text: 'Limit it' });
  assert.equal(added, before.replace('soon\n', 'soon\n  - [ ] Limit it\n'));
  assert.equal(
    write(added, { type: 'none-needed', aim: 'validation', reason: 'it is tested' }),
    added.replace('Limit it\n', 'Limit it\n  - Validation: none needed, because it is tested\n'),
  );
});

test('a theme is a heading below a heading, never below a label', () => {
  const before = '# Incident\n\n## Analysis\n\n**Root cause**\n\n- one\n\n**Impact**\n\nNone.\n';
  const grouped = write(before, { type: 'edit-factor', line: 6, expected: 'one', theme: 'Deploys' });
  assert.match(grouped, /^## Contributing factors\n\n### Deploys\n\n- one$/m);
  assert.match(grouped, /^\*\*Impact\*\*\n\nNone\.$/m);
});

for (const [place, at] of [
  ['between them', '2026-03-08 14:20'],
  ['above them', '2026-03-08 14:01'],
] as const)
  test(`among times that only stand behind labels an entry lands ${place}, nested as they are`, () => {
    const before =
      '# Incident\n\n- **Key events**\n  - First detected: 2026-03-08 14:05\n  - Resolved: 2026-03-08 14:30\n\n- **Impact**: none\n';
    const after = write(before, { type: 'insert-entry', time: at, text: 'Support asks.' });
    const order = after.split('\n').filter(line => line.startsWith('  - '));
    assert.equal(order.indexOf(`  - ${at} Support asks.`), place === 'above them' ? 0 : 1);
  });
