import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { type MovePlan, markersIn, planMove, planRestore } from '../../../core/restricted';
import { documentText } from '../../../core/restricted/documentText';
import { findUnits } from '../../../core/restricted/findUnits';
import { scanText } from '../../../core/sensitive';
import { defaults, type Settings } from '../../../core/settings';
import { applyEdits, rangeOnLine, TextStore } from '../../../core/text';
import { assertLinear } from '../linear';

const head = '# Errors\n\n## Timeline\n\n';
const text = `${head}- 14:05 - One on 10.42.7.19\n- 14:06 - Two\n`;

function move(
  before: string,
  line: number,
  value: string,
  options: { taken?: readonly string[]; id?: string; settings?: Settings } = {},
): Extract<MovePlan, { type: 'move' }> {
  const { taken = [], settings = defaults, ...rest } = options;
  const start = before.split('\n')[line]?.indexOf(value) ?? -1;
  const range = rangeOnLine(line, start, start + value.length);
  const plan = planMove(readPostMortem(before, 'incident.md', settings), {
    range,
    rule: 'sensitive-ip-address',
    secrets: [],
    taken,
    ...rest,
  });
  if (plan.type === 'refused') throw new Error(plan.reason);
  return plan;
}

function restored(now: string, plan: Extract<MovePlan, { type: 'move' }>): string {
  const back = planRestore(new TextStore(now), plan);
  return back.type === 'edits' ? applyEdits(now, back.edits) : back.reason;
}

test('a text comes back to where its marker was moved, with other words and a link around it', () => {
  const plan = move(text, 4, '10.42.7.19');
  const now = applyEdits(text, plan.edits)
    .replace('- 14:06 - Two\n', '')
    .replace(
      'One on [restricted R1: IP address][R1]',
      'Two, on [restricted R1: the second router](https://x.org/a "here")',
    )
    .replace('<add link>', 'https://x.org/b');
  assert.equal(restored(now, plan), `${head}- 14:05 - Two, on 10.42.7.19\n`);
});

test('texts of one entry go back to their own markers, in any order', () => {
  const before = `${head}\`\`\`\nfirst 10.42.7.19\nsecond 10.42.7.19\n\`\`\`\n`;
  const plan = move(before, 5, '10.42.7.19');
  const now = applyEdits(before, plan.edits).replace(
    '[restricted R1]\n[restricted R1.2]',
    '[restricted R1.2]\n[restricted R1]',
  );
  assert.equal(restored(now, plan), before.replace(/(first.*\n)(second.*\n)/, '$2$1'));
});

test('without a marker nothing is written, and the reason names none of the text', () => {
  const plan = move(text, 4, '10.42.7.19');
  assert.equal(
    restored(text, plan),
    'No marker of R1 stands in this document. Its text stays stored: copy it from there.',
  );
});

test('several moves go back in any order', () => {
  const before = `${head}- 14:05 - 10.42.7.19, 10.42.7.20, 10.42.7.21`;
  const one = move(before, 4, '10.42.7.19');
  const first = applyEdits(before, one.edits);
  const two = move(first, 4, '10.42.7.20');
  const second = applyEdits(first, two.edits);
  const three = move(second, 4, '10.42.7.21');
  const all = applyEdits(second, three.edits);
  assert.deepEqual([one.id, two.id, three.id], ['R1', 'R2', 'R3']);
  for (const order of [
    [one, two, three],
    [three, two, one],
    [two, one, three],
    [two, three, one],
  ]) {
    assert.equal(order.reduce(restored, all), before);
  }
});

test('an id is the next one behind those of the document and those that are stored', () => {
  const before = `${text}\n[restricted R3: e-mail address](https://x.org)\n\n[R5]: https://x.org\n`;
  assert.equal(move(before, 4, '10.42.7.19').id, 'R6');
  assert.equal(move(before, 4, '10.42.7.19', { taken: ['R2', 'R11'] }).id, 'R12');
  assert.equal(move(before, 4, '10.42.7.19', { id: 'R4' }).id, 'R4');
});

