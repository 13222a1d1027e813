import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scanText } from '../../../core/sensitive/scanText';
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

test('knows four kinds of entries', () => {
  const rows = [
    { words: 'vulne*' },
    { words: '*pass' },
    { words: '*key*' },
    { words: '://' },
    { words: 'ghp_ :00:' },
    { words: 'AKIA* *eyJ*' },
    { words: 'log␣in' },
    { words: 'id s3' },
    { words: '*straße␣0' },
    { words: '000' },
    {},
  ];
  const named = wordTable(rows);
  const places = (text: string) =>
    named(text)
      .map(row => rows.indexOf(row))
      .filter(rank => rank !== 10);
  assert.deepEqual(places('vulnerable, invulnerable'), [0]);
  assert.deepEqual(places('invulnerable passage'), []);
  assert.deepEqual(places('bypass'), [1]);
  assert.deepEqual(places('the monkeys'), [2]);
  assert.deepEqual(places('https://a'), [3]);
  assert.deepEqual(places('xGHP_x'), [4]);
  assert.deepEqual(places('at 12:34:56'), [4]);
  assert.deepEqual(places('akia, AKIB, eyj'), []);
  assert.deepEqual(places('AKIAX'), [5]);
  assert.deepEqual(places('xeyJx'), [5]);
  assert.deepEqual(places('Log\nIN'), [6]);
  assert.deepEqual(places('userId, S9'), [7]);
  assert.deepEqual(places('ids, s33'), []);
  assert.deepEqual(places('STRASSE 5, HAUPTSTRAßE 5, SOS'), [8]);
  assert.deepEqual(places('x12345'), [9]);
  assert.deepEqual(named('').length, 1);
});

test('hides nothing that is found without it in the sentences of tests and fixtures', () => {
  const texts = sampleTexts();
  const findAll = () =>
    texts.map(text => scanText(text, defaults).map(({ rule, start, end }) => ({ rule, start, end })));
  const ungated = withAllOpen(findAll);
  const gated = findAll();
  for (const [at, text] of texts.entries()) assert.deepEqual(gated[at], ungated[at], text);
  assert.ok(ungated.flat().length > 500);
});

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
