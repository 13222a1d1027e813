import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../../core/text';

for (const [markdown, words] of [
  ['**Bold** and _slanted_ and `code`', 'Bold and slanted and code'],
  ['a [link](https://example.org "title") and ![a picture](x.png)', 'a link and a picture'],
  ['words <!-- aside --> and <b>tags</b>', 'words and tags'],
  ['Queue \\<stood\\> still', 'Queue <stood> still'],
  ['Queue \\<stood> still', 'Queue <stood> still'],
  ['\\[not a link\\](x)', '[not a link](x)'],
  ['snake_case_name stays', 'snake_case_name stays'],
] as const) {
  test(`the words of "${markdown}" are "${words}"`, () => assert.equal(plainText(markdown), words));
}
