import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete } from '../../../core/complete';
import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';
import { applyEdits } from '../../../core/text';

/** What may be written at `¦`, each as the line that comes of it. The clock stands at 2026-03-08 14:20 UTC. */
function lines(marked: string): readonly string[] {
  const at = marked.indexOf('¦');
  const before = marked.slice(0, at).split('\n');
  const text = marked.replace('¦', '');
  const position = { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
  const found = complete(readPostMortem(text, 'x.md', defaults), position, { now: Date.UTC(2026, 2, 8, 14, 20) });
  const shown = [...found].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  return shown.map(({ range, newText }) => applyEdits(text, [{ range, newText }]).split('\n')[position.line] ?? '');
}

const head = '# Outage\n\n<!-- post-mortem -->\n\n';

test('behind ## come the sections that are missing, the required ones first', () => {
  const found = lines(`${head}## Timeline\n\n## ¦\n`);
  assert.deepEqual(found.slice(0, 4), [
    '## Contributing factors',
    '## Remediation',
    '## Follow-up review',
    '## Summary',
  ]);
  assert.ok(!found.includes('## Timeline'));
});

test('a new item of a timeline gets the time now and the next likely one, in the zone and style of the one above', () => {
  assert.deepEqual(lines(`${head}## Timeline (CET)\n\n- **2026-03-08 14:05** – one\n- ¦\n`), [
    '- **2026-03-08 15:20** – ',
    '- **2026-03-08 14:10** – ',
  ]);
});

test('behind the time come the kinds of entry', () => {
  assert.deepEqual(lines(`${head}## Timeline\n\n- 14:05 ¦\n`), [
    '- 14:05 **Action:** ',
    '- 14:05 **Effect:** ',
    '- 14:05 **Understanding:** ',
  ]);
});

test('in the bracket of an action item come the fields that are missing, and the aims', () => {
  assert.deepEqual(
    lines(`${head}## Remediation\n\n- [ ] Alert (owner: @kim; ¦)\n`),
    ['aim', 'due', 'priority', 'ticket'].map(name => `- [ ] Alert (owner: @kim; ${name}: )`),
  );
  assert.deepEqual(
    lines(`${head}## Remediation\n\n- [ ] Alert (aim:¦)\n`)[1],
    '- [ ] Alert (aim: detection and response)',
  );
});

test('above the second heading come fields and their values', () => {
  assert.ok(lines(`# Outage\n\n<!-- post-mortem -->\n\n- ¦\n\n## Timeline\n`).includes('- **Zone:** '));
  assert.deepEqual(lines(`# Outage\n\n<!-- post-mortem -->\n\n- **Status:** ¦\n\n## Timeline\n`), [
    '- **Status:** draft',
    '- **Status:** review',
    '- **Status:** published',
  ]);
});

for (const [name, marked] of [
  ['in prose', `${head}## Impact\n\nUsers saw ¦\n`],
  ['in a list outside', `${head}## Impact\n\n- ¦\n`],
  ['in the middle of an entry', `${head}## Timeline\n\n- 14:05 rolled ¦back\n`],
  ['in what is no post-mortem', '# Notes\n\n## ¦\n'],
] as const) {
  test(`nothing is offered ${name}`, () => assert.deepEqual(lines(marked), []));
}

const people = '- **Facilitator:** Ines\n- **Participants:** Ada Brown, Ines\n\n';

test('owners are those of other items first, then who took part; a person once', () => {
  const text = `${head}${people}## Remediation\n\n- [ ] one (owner: @ada-brown)\n- [ ] two (owner: ¦)\n`;
  assert.deepEqual(lines(text), ['- [ ] two (owner: @ada-brown)', '- [ ] two (owner: Ines)']);
});

test('in a table of actions the columns of owners, aims and priorities offer the same', () => {
  const table = (row: string) =>
    `${head}${people}## Remediation\n\n| Action | Owner | Aim | Priority |\n| --- | --- | --- | --- |\n${row}\n`;
  assert.deepEqual(lines(table('| one | ¦ | | |')), ['| one | Ada Brown | | |', '| one | Ines | | |']);
  assert.deepEqual(lines(table('| one | @x | val¦ | |')).slice(-1), ['| one | @x | validation | |']);
  assert.deepEqual(lines(table('| one | @x | | P¦ |'))[0], '| one | @x | | P1 |');
  assert.deepEqual(lines(table('| o¦ne | | | |')), []);
});
