import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrases } from '../../../core/blameless/phrases';
import { sentencesOf } from '../../../core/blameless/sentences';
import { blamesOfSentence } from './blamesOf';
import { spoken } from './spoken';

for (const [family, sentences] of Object.entries(spoken)) {
  for (const sentence of sentences) {
    test(`blameless-${family} asks about: ${sentence}`, () => {
      assert.deepEqual(blamesOfSentence(sentence), [`blameless-${family}`]);
    });
  }
}

test('Each row of the table has a sentence here in which it speaks.', () => {
  const normal = Object.values(spoken).flat().flatMap(sentencesOf);
  const silent = phrases.filter(
    ({ pattern, words }) =>
      !normal.some(
        sentence =>
          sentence.normal.match(pattern) !== null && words.some(word => sentence.normal.split(' ').includes(word)),
      ),
  );
  assert.deepEqual(
    silent.map(({ pattern }) => pattern.source),
    [],
  );
});

test('Each row states what the words do and asks a question.', () => {
  for (const { reason, question, source } of phrases) {
    assert.match(reason, /^[A-Z].*\.$/);
    assert.match(question, /^[A-Z].*\?$/);
    assert.notEqual(source, '');
  }
});
