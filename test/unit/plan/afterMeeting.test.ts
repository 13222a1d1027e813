import assert from 'node:assert/strict';
import { test } from 'node:test';
import { write } from './write';

const ticket = 'https://github.com/kim/shop/issues/7';

for (const [form, before, after, expected] of [
  ['without fields', '- [ ] Limit the pool', `- [ ] Limit the pool (ticket: ${ticket})`, 'Limit the pool'],
  ['with fields', '- [ ] Limit it (owner: @kim)', `- [ ] Limit it (owner: @kim; ticket: ${ticket})`, 'Limit it'],
  ['with an empty field', '- [ ] Limit it (ticket: ; due: )', `- [ ] Limit it (ticket: ${ticket}; due: )`, 'Limit it'],
  ['over two lines', '- [ ] Limit\n  the pool', `- [ ] Limit\n  the pool (ticket: ${ticket})`, 'Limit the pool'],
  ['with a handle', '- Limit it (@kim)', `- Limit it (@kim) (ticket: ${ticket})`, 'Limit it'],
  [
    'in a table',
    '| Action | Ticket |\n| --- | --- |\n| Limit it | |',
    `| Action | Ticket |\n| --- | --- |\n| Limit it | ${ticket} |`,
    'Limit it',
  ],
  [
    'in a table without a column for it',
    '| Action | Owner |\n| --- | --- |\n| Limit it | Kim |',
    `| Action | Owner |\n| --- | --- |\n| Limit it (ticket: ${ticket}) | Kim |`,
    'Limit it',
  ],
] as const)
  test(`an item ${form} gets its ticket once`, () => {
    const head = '## Remediation\n\n';
    const line = before.startsWith('|') ? 4 : 2;
    const once = write(`${head}${before}\n`, { type: 'set-tickets', tickets: [{ line, expected, ticket }] });
    assert.equal(once, `${head}${after}\n`);
    assert.equal(write(once, { type: 'set-tickets', tickets: [{ line, expected, ticket: `${ticket}8` }] }), once);
  });

test('tickets are written in one go, also where items moved meanwhile; one that is gone refuses', () => {
  const text = '## Remediation\n\nNew words.\n\n- [ ] One\n- [ ] Two\n';
  const tickets = [
    { line: 2, expected: 'One', ticket: '#1' },
    { line: 3, expected: 'Two', ticket: '#2' },
  ];
  assert.match(write(text, { type: 'set-tickets', tickets }), /- \[ \] One \(ticket: #1\)\n- \[ \] Two \(ticket: #2\)/);
  const gone = [...tickets, { line: 4, expected: 'Three', ticket: '#3' }];
  assert.match(write(text, { type: 'set-tickets', tickets: gone }), /^refused: /);
});

for (const [form, open, done, expected] of [
  ['a box', '- [ ] Limit it (owner: @kim)', '- [x] Limit it (owner: @kim)', 'Limit it'],
  ['two lines', '- [ ] Limit\n  the pool', '- [x] Limit\n  the pool', 'Limit the pool'],
  ['a handle', '- [ ] Limit it (@kim)', '- [x] Limit it (@kim)', 'Limit it'],
  [
    'a table',
    '| Action | Status |\n| --- | --- |\n| Limit it | open |',
    '| Action | Status |\n| --- | --- |\n| Limit it | done |',
    'Limit it',
  ],
] as const)
  test(`an item with ${form} is marked as done and as open again`, () => {
    const head = '## Remediation\n\n';
    const line = open.startsWith('|') ? 4 : 2;
    const mark = (text: string, isDone: boolean) =>
      write(text, { type: 'edit-action-item', line, expected, done: isDone, fields: {} });
    assert.equal(mark(`${head}${open}\n`, true), `${head}${done}\n`);
    assert.equal(mark(`${head}${done}\n`, false), `${head}${open}\n`);
  });

test('an item whose words say that it is done, or whose table has no place for it, refuses with the reason', () => {
  const mark = (text: string, line: number, expected: string, done: boolean) =>
    write(`## Remediation\n\n${text}\n`, { type: 'edit-action-item', line, expected, done, fields: {} });
  assert.match(mark('- Limit it (done)', 2, 'Limit it (done)', false), /^refused: .*words/);
  assert.match(
    mark('| Action | Owner |\n| --- | --- |\n| Limit it | Kim |', 4, 'Limit it', true),
    /^refused: .*column/,
  );
});

const items =
  '## Remediation\n\n- [x] Limit the pool (ticket: #7)\n- [ ] Alert on `5xx` (owner: @kim; due: 2026-03-01)\n';
const progress = [
  'Progress on 2026-03-08:',
  '',
  '- Done: Limit the pool (#7)',
  '- Open: Alert on 5xx (@kim, due 2026-03-01, overdue)',
  '',
].join('\n');

test('a follow-up review begins with the progress of each item, in a section of its own', () => {
  assert.equal(
    write(`# X\n\n${items}`, { type: 'start-follow-up' }),
    `# X\n\n${items}\n## Follow-up review\n\n${progress}`,
  );
});

test('the progress stands below what the section says, once a day', () => {
  const text = `# X\n\n${items}\n## Follow-up review\n\nWe review our progress on 2026-05-08.\n`;
  const once = write(text, { type: 'start-follow-up' });
  assert.equal(once, `${text}\n${progress}`);
  assert.equal(write(once, { type: 'start-follow-up' }), once);
});

test('the progress names a ticket once, in the words where they hold it', () => {
  const told = (item: string) =>
    /^- (?:Open|Done): .*$/m.exec(write(`## Remediation\n\n- [ ] ${item}\n`, { type: 'start-follow-up' }))?.[0];
  const address = 'https://github.com/o/r/issues/5';
  assert.equal(told(`Limit it: ${address}`), `- Open: Limit it: ${address}`);
  assert.equal(told(`Limit it ${address} (owner: @kim; ticket: ${address})`), `- Open: Limit it ${address} (@kim)`);
  assert.equal(told('Limit it after #55 (ticket: #5)'), '- Open: Limit it after #55 (#5)');
  assert.equal(told(`Limit it: ${address} (ticket: #5)`), `- Open: Limit it: ${address} (#5)`);
});
