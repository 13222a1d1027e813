import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from 'yaml';
import { aliasAll, curesOf } from '../../../core/cure';
import type { Problem } from '../../../core/rules';
import { type Block, blocksOf, comparePositions, type Edit } from '../../../core/text';
import { applied, flaggedParts, type Linted, linted, sensitiveIn, textOf } from './findings';

/** The same text in documents of other habits. */
const shapes: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', text => text],
  ['with CRLF', text => text.replaceAll('\n', '\r\n')],
  ['without an end of its last line', text => text.trimEnd()],
  ['in a quote', text => text.replace(/^/gm, '> ')],
  ['with tabs', text => text.replace(/^( *)- /gm, '$1-\t')],
];

for (const { name, text, settings } of flaggedParts()) {
  for (const [shape, change] of shapes) {
    test(`${name} ${shape}: each cure takes the value out everywhere and leaves the rest`, async () => {
      const before = await linted(change(text), settings);
      for (const problem of sensitiveIn(before)) {
        const cures = curesOf(before.postMortem, problem);
        assert.notEqual(cures.length, 0);
        for (const { edits } of cures) {
          const after = await linted(applied(before, edits()), settings);
          holdsNoMore(after, textOf(before, problem), problem);
          leavesTheRest(before, after, textOf(before, problem), edits());
        }
      }
    });
  }

  const plain = await linted(text, settings);
  const found = sensitiveIn(plain).filter(each => canStandAnywhere(textOf(plain, each)));
  // Of some kinds no value can stand anywhere: sentences, and what only its surroundings give away.
  if (found.length === 0 || text.startsWith('---')) continue;
  test(`${name}: the value goes from wherever else it stands`, async () => {
    for (const problem of found) {
      const value = textOf(plain, problem);
      for (const [, change] of shapes.slice(0, 3)) {
        const before = await linted(change(surrounded(text, value)), settings);
        const same = sensitiveIn(before).find(each => textOf(before, each) === value && each.ruleId === problem.ruleId);
        assert.ok(same !== undefined);
        for (const { title, edits } of curesOf(before.postMortem, same)) {
          const after = await linted(applied(before, edits()), settings);
          const [head = '', tail = ''] = after.text.replace(/^date[\s\S]*(?=## Elsewhere)/m, '\0').split('\0');
          assert.notEqual(tail, '');
          assert.ok(!(head + tail).includes(value), title);
          holdsNoMore(after, value, problem);
          leavesTheRest(before, after, value, edits());
        }
      }
    }
  });
}

test('all infrastructure of all fixtures goes by one edit, and its aliases are no findings', async () => {
  const text = flaggedParts()
    .map(part => part.text)
    .join('\n');
  const before = await linted(text, { ...(flaggedParts()[0] ?? assert.fail()).settings });
  const edits = aliasAll(before.postMortem, before.problems)?.();
  const after = await linted(applied(before, edits), before.postMortem.settings);
  assert.notEqual(sensitiveIn(before, ['infrastructure']).length, 0);
  assert.deepEqual(sensitiveIn(after, ['infrastructure']), []);
});

/** In an address, a table, YAML and a comment, without changing them; and no date, which would make an entry of a line. */
function canStandAnywhere(value: string): boolean {
  return /^[\w.@:+-]+$/.test(value) && !/^\d{1,4}-\d{1,2}-\d{1,4}$/.test(value);
}

/** The text, with the value in every other place where a writer could have put it. */
function surrounded(text: string, value: string): string {
  return `---
title: Seen at ${value} first
hosts: [one, ${value}]
quoted: "${value}: down"
single: '${value}'
date: 2026-03-08
---

${text}
## Elsewhere

${value}: it began here, and ${value}(again).

**${value}** and _${value}_, \`${value}\`, \`\`a \` ${value}\`\`, <!-- ${value} --> "${value}".

A [link to ${value}](https://a.example/${value}/b?c=${value} "title"), [only](${value}), ![alt ${value}](./a.png).

[Write](mailto:${value}), <mailto:${value}>, <a href="https://${value}/">there</a>, https://x.example/${value}/y

| Part | Value |
| --- | --- |
| \`${value}\` | ${value}\\|1 |

1. One
   - ${value}
     \`\`\`text
     key=${value}
     \`\`\`

~~~
\`\`\`
${value}
\`\`\`
~~~

<!--
${value}
-->

<div title="${value}">${value}</div>

[ref]: https://a.example/${value}
`;
}

function holdsNoMore(after: Linted, value: string, { ruleId }: Problem): void {
  const left = sensitiveIn(after).filter(each => each.ruleId === ruleId && textOf(after, each) === value);
  assert.deepEqual(left, []);
}

function leavesTheRest(before: Linted, after: Linted, value: string, edits: readonly Edit[]): void {
  const sorted = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
  sorted.forEach(({ range }, at) => {
    const previous = sorted[at - 1]?.range.end;
    if (previous !== undefined) assert.ok(comparePositions(previous, range.start) <= 0, 'edits overlap');
    const gone = textOf(before, { ruleId: '', severity: 'hint', message: '', range });
    const front = range.start.line < 7 && before.text.startsWith('---');
    // Beside the value only what made a link of it, or the rest of a scalar that has to be quoted now.
    if (!front) assert.match(gone.split(value).join(''), /^(?:!?\[|\]\((?:mailto:)?\)|<(?:mailto:)?>|)$/i, gone);
  });
  assert.deepEqual(instants(after), instants(before));
  assert.deepEqual(structure(after), structure(before));
  assert.deepEqual(frontMatter(after).errors, frontMatter(before).errors);
  assert.deepEqual(frontMatter(after).keys, frontMatter(before).keys);
  assert.equal(after.text.match(/\r\n/g)?.length, before.text.match(/\r\n/g)?.length);
}

function instants({ postMortem }: Linted): unknown {
  return postMortem.timelines.map(({ timeline }) => timeline.entries.map(({ time }) => time));
}

/** Which blocks stand in which, on which lines, and how many cells the rows have. */
function structure({ postMortem }: Linted): unknown {
  return postMortem.store.chunks.map(chunk => blocksOf(chunk).map(shapeOf));
}

function shapeOf(block: Block): unknown {
  const { type, lines } = block;
  if (type === 'list') return { type, lines, items: block.items.map(item => item.blocks.map(shapeOf)) };
  if (type === 'quote') return { type, lines, blocks: block.blocks.map(shapeOf) };
  if (type === 'table') return { type, lines, rows: block.rows.map(row => row.cells.length) };
  return { type, lines };
}

function frontMatter({ postMortem }: Linted): { readonly errors: number; readonly keys: readonly string[] } {
  const [first] = postMortem.store.chunks;
  if (first?.type !== 'front-matter') return { errors: 0, keys: [] };
  const document = parseDocument(
    first.lines
      .slice(1, -1)
      .map(line => line.text)
      .join('\n'),
    { logLevel: 'silent' },
  );
  const data: unknown = document.toJS();
  return { errors: document.errors.length, keys: Object.keys(typeof data === 'object' && data !== null ? data : {}) };
}