test('the link comes from the document, else from the settings', () => {
  const settings = { ...defaults, restrictedDocument: 'https://docs.google.com/document/d/2/edit' };
  const field = text.replace(
    '## Time',
    '- **Restricted document:** <https://docs.google.com/document/d/1/edit>\n\n## Time',
  );
  assert.equal(move(field, 6, '10.42.7.19', { settings }).link, 'https://docs.google.com/document/d/1/edit');
  assert.equal(move(text, 4, '10.42.7.19', { settings }).link, 'https://docs.google.com/document/d/2/edit');
  assert.equal(move(text, 4, '10.42.7.19').link, undefined);
});

test('a finding that is all of an entry leaves its bullet and its time', () => {
  for (const [before, after] of [
    ['- 14:05 - Kibana has no login.', '- 14:05 - [restricted R1: IP address][R1]'],
    ['> - [ ] Kibana has no login.', '> - [ ] [restricted R1: IP address][R1]'],
    ['| 14:05 | Kibana has no login. |', '| 14:05 | [restricted R1: IP address][R1] |'],
  ] as const) {
    const table = before.startsWith('|') ? '| Time | Event |\n| --- | --- |\n' : '';
    const whole = `${head}${table}${before}\n`;
    const line = whole.split('\n').indexOf(before);
    const value = before.startsWith('|') ? before.slice(2, -2) : before;
    const plan = move(whole, line, value);
    assert.equal(applyEdits(whole, plan.edits), `${head}${table}${after}\n\n[R1]: <add link>\n`);
    assert.deepEqual(
      plan.parts.map(part => part.text),
      ['Kibana has no login.'],
    );
  }
});

test('a secret is not stored: neither alone nor on a line of code', () => {
  const before = `${head}\`\`\`\nping 10.42.7.19 --key abc\n\`\`\`\n`;
  const postMortem = readPostMortem(before, 'incident.md', defaults);
  const secrets = [rangeOnLine(5, 22, 25)];
  const wish = { rule: 'sensitive-ip-address', secrets, taken: [] };
  const alone = planMove(postMortem, { ...wish, range: rangeOnLine(5, 22, 25) });
  assert.equal(alone.type, 'refused');
  const beside = planMove(postMortem, { ...wish, range: rangeOnLine(5, 5, 15) });
  assert.deepEqual(beside.type === 'move' ? beside.parts.map(part => part.text) : beside.reason, ['10.42.7.19']);
});

test('markers are found by their entry, and other words are none', () => {
  const lines = [
    '[restricted R1: IP address][R1], `[restricted R12.3]`, [x](y "restricted R2")',
    'restricted R4, [R5], restricted Rx',
  ];
  const found = markersIn(lines.length, line => lines[line] ?? '');
  assert.deepEqual(
    found.map(({ id, range }) => [id, range.start.line]),
    [
      ['R1', 0],
      ['R12', 0],
      ['R2', 0],
    ],
  );
});

test('a link to a restricted document is no finding; what its fragment repeats is one', () => {
  const found = (link: string) => scanText(`See ${link} for more.`, defaults).map(({ rule }) => rule);
  assert.deepEqual(found('https://docs.google.com/document/d/10.42.7.19/edit'), []);
  assert.deepEqual(found('https://docs.google.com/document/d/1/edit#10.42.7.19'), ['sensitive-ip-address']);
  assert.deepEqual(found('https://docs.example.org/document/d/10.42.7.19/edit'), ['sensitive-ip-address']);
});

test('on hostile text, the places to cut are found in linear time', async () => {
  const value = '10.42.7.19';
  for (const piece of [
    '[',
    '](',
    '](a',
    '`',
    '<!--',
    '<a',
    'http://',
    '**',
    '"restricted R1',
    '[restricted R1: ',
    value,
    `[${value}](`,
    `\`${value}`,
  ]) {
    await assertLinear(line => {
      const document = documentText(new TextStore(`${value} ${line}`));
      findUnits(document, { start: 0, end: value.length }, []);
      planRestore(document.store, {
        id: 'R1',
        parts: [
          { form: 'link', text: 'x' },
          { form: 'bare', text: 'y' },
          { form: 'target', text: 'z' },
        ],
      });
      markersIn(1, () => line);
    }, piece);
  }
});
