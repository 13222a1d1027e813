import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPostMortem } from '../../../core/document/postMortem';
import { planMove, planRestore } from '../../../core/restricted';
import { defaults } from '../../../core/settings';
import { lineLocator } from '../../../core/settings/locate';
import { applyEdits, TextStore } from '../../../core/text';

const values = fc.constantFrom(
  '10.42.7.19',
  'Kim Larsen',
  'kim@mail.org',
  'vpc-12ab34cd',
  '"admin" / 12',
  'O’Neill*',
  '[x]',
  'a|b1',
);
const signs = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '  \n',
    '\n    ',
    '\n\t',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n# ',
    '\n## Timeline\n',
    '\n```\n',
    '\n~~~sh\n',
  ],
  ...[
    '`',
    '``',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '][',
    ']: ',
    '\n[a]: ',
    '\n[R1]: <add link>',
    '<',
    '>',
    '<!--',
    '-->',
    '<a href="',
    '">',
  ],
  ...[
    '|',
    '\n| a | b |\n| - | - |\n| ',
    '\\',
    '\\|',
    '\n---\n',
    '---\n',
    'key: ',
    '\n- ',
    '"',
    "'",
    '#',
    'http://',
    'https://x.org/',
    'mailto:',
    '.',
    '!',
    'word',
  ],
  ...[
    '[restricted R1: IP address][R1]',
    '[restricted R2.3]',
    '\n<div>\n',
    '\n<!-- post-mortem -->\n',
    '\n===\n',
    '\uFEFF',
  ],
];

/** Never glued to a word or to itself: then it would be another one. */
function around(value: string): readonly string[] {
  return [
    ` ${value} `,
    `(${value})`,
    `<${value}>`,
    `/${value}/`,
    `*${value}*`,
    `\`${value}\``,
    `[${value}]`,
    `|${value}|`,
  ];
}

const documents = values.chain(value =>
  fc.record({
    value: fc.constant(value),
    pieces: fc.array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...around(value))), {
      maxLength: 30,
    }),
    front: fc.constantFrom('', '---\ntype: post-mortem\n', '# Title\n\n'),
    settings: fc.constantFrom(defaults, {
      ...defaults,
      restrictedDocument: 'https://docs.google.com/document/d/1/edit',
    }),
  }),
);

test('in any document, what is moved stands there no more, and restoring gives the same bytes', () => {
  let moved = 0;
  let refused = 0;
  fc.assert(
    fc.property(documents, fc.nat(40), ({ value, pieces, front, settings }, at) => {
      const all = [...pieces.slice(0, at), ' ', value, ' ', ...pieces.slice(at)];
      const text = front + all.join('');
      const offset = (front + all.slice(0, pieces.slice(0, at).length + 1).join('')).length;
      const range = lineLocator(text)(offset, offset + value.length);
      const postMortem = readPostMortem(text, 'incident.md', settings);
      const plan = planMove(postMortem, { range, rule: 'sensitive-ip-address', secrets: [], taken: [] });
      if (plan.type === 'refused') {
        refused += 1;
        return;
      }
      moved += 1;
      const after = applyEdits(text, plan.edits);
      const back = planRestore(new TextStore(after), plan);
      assert.equal(back.type === 'edits' ? applyEdits(after, back.edits) : back.reason, text);
      assert.ok(plan.parts.every(part => part.text !== ''));
      assert.doesNotMatch(after, wholeWord(value));
    }),
    { numRuns: 5000 },
  );
  assert.ok(refused * 20 < moved, `${refused} of ${moved + refused} were refused`);
});

function wholeWord(value: string): RegExp {
  const quoted = value.replace(/[^\p{L}\p{N}]/gu, sign => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  const [before, after] = [/^[\p{L}\p{N}]/u.test(value), /[\p{L}\p{N}]$/u.test(value)];
  return new RegExp(`${before ? '(?<![\\p{L}\\p{N}])' : ''}${quoted}${after ? '(?![\\p{L}\\p{N}])' : ''}`, 'iu');
}
