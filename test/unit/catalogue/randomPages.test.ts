import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addToIndex, editBetween, type IndexEntry } from '../../../core/catalogue';
import { siteKinds } from '../../../core/site/site';
import { applyEdits } from '../../../core/text';

const lines = [
  '',
  '  ',
  '# Post-mortems',
  '## 2026',
  '### 2025',
  '**2026**',
  '- 2026',
  '* 2025',
  '  - [a](a)',
  '  * [[B|b]]',
  '- [a](a.md) 2026-03-08',
  '1. [b](b)',
  '    - [c](c)',
  '- nested',
  '| [a](a.md) | 2026 |',
  '|---|---|',
  '> - [b](b)',
  '```',
  '<!-- x',
  '-->',
  'Text',
  '---',
  '\t- [c](c.md)',
  '## Incidents',
] as const;

const page = fc
  .tuple(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([chosen, eol, ends]) => chosen.join(eol) + (ends ? eol : ''));

const entries = fc.uniqueArray(
  fc.record({
    title: fc.constantFrom('A', '2026-03-08 B', '[c](d) | `e`', '<!--', '*'),
    path: fc.constantFrom('a.md', 'b.md', 'x/c.md', 'new page (1).md', 'd.md'),
    date: fc.option(fc.constantFrom('2026-03-08', '2026-01-01', '2025-02-02', '2024-12-31'), { nil: undefined }),
  }),
  { selector: ({ path }) => path, minLength: 1, maxLength: 5 },
);

test('whatever a page holds, no line of it is lost, every entry is listed, and a second time nothing changes', () => {
  fc.assert(
    fc.property(
      page,
      entries,
      fc.constantFrom(...siteKinds),
      fc.constantFrom('Home.md', '_Sidebar.md'),
      (text, made, kind, path) => {
        const all: readonly IndexEntry[] = made.map(({ date, ...rest }) =>
          date === undefined ? rest : { ...rest, date },
        );
        const once = addToIndex({ path, text }, all, all, kind);
        const again = addToIndex({ path, text: once.text }, all, all, kind);
        assert.deepEqual([again.text, again.added], [once.text, []]);
        assert.equal(applyEdits(text, editBetween(text, once.text)), once.text);
        const rest = once.text.split(/\r?\n/);
        for (const line of text.split(/\r?\n/)) {
          const at = rest.indexOf(line);
          assert.notEqual(at, -1, `“${line}” is gone`);
          rest.splice(at, 1);
        }
        if (text.includes('\r\n')) assert.doesNotMatch(once.text, /(?<!\r)\n/);
      },
    ),
    { numRuns: 3000 },
  );
});
