import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextStore } from '../../../core/text';
import { entryWords } from '../../../core/timeline/entryWords';
import { entriesOf } from './entriesOf';

const whole = 'All of it is slow, says support.';

for (const [form, markdown, words] of [
  ['an item over several lines', '- 14:05: All of it is slow,\n  says **support**.\n- 14:10: b\n', whole],
  ['a mark that goes on in the next line', '- 14:05: All of it **is slow,\n  says** support.\n', whole],
  ['a heading, with the paragraph below it', '### 14:05\n\nAll of it is slow,\nsays support.\n\nMore.\n', whole],
  ['a heading with words of its own', '### 14:05 All is slow\n\nSays support.\n', 'All is slow'],
  ['a paragraph', '14:05 All of it is slow,\nsays support.\n\nMore.\n', whole],
  ['what stands above a nested list', '- 14:05: All of it is slow,\n  says support.\n  - Kim looks.\n', whole],
  ['what stands above code', '- 14:05: All of it is slow,\n  says support.\n  ```\n  ERROR\n  ```\n', whole],
  ['a row', '| Time | Event |\n| --- | --- |\n| 14:05 | All of it is slow, says support. |\n| 14:10 | b |\n', whole],
] as const)
  test(`The words of an entry are those of its whole paragraph: ${form}.`, () => {
    const [entry] = entriesOf(markdown);
    assert.ok(entry !== undefined);
    assert.equal(entryWords(entry, new TextStore(markdown).lines), words);
  });
