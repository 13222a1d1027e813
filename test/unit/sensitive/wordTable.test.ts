import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allowedBy } from '../../../core/sensitive/allowed';
import type { Detector } from '../../../core/sensitive/detector';
import { detectors } from '../../../core/sensitive/detectors';
import { textGate, withAllOpen, wordTable } from '../../../core/sensitive/wordTable';
import { defaults } from '../../../core/settings';
import { repositoryRoot } from '../repository';

test('names the rows whose words stand in a text, in their order', () => {
  const rows = [{ words: 'token tokens' }, { words: 'vulnerab*' }, { words: 'password' }, { words: 'tok*' }];
  const named = wordTable(rows);
  const places = (text: string) => named(text).map(row => rows.indexOf(row));
  assert.deepEqual(places('The password and two Tokens.'), [0, 2, 3]);
  assert.deepEqual(places('A tokenizer is VULNERABLE'), [1, 3]);
  assert.deepEqual(places('db_password, dbPassword'), [2]);
  assert.deepEqual(places('mypassword'), []);
  assert.deepEqual(places(''), []);
});

test('sees the words of gates that are made after the first text', () => {
  const text = 'a late word';
  assert.equal(textGate('early').isOpen(text), false);
  assert.equal(textGate('late').isOpen(text), true);
});

test('hides nothing that is found without it in the sentences of tests and fixtures', () => {
  const texts = sampleTexts();
  const countAll = () => texts.map(text => detectors.map(detector => countIn(detector, text)));
  const ungated = withAllOpen(countAll);
  const gated = countAll();
  for (const [at, text] of texts.entries()) assert.deepEqual(gated[at], ungated[at], text);
  assert.ok(ungated.flat().reduce((sum, count) => sum + count) > 500);
});

function countIn(detector: Detector, text: string): number {
  return detector.mayMatch(text) ? detector.find(text, surroundings).length : 0;
}

const surroundings = { allowed: allowedBy(defaults), inCode: false };

/** Every line of the fixtures of rules and of the tests about sensitive content, without the marks of findings. */
function sampleTexts(): readonly string[] {
  const files = [...filesIn('test/fixtures/rules'), ...filesIn('test/unit/sensitive')].filter(
    path => /sensitive/.test(path) && !/hostile/.test(path),
  );
  const lines = files.flatMap(path => readFileSync(path, 'utf8').split('\n'));
  return [...new Set(lines.map(line => line.replace(/[«»⟦⟧]/g, '').trim()))].filter(line => line !== '');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(repositoryRoot, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}
