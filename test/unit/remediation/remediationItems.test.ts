import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { remediationItems } from '../../../core/remediation';
import { defaults, mergeSettings } from '../../../core/settings';

const settings = mergeSettings(defaults);

/** The fields of the items under "Action items", in their order. */
function fieldsOf(body: string) {
  const text = `# Incident\n\n## Timeline\n\n- 2026-03-08 14:05Z - First alert.\n\n## Action items\n\n${body}\n`;
  return remediationItems(readPostMortem(text, 'a.md', settings)).map(({ owner, due, priority, ticket, aim }) =>
    Object.fromEntries(
      Object.entries({ owner, due, priority, ticket, aim }).filter(([, value]) => value !== undefined),
    ),
  );
}

test('A handle at the end owns the item, and one that the words speak of does not.', () => {
  assert.deepEqual(
    fieldsOf('- Add a limit to all consumers @kim\n- Talk to @kim\n- Move the alert with @kim and @lin'),
    [{ owner: '@kim' }, {}, {}],
  );
});

test('Fields are read in other languages too.', () => {
  assert.deepEqual(
    fieldsOf(
      '- Schlüssel einführen (Verantwortlich: Team Bestellung, Frist: 2026-05-01)\n- Surveiller les certificats (responsable : Camille, échéance : 2026-05-02)\n- 監視を追加する（担当: 田中、期限: 2026-04-30）',
    ),
    [
      { owner: 'Team Bestellung', due: '2026-05-01' },
      { owner: 'Camille', due: '2026-05-02' },
      { owner: '田中', due: '2026-04-30' },
    ],
  );
});

test('A table’s items are found under the usual names of their column.', () => {
  for (const name of ['Title', 'Action', 'Follow-up', 'Improvement', 'Recommendation'])
    assert.deepEqual(
      fieldsOf(`| ${name} | Owner |\n| --- | --- |\n| Check the count | Dana |`),
      [{ owner: 'Dana' }],
      name,
    );
});

test('A heading within the section gives its aim to the items below it; an item’s own goes before.', () => {
  assert.deepEqual(
    fieldsOf(
      '### Prevention\n\n- one\n\n### Detection and response\n\n- two\n- three (aim: validation)\n\n### Other\n\n- four',
    ),
    [{ aim: 'likelihood' }, { aim: 'detection and response' }, { aim: 'validation' }, {}],
  );
});

test('A cell that says that nobody is chosen yet names no owner, in any language.', () => {
  for (const nobody of ['tbc', 'Not assigned', 'offen', 'à définir', '_unassigned_'])
    assert.deepEqual(fieldsOf(`| Action | Owner |\n| --- | --- |\n| Add a limit | ${nobody} |`), [{}]);
});

test('A database that was exported calls its columns by names of its own.', () => {
  assert.deepEqual(fieldsOf('| Name | Assign | Due date |\n| --- | --- | --- |\n| Add a limit | Kim | 2026-05-01 |'), [
    { owner: 'Kim', due: '2026-05-01' },
  ]);
  assert.deepEqual(fieldsOf('| Maßnahme | Zuständig | Termin |\n| --- | --- | --- |\n| Grenze | Kim | 2026-05-01 |'), [
    { owner: 'Kim', due: '2026-05-01' },
  ]);
});

test('A state beside the ticket is no part of it.', () => {
  const rows = '| Add a limit | kim | Bug 7 **DONE** |\n| Test it | lin | n/a **TODO** |';
  const text = `# Incident\n\n## Timeline\n\n## Action items\n\n| Action item | Owner | Bug |\n| --- | --- | --- |\n${rows}\n`;
  const items = remediationItems(readPostMortem(text, 'a.md', settings));
  assert.deepEqual(
    items.map(({ ticket, done }) => ({ ticket, done })),
    [
      { ticket: 'Bug 7', done: true },
      { ticket: undefined, done: false },
    ],
  );
});
