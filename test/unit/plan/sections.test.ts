import assert from 'node:assert/strict';
import { test } from 'node:test';
import { write } from './write';

test('a factor joins the list in its own style', () => {
  assert.equal(
    write('## Root causes\n\n* one\n* two\n\n## Next steps\n', { type: 'add-factor', text: 'three' }),
    '## Root causes\n\n* one\n* two\n* three\n\n## Next steps\n',
  );
});

test('a factor makes its section between timeline and remediation', () => {
  assert.equal(
    write('# X\n\n## Timeline\n\n- 10:00 a\n\n## Remediation\n\n- [ ] b\n', { type: 'add-factor', text: 'one' }),
    '# X\n\n## Timeline\n\n- 10:00 a\n\n## Contributing factors\n\n- one\n\n## Remediation\n\n- [ ] b\n',
  );
});

test('an action item fills the empty one that waits for its aim', () => {
  assert.equal(
    write(
      '## Remediation\n\n- [ ]  (aim: likelihood; owner: ; due: ; priority: )\n- [ ]  (aim: validation; owner: ; due: ; priority: )\n',
      { type: 'add-action-item', text: 'Test the rollback', aim: 'validation', owner: 'kim', priority: 'P1' },
    ),
    '## Remediation\n\n- [ ]  (aim: likelihood; owner: ; due: ; priority: )\n- [ ] Test the rollback (aim: validation; owner: @kim; priority: P1)\n',
  );
});

test('an action item changes only what was changed', () => {
  const before =
    '## Action items\n\n1. [ ] **Alert** on `5xx` (owner: @kim; note: keep; due: 2026-04-01) <!-- seen -->\n';
  assert.equal(
    write(before, {
      type: 'edit-action-item',
      line: 2,
      expected: 'Alert on 5xx',
      done: true,
      fields: { priority: 'P2', due: '' },
    }),
    '## Action items\n\n1. [x] **Alert** on `5xx` (owner: @kim; priority: P2; note: keep) <!-- seen -->\n',
  );
});

test('an action item that somebody else changed is not overwritten', () => {
  assert.match(
    write('## Action items\n\n- other\n', { type: 'edit-action-item', line: 2, expected: 'mine', fields: {} }),
    /^refused: .*changed/,
  );
});

test('the follow-up date is replaced where it stands', () => {
  assert.equal(
    write('# X\n\n- **Follow-up:** 2026-05-01 in room 4\n', { type: 'set-follow-up', date: '2026-05-08' }),
    '# X\n\n- **Follow-up:** 2026-05-08 in room 4\n',
  );
});

test('the follow-up date makes its section where there is none', () => {
  assert.equal(
    write('# X\n\n## Timeline\n', { type: 'set-follow-up', date: '2026-05-08' }),
    '# X\n\n## Timeline\n\n## Follow-up review\n\nWe review our progress on 2026-05-08.\n',
  );
});

for (const [form, before, after] of [
  [
    'front matter',
    '---\ntitle: "X: y"\nzone: UTC # ours\n---\n# X\n',
    '---\ntitle: "X: y"\nzone: Europe/Berlin # ours\n---\n# X\n',
  ],
  ['a list', '# X\n\n- **Zone:** UTC\n', '# X\n\n- **Zone:** Europe/Berlin\n'],
  [
    'a table',
    '# X\n\n| Field | Value |\n| --- | --- |\n| Zone | UTC |\n',
    '# X\n\n| Field | Value |\n| --- | --- |\n| Zone | Europe/Berlin |\n',
  ],
  ['a comment', '# X\n\n<!-- zone: UTC -->\n', '# X\n\n<!-- zone: Europe/Berlin -->\n'],
  ['nothing yet', '# X\n\nText.\n', '# X\n\n- **Zone:** Europe/Berlin\n\nText.\n'],
  [
    'an empty field',
    '# X\n\n- **Zone:**\n- **Status:** draft\n',
    '# X\n\n- **Zone:** Europe/Berlin\n- **Status:** draft\n',
  ],
  [
    'a list without the field',
    '# X\n\n- **Status:** draft\n- **Follow-up:** 2026-05-08\n',
    '# X\n\n- **Status:** draft\n- **Zone:** Europe/Berlin\n- **Follow-up:** 2026-05-08\n',
  ],
] as const) {
  test(`a field is written in the form that the document uses: ${form}`, () =>
    assert.equal(write(before, { type: 'set-field', field: 'zone', value: 'Europe/Berlin' }), after));
}

test('a note makes the meeting section and its part', () => {
  const once = write('# X\n\n## Timeline\n', { type: 'add-note', part: 'Parking lot', text: 'later' });
  assert.equal(once, '# X\n\n## Timeline\n\n## Meeting\n\n### Parking lot\n\n- later\n');
  assert.equal(
    write(once, { type: 'add-note', part: 'Parking lot', text: 'and this' }),
    '# X\n\n## Timeline\n\n## Meeting\n\n### Parking lot\n\n- later\n- and this\n',
  );
  assert.equal(
    write(once, { type: 'add-note', part: 'Questions', text: 'why' }),
    '# X\n\n## Timeline\n\n## Meeting\n\n### Parking lot\n\n- later\n\n### Questions\n\n- why\n',
  );
});

test('the marker goes below the title, and is not written twice', () => {
  const once = write('# X\n\nText.\n', { type: 'declare' });
  assert.equal(once, '# X\n\n<!-- post-mortem -->\n\nText.\n');
  assert.equal(write(once, { type: 'declare' }), once);
  assert.equal(write('', { type: 'declare' }), '<!-- post-mortem -->\n');
  assert.equal(write('no title\r\n', { type: 'declare' }), '<!-- post-mortem -->\r\n\r\nno title\r\n');
});
