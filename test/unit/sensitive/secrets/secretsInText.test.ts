import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintContext, lintText } from '../../../../cli/lint/lintText';
import { rules } from '../../../../core/rules';
import { defaults, type Settings } from '../../../../core/settings';
import { type Position, splitLines } from '../../../../core/text';
import { readCase } from './cases';
import { clean } from './clean';
import { found } from './found';

const settings: Settings = {
  ...defaults,
  rules: Object.fromEntries(rules.filter(({ id }) => id !== 'sensitive-secret').map(({ id }) => [id, 'off'])),
};

/** What `sensitive-secret` marks in a document, as text. */
async function secretsIn(text: string): Promise<readonly string[]> {
  const problems = await lintText(text, { path: 'sample.md', named: true, settings }, lintContext(0));
  const lines = splitLines(text);
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.text.length + each.eol.length, character);
  return (problems ?? [])
    .filter(({ ruleId }) => ruleId === 'sensitive-secret')
    .map(({ range }) => text.slice(offset(range.start), offset(range.end)));
}

for (const [group, lines] of Object.entries(found)) {
  for (const [index, line] of lines.entries()) {
    test(`finds the secret (${group}, ${index + 1}): ${line.slice(0, 60)}`, async () => {
      const { text, secrets } = readCase(line);
      assert.deepEqual(await secretsIn(text), secrets);
    });
  }
}

for (const [group, lines] of Object.entries(clean)) {
  for (const [index, line] of lines.entries()) {
    test(`finds no secret (${group}, ${index + 1}): ${line.slice(0, 60)}`, async () => {
      assert.deepEqual(await secretsIn(readCase(line).text), []);
    });
  }
}
