import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults } from '../../../core/settings';
import { blamesOf } from './blamesOf';

const untested = 'We should have tested the restore.';

test('A sentence has one finding, the gravest.', () => {
  assert.deepEqual(blamesOf('It was human error, and we should have tested the restore, a disaster.'), [
    'blameless-human-error',
  ]);
});

test('Where the gravest rule is off, the next one speaks.', () => {
  const settings = { ...defaults, rules: { 'blameless-human-error': 'off' } } as const;
  assert.deepEqual(blamesOf(`It was human error, and ${untested}`, settings), ['blameless-counterfactual']);
});

test('Two sentences of a paragraph have a finding each.', () => {
  assert.deepEqual(blamesOf(`${untested} ${untested}`), ['blameless-counterfactual', 'blameless-counterfactual']);
});

for (const heading of ['Where we got lucky', 'Action items', 'What went well', 'References', 'Chat logs']) {
  test(`What did not happen is in its place below "${heading}".`, () => {
    assert.deepEqual(blamesOf(`# Incident\n\n## ${heading}\n\n- ${untested}\n`), []);
  });
}

test('Sections within action items are action items.', () => {
  assert.deepEqual(blamesOf(`# Incident\n\n## Action items\n\n### Detection\n\n- ${untested}\n`), []);
});

test('An item with a box to tick is something to do wherever it stands.', () => {
  assert.deepEqual(blamesOf(`# Incident\n\n## Notes\n\n- [ ] ${untested}\n`), []);
});

test('A section behind action items is read again.', () => {
  assert.deepEqual(blamesOf(`# Incident\n\n## Action items\n\n- None.\n\n## Analysis\n\n${untested}\n`), [
    'blameless-counterfactual',
  ]);
});

test('Entries of a timeline are prose, and what was not done is told there as a fact.', () => {
  const timeline = '# Incident\n\n## Timeline (UTC)\n\n- 2026-03-08 14:05 - ';
  assert.deepEqual(blamesOf(`${timeline}It was human error.\n`), ['blameless-human-error']);
  assert.deepEqual(blamesOf(`${timeline}We did not test the restore.\n`), []);
  assert.deepEqual(blamesOf(`${timeline}@kim rolls back, @lin deletes the pod.\n`), []);
});

test('Cells of a table are read where the table is about the incident.', () => {
  const table = `| Factor |\n| --- |\n| ${untested} |\n`;
  assert.deepEqual(blamesOf(`# Incident\n\n## Contributing factors\n\n${table}`), ['blameless-counterfactual']);
  assert.deepEqual(blamesOf(`# Incident\n\n## Advisory\n\n${table}`), []);
});

test('Headings ask and answer nothing.', () => {
  assert.deepEqual(blamesOf('# Incident\n\n## What we should have tested\n\n### Why did you restart it?\n'), []);
});

test('An allowance with a reason holds.', () => {
  assert.deepEqual(blamesOf(`# Incident\n\n${untested} <!-- pm-allow blameless-counterfactual: quoted -->\n`), []);
});

test('A first name alone stands for a person where the document gives it a role or a handle; a department does not.', () => {
  const text = (people: string) =>
    `# Incident\n\n${people}\n\n## Contributing factors\n\n- Tove forgot the second step.\n`;
  assert.deepEqual(blamesOf(text('- **Note-taker:** Tove')), ['blameless-individual']);
  assert.deepEqual(blamesOf(text('- **Participants:** Tove, @tove')), ['blameless-individual']);
  assert.deepEqual(blamesOf(text('- **Participants:** Tove, Storage')), []);
});
