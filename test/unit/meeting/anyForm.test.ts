import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import type { DocumentAction } from '../../../core/plan';
import { defaults } from '../../../core/settings';
import { toView } from '../../../core/view';
import { write } from '../plan/write';

// What a meeting writes is read again by the meeting, whatever the document looks like.
const folder = (path: string) =>
  readdirSync(path)
    .filter(name => name.endsWith('.md'))
    .map(name => [name, readFileSync(join(path, name), 'utf8')] as const);

const documents: readonly (readonly [name: string, text: string])[] = [
  ...folder('sample/postmortems'),
  ...folder('test/fixtures/meeting'),
  ['an empty document', ''],
  [
    'sections of the third level',
    '# Incidents\n\n## Incident of May\n\n### Timeline\n\n- 2026-03-08 14:05: a\n\n### Impact\n\nNone.\n',
  ],
  ['a title alone', '# Incident on 2026-03-08'],
  [
    'labelled list items',
    '# Incident\n\n- **Timeline**:\n  - 2026-03-08 14:05: a\n\n- **Root cause**: b\n\n- **Action items**: c\n',
  ],
  [
    'bold labels',
    '# Incident\n\n**Timeline**\n\n- 2026-03-08 14:05: a\n\n**Root cause**\n\n- b\n\n**Action items**\n\n- c\n',
  ],
  [
    'labels before times',
    '# Incident\n\n- **Key events**\n  - First detected: 2026-03-08 14:05\n\n- **Impact**: none\n',
  ],
  ['headings as times', '# Incident\n\n## Timeline\n\n### 2026-03-08 14:05\n\nIt began.\n\n### 14:30\n\nIt ended.\n'],
  [
    'a table of times',
    '# Incident\n\n## Timeline\n\n| Time | What |\n| --- | --- |\n| 2026-03-08 14:05 | a |\n\n## Causes\n\nWe do not know.\n',
  ],
  [
    'Windows line ends',
    '# Incident\r\n\r\n## Timeline\r\n\r\n- 2026-03-08 14:05: a\r\n\r\n## Action items\r\n\r\n1. b\r\n2. c\r\n',
  ],
];

for (const [name, text] of documents)
  test(`What a meeting writes into ${name} is there when it is read again.`, () => {
    let now = text;
    const act = (action: DocumentAction) => {
      now = write(now, action);
      assert.doesNotMatch(now, /^refused/);
      return toView(readPostMortem(now, 'notes/incident.md', defaults), []);
    };
    const before = toView(readPostMortem(text, 'notes/incident.md', defaults), []);
    const people = act({ type: 'set-attendance', name: 'Ben', present: true }).meeting.attendance;
    assert.deepEqual(people, [{ name: 'Ben', present: true }]);
    const entries = act({ type: 'insert-entry', time: '2026-03-08 14:20', text: 'Support asks.' }).timeline.entries;
    assert.equal(entries.length, before.timeline.entries.length + 1);
    assert.equal(entries.find(entry => entry.text.includes('Support asks.'))?.localLabel, '2026-03-08 14:20');
    const factors = act({ type: 'add-factor', text: 'Nobody looked', theme: 'Visibility' }).factors.items;
    assert.equal(factors.length, before.factors.items.length + 1);
    assert.equal(factors.find(factor => factor.text === 'Nobody looked')?.theme, 'Visibility');
    const added = act({ type: 'add-action-item', text: 'Look daily' }).remediation.items;
    const items = before.remediation.items.length + 1;
    assert.equal(added.length, items);
    const own = added.find(item => item.text === 'Look daily');
    assert.ok(own !== undefined);
    const fields = { owner: '@ana', due: '2026-04-01', aim: 'validation', ticket: 'OPS-7' };
    const edited = act({ type: 'edit-action-item', line: own.line, expected: own.text, fields }).remediation.items;
    const { line: _, text: __, done: ___, ...written } = edited.find(item => item.text === 'Look daily') ?? own;
    assert.deepEqual(written, fields);
    const excused = act({ type: 'none-needed', aim: 'likelihood', reason: 'it is gone' }).remediation;
    assert.deepEqual(excused.noneNeeded, [{ aim: 'likelihood', reason: 'it is gone' }]);
    assert.equal(excused.items.length, items);
    assert.equal(act({ type: 'set-follow-up', date: '2026-05-08' }).followUp.stated, '2026-05-08');
  });
