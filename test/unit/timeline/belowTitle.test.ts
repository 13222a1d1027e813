import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';

const list = '- 14:05 deploy\n- 14:07 errors\n- 14:30 rolled back\n';

/** What the document's timeline says, and where it begins; nothing where it has none. */
function timelineOf(text: string): readonly string[] {
  const { recognition, timeline } = readPostMortem(text, 'notes/x.md', defaults);
  if (recognition === undefined) return [];
  return (timeline?.timeline.entries ?? []).map(({ time, text }) => {
    const at = time.instant === undefined ? '?' : new Date(time.instant).toISOString().slice(0, 16);
    return `${at} ${text}`;
  });
}

const told = ['2026-03-08T14:05 deploy', '2026-03-08T14:07 errors', '2026-03-08T14:30 rolled back'];

for (const [name, text] of [
  ['a list', `# Postmortem: checkout down, 2026-03-08\n\n${list}`],
  ['a list behind fields', `# Postmortem: checkout\n\n**Date:** 2026-03-08\n**Severity:** 2\n\n${list}`],
  ['a list with more behind it', `# Post-mortem – 2026-03-08\n\n${list}\nThe index was missing.\n\n- Add it (Kim)\n`],
  ['lines of a paragraph', `# Checkout post-mortem, 8 March 2026\n\n${list.replaceAll('- ', '')}`],
  ['bold times', `# Checkout post-mortem, 8 March 2026\n\n${list.replace(/- (\S+)/g, '**$1**')}`],
  [
    'a table below a title that begins with its day',
    `# 2026-03-08 post-mortem\n\n| Time | What |\n| --- | --- |\n${list.replace(/- (\S+) (.+)/g, '| $1 | $2 |')}`,
  ],
] as const) {
  test(`times right below a title that says "post-mortem" are its timeline: ${name}`, () =>
    assert.deepEqual(timelineOf(text), told));
}

test('items with due days behind them are no entries', () => {
  const items =
    '| Item | Owner | Due |\n| --- | --- | --- |\n| Add it | Kim | 2026-03-20 |\n\n- 2026-03-21: Add it\n- 2026-03-22: Add it\n';
  assert.deepEqual(timelineOf(`# Postmortem 2026-03-08\n\n${list}\n${items}`), told);
});

test('it ends where the next heading or label of a section begins', () => {
  for (const next of ['## Costs', 'Costs\n---', '**Root cause**']) {
    const text = `# Postmortem 2026-03-08\n\n${list}\n${next}\n\n- 15:00 lunch\n`;
    assert.deepEqual(timelineOf(text), told, next);
  }
});

for (const [name, text] of [
  ['a heading names the timeline', `# Postmortem 2026-03-08\n\n${list}\n## Timeline\n\n- 14:00 start\n`],
  ['the times are two', '# Postmortem 2026-03-08\n\n- 14:05 deploy\n- 14:30 rolled back\n'],
  ['the list stands in a fence', `# Postmortem 2026-03-08\n\n\`\`\`\n${list}\`\`\`\n`],
  ['the document is a guide to them', `# Post-mortem process\n\n${list}`],
  ['the document is about something else', `# Opening hours on 2026-03-08\n\n${list}`],
] as const) {
  test(`a list below the title is no timeline where ${name}`, () =>
    assert.ok(!timelineOf(text).includes(told[1] ?? '')));
}
