import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';

const keyEvents = ['10:14 Detected', '10:36 Resolved'];
const course = ['10:14', '10:21', '10:22', '10:25', '10:30', '10:38', '10:36'].map(
  time => `${time} Something happened`,
);

function mainEntries(...lists: readonly (readonly string[])[]): number | undefined {
  const names = ['Key events', 'Context'];
  const parts = lists.map(
    (entries, at) => `- **${names[at]}**\n${entries.map(entry => `  - 2023-02-02 ${entry}\n`).join('')}`,
  );
  const text = `# Incident on 2023-02-02\n\n${parts.join('\n')}`;
  return readPostMortem(text, 'incident.md', defaults).timeline?.timeline.entries.length;
}

test('a course of events far longer than the key events above it is the one that is drawn', () => {
  assert.equal(mainEntries(keyEvents, course), 7);
});

test('else the first list with times is', () => {
  assert.equal(mainEntries(keyEvents, course.slice(0, 4)), 2);
  assert.equal(mainEntries(course, keyEvents), 7);
});

test('what attackers did, and a table of marks, stand back behind the course of the incident', () => {
  for (const name of ['Attack timeline', 'Key timestamps']) {
    const text = `# Incident\n\n## ${name}\n\n- 2026-03-08 01:00Z pulled\n\n## Timeline\n\n- 2026-03-08 03:00Z revoked\n`;
    assert.equal(readPostMortem(text, 'incident.md', defaults).timeline?.section.text, 'Timeline');
  }
});
