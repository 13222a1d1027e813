import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as v from 'valibot';
import manifest from '../../package.json';
import { repositoryRoot } from '../unit/repository';
import { clientStrings, wordsShownAsTheyAre } from './clientStrings';

const languages = ['de', 'fr', 'es', 'ja'] as const;
const english = texts('package.nls.json');

test('every text that package.json asks for is in package.nls.json, and none there is left over', () => {
  const asked = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(match => match[1] ?? '');
  assert.deepEqual(difference(asked, Object.keys(english)), []);
  assert.deepEqual(difference(Object.keys(english), asked), []);
});

test('package.json itself holds no words for people but its name and description, which npm reads too', () => {
  const literal: string[] = [];
  JSON.stringify(manifest.contributes, (key, value: unknown) => {
    const words: readonly unknown[] = readable.has(key) ? [value].flat() : [];
    literal.push(...words.filter(isString).filter(each => !asks(each) && !isId(each)));
    return value;
  });
  assert.deepEqual(literal, []);
});

test('no text of the client is put together where l10n cannot see it', () => {
  const calls = clientStrings();
  assert.ok(calls.length > 200);
  assert.deepEqual(
    calls.filter(({ text }) => text === undefined).map(({ place }) => place),
    [],
  );
});

test('no message, picker or row of the client shows words without l10n', () => {
  assert.deepEqual(wordsShownAsTheyAre(), []);
});

test('a text of the client has as many values as places for them', () => {
  const wrong = clientStrings().filter(({ text = '', values }) => new Set(placeholders(text)).size !== values);
  assert.deepEqual(
    wrong.map(({ place }) => place),
    [],
  );
});

for (const language of languages) {
  test(`the manifest's texts are whole in ${language}, with the same places, code and commands`, () => {
    const translated = texts(`package.nls.${language}.json`);
    assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
    assert.deepEqual(disagreeing(Object.entries(english).map(([key, text]) => [text, translated[key] ?? ''])), []);
  });

  test(`the client's texts in ${language} are those of all languages, and each stands in the client`, () => {
    const bundle = texts(`l10n/bundle.l10n.${language}.json`);
    const used = clientStrings().flatMap(({ text }) => text ?? []);
    assert.deepEqual(difference(Object.keys(bundle), used), []);
    assert.deepEqual(Object.keys(bundle).sort(), Object.keys(texts('l10n/bundle.l10n.de.json')).sort());
    assert.deepEqual(disagreeing(Object.entries(bundle)), []);
  });

  test(`a command that a text in ${language} names is called there as in the palette`, () => {
    const translated = texts(`package.nls.${language}.json`);
    const pairs = [
      ...Object.entries(english).map(([key, text]): Pair => [text, translated[key] ?? '']),
      ...Object.entries(texts(`l10n/bundle.l10n.${language}.json`)),
    ];
    const titles = Object.keys(english).filter(key => key.startsWith('command.'));
    const wrong = pairs.filter(([text, other]) =>
      titles.some(key => text.includes(`“${english[key]}”`) && !other.includes(translated[key] ?? '')),
    );
    assert.deepEqual(wrong, []);
  });
}

test('every language of the manifest has a bundle beside it', () => {
  assert.equal(manifest.l10n, './l10n');
  for (const language of languages) assert.ok(existsSync(join(repositoryRoot, `l10n/bundle.l10n.${language}.json`)));
});

type Pair = readonly [english: string, other: string];

/** Fields of the manifest's contributions that people read. */
const readable = new Set(
  'title category name label description markdownDescription enumDescriptions patternErrorMessage contents altText'
    .split(' ')
    .concat('untrusted'),
);

/** What programs know something by, such as a problem matcher. */
function isId(text: string): boolean {
  return text === manifest.name;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function asks(text: string): boolean {
  return /^%[^%]+%$/.test(text);
}

/** Pairs in which one side is empty, or what must not be translated is not the same. */
function disagreeing(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(([text, other]) => other.trim() === '' || fixed(text) !== fixed(other));
}

/** What stays the same in every language, in any order: places, code, and what links lead to. */
function fixed(text: string): string {
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(match => match[1] ?? '');
  const code = [...text.matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '');
  return [...placeholders(text), ...links, ...code].sort().join('\n');
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place);
}

function difference(from: readonly string[], taken: readonly string[]): readonly string[] {
  return [...new Set(from)].filter(each => !taken.includes(each));
}

function texts(path: string): Readonly<Record<string, string>> {
  return v.parse(v.record(v.string(), v.string()), JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8')));
}
