import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { terminalText } from '../../../core/export';
import { columnsOf } from '../../../core/export/terminal/columns';
import { assertLinear } from '../linear';
import { hostileTexts, mixed, viewOf } from './documents';

const options = { width: 80, ascii: false, colours: false };
const draw = (lines: readonly string[], more: Partial<typeof options> = {}) =>
  terminalText(viewOf(lines), { ...options, ...more });

test('a small timeline is drawn to scale, with its entries below', () => {
  const text = draw(['- 2026-03-08 14:00 UTC - effect: Errors', '- 2026-03-08 14:30 UTC - action: Rolled back']);
  const [title, where, , effect = '', action = ''] = text.split('\n');
  assert.equal(title, 'Checkout errors');
  assert.equal(where, '2026-03-08 · times in UTC');
  assert.match(effect, /^Effect +─+●─+$/);
  assert.match(action, /^Action +─+◆─+$/);
  assert.ok(action.indexOf('◆') > effect.indexOf('●') + 40);
  assert.ok(text.endsWith('14:00   +0 min  ● Effect  Errors\n14:30  +30 min  ◆ Action  Rolled back\n'));
});

test('ASCII is ASCII, colours are there only when asked for', () => {
  assert.match(draw([...mixed, '- 2026-03-08 15:00 - Grüße — „ok“ 日本'], { ascii: true }), /^[\n -~]*$/);
  assert.ok(!draw(mixed).includes('\u001b'));
  assert.ok(draw(mixed, { colours: true }).includes('\u001b[33m'));
});

test('no line is wider than the terminal', () => {
  const words = fc.constantFrom('errors', '日本語の障害報告', 'a'.repeat(90), '👩‍🚒 fire', 'é'.normalize('NFD'), '—');
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 200 }), fc.array(words, { maxLength: 30 }), (width, said) => {
      const lines = said.map((word, rank) => `- 2026-03-08 14:${10 + rank} UTC - ${word} ${said.join(' ')}`);
      for (const line of draw([...mixed, ...lines], { width }).split('\n'))
        assert.ok(columnsOf(line) <= width, `${columnsOf(line)} > ${width}: ${line}`);
    }),
    { numRuns: 100 },
  );
});

test('no control of a document reaches the terminal', () => {
  const text = terminalText(
    viewOf(
      hostileTexts.map(each => `- 14:05 ${each}`),
      '\u001b[2J',
    ),
    options,
  );
  assert.doesNotMatch(text, /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
});

test('long texts take linear time', async () => {
  for (const piece of ['a', ' a', '★', '\u0301', '日']) await assertLinear(text => draw([`- 14:05 ${text}`]), piece);
});
