import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { fillTemplate, type TemplateValues } from '../../../core/templates';
import { assertLinear } from '../linear';

const nothing: TemplateValues = { title: '', announced: '', declaredOver: '', zone: '' };
const markdown = new MarkdownIt({ html: true });

function titled(title: string): string {
  return fillTemplate('# {{title}}\n', { ...nothing, title });
}

test('a placeholder is filled wherever it stands, with or without spaces', () => {
  const text = '{{title}}: {{ zone }} | {{title}}';
  assert.equal(fillTemplate(text, { ...nothing, title: 'Outage', zone: 'UTC' }), 'Outage: UTC | Outage');
});

test('placeholders that are not known stay', () => {
  assert.equal(fillTemplate('{{team}} {{}} {{ti tle}}', nothing), '{{team}} {{}} {{ti tle}}');
});

test('day and clock can be placed apart', () => {
  const text = '{{announcedDate}}|{{announcedTime}}|{{declaredOverDate}}|{{declaredOverTime}}';
  const filled = fillTemplate(text, { ...nothing, announced: '2026-03-08 14:05', declaredOver: '16:10' });
  assert.equal(filled, '2026-03-08|14:05||16:10');
});

test('the day of the announcement and of the review can be placed, and fields that nobody is asked for stay empty', () => {
  const text = '{{date}}|{{followUp}}|- **Severity:** {{severity}}';
  const filled = fillTemplate(text, { ...nothing, announced: '2025-12-30 23:50', declaredOver: '2025-12-31 01:10' });
  assert.equal(filled, '2025-12-30|2026-02-28|- **Severity:**');
  assert.equal(fillTemplate('{{followUp}}!', { ...nothing, announced: '2025-12-30 23:50' }), '!');
});

test('values are not searched for placeholders or replacement patterns', () => {
  assert.equal(titled('{{zone}} $& $1 {title}'), '# {{zone}} $& $1 {title}\n');
});

test('a plain title is written as it is', () => {
  for (const title of ['API_v2: 40 % of log-ins failed (EU)', 'C# & F# builds, 2 < 3', '[SEV1] ~5 min of 5xx']) {
    assert.equal(titled(title), `# ${title}\n`);
  }
});

test('line breaks in a value become spaces', () => {
  assert.equal(titled('one\r\n## two\u2028three\tfour'), '# one ## two three four\n');
});

test('a title can neither close nor open a comment', () => {
  const filled = fillTemplate('<!-- {{title}} -->\n', { ...nothing, title: 'a --> <!-- b' });
  assert.equal(filled.split('-->').length, 2);
  assert.doesNotMatch(titled('<!-- post-mortem -->'), /-->/);
});

test('an item or a table row that begins with an empty value is left out', () => {
  const text = '- {{announced}} - a\n| {{announced}} | b |\n1. **{{announced}}** c\n- d {{announced}}\n';
  assert.equal(fillTemplate(text, nothing), '- d\n');
});

test('line endings and untouched lines stay as they are', () => {
  const text = 'two spaces  \r\n- **Zone:** {{zone}}\r\n- {{zone}} gone\r\nlast';
  assert.equal(fillTemplate(text, nothing), 'two spaces  \r\n- **Zone:**\r\nlast');
});

test('whatever a title holds, Markdown shows it letter by letter in one heading', () => {
  const pieces = [
    'a',
    'Z',
    '1',
    '.',
    ')',
    ' ',
    '_',
    '*',
    '`',
    '~',
    '#',
    '<',
    '>',
    '!',
    '-',
    '[',
    ']',
    '(',
    ')',
    '\\',
    '|',
  ];
  const special = fc.string({
    unit: fc.constantFrom(...pieces, '&', ';', '&amp;', '<b>', '-->', '<!--', '\n', '+', '/'),
  });
  const title = fc.oneof(special, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(title, text => {
      const expected = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
      fc.pre(expected !== '');
      const tokens = markdown.parse(titled(text), {});
      assert.deepEqual(
        tokens.map(token => token.type),
        ['heading_open', 'inline', 'heading_close'],
      );
      const children = tokens[1]?.children ?? [];
      assert.deepEqual([...new Set(children.map(child => child.type))], ['text']);
      assert.equal(children.map(child => child.content).join(''), expected);
    }),
    { numRuns: 5000 },
  );
});

test('a title twice as long takes about twice as long', async () => {
  for (const piece of ['#', ' #', '-', '--', '\\', '_', '~', '&a', '1', '\n', '](']) {
    await assertLinear(titled, piece);
  }
});
