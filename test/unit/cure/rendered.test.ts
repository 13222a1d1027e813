import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { aliasStandIn, markerFor, roleStandIn, type StandIn } from '../../../core/cure/standIn';
import { placesOf } from '../../../core/cure/values';
import { writeInto } from '../../../core/cure/write';
import { applyEdits, TextStore } from '../../../core/text';

const markdown = new MarkdownIt({ html: true });
const value = '10.42.7.19';

/** What writers put around a value, code over two lines and stray angles left out, and what a value must not be glued to. */
const pieces = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '- ',
    '  - ',
    '> ',
    '1. ',
    '| ',
    ' | ',
    '|\n',
    '| --- | --- |\n',
    `\`${value}\``,
    `\`\`a \` ${value}\`\``,
    '**',
    '_',
    '(',
    ')',
    '[',
  ],
  ...[
    ']',
    '](',
    ': ',
    '!',
    ' < ',
    '> ',
    '<!-- ',
    ' -->',
    '\n```\n',
    '\n~~~\n',
    '    ',
    '\\',
    '"',
    'word',
    ' ',
    '. ',
    '# ',
    '\t',
  ],
  ...[
    value,
    value,
    value,
    `http://${value}/x `,
    `[a](http://${value}/y)`,
    `[a](${value})`,
    `<b title="${value}">`,
    '.',
  ],
);
/** What a bracketed stand-in could be taken for, if nobody took care. */
const risks = fc.constantFrom(
  ...[
    `${value}(word)`,
    `${value}: word`,
    `- ${value}: word`,
    `[${value}](word)`,
    `![${value}](word)`,
    `[word]${value}`,
  ],
  ...[`!${value}(word)`, ` <${value}> `, `${value}[word]`, `[word ${value} word](word)`, `[${value}]: word`],
);
const documents = fc
  .array(fc.oneof({ arbitrary: pieces, weight: 6 }, { arbitrary: risks, weight: 1 }), { maxLength: 24 })
  .map(parts => parts.join(''));
const standIns: readonly StandIn[] = [
  aliasStandIn('address-1'),
  markerFor('an AWS access key id'),
  roleStandIn('1. the *engineer* [on|call]') ?? assert.fail(),
];

for (const standIn of standIns) {
  test(`“${standIn.text}” is read as words wherever it stands, and what is around it as before`, () => {
    fc.assert(
      fc.property(documents, text => {
        // `<!` and a letter begin a declaration of HTML, which nobody writes.
        fc.pre(!/<!<?\d/.test(text));
        const store = new TextStore(text);
        const places = placesOf(store, value, { boundary: 'none', anyCase: false });
        const after = applyEdits(text, writeInto(store, places, standIn));
        assert.ok(!after.includes(value));
        assert.equal(shapeOf(after), shapeOf(text));
        assert.ok(linksIn(after) <= linksIn(text), after);
        // In a comment or code that goes on on the next line, an escaped bracket keeps its backslash.
        const words = wordsOf(after).replace(/\\([[\]])/g, '$1');
        const times = timesIn(words, standIn.text) + (standIn.slug === standIn.text ? 0 : timesIn(words, standIn.slug));
        assert.ok(times >= timesIn(wordsOf(text), value), after);
      }),
      { numRuns: 3000, seed: 20_260_309 },
    );
  });
}

/** The blocks, as they are nested. */
function shapeOf(text: string): string {
  return markdown
    .parse(text, {})
    .map(({ type }) => type)
    .join(' ');
}

function linksIn(text: string): number {
  const inline = markdown.parse(text, {}).flatMap(({ children }) => children ?? []);
  return inline.filter(({ type }) => type === 'link_open' || type === 'image' || type === 'html_inline').length;
}

/** What a reader sees: words and code, without marks; comments and tags as they stand. */
function wordsOf(text: string): string {
  return markdown
    .parse(text, {})
    .flatMap(token => token.children ?? [token])
    .map(({ type, content, children }) =>
      type === 'image' ? (children ?? []).map(each => each.content).join('') : content,
    )
    .join('');
}

function timesIn(text: string, words: string): number {
  return text.toLowerCase().split(words.toLowerCase()).length - 1;
}
