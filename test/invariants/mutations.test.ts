import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintContext, lintText } from '../../cli/lint/lintText';
import { ruleIds } from '../../core/rules';
import { defaults, mergeSettings, parseSettings } from '../../core/settings';
import { type Mutation, mutations, sample } from './mutations';

const readOn = Date.UTC(2026, 2, 12);

/** The ids of the rules that speak, each once. */
async function speaking({
  replace = [],
  settings = {},
  now = readOn,
  settingsFile,
}: Mutation): Promise<readonly string[]> {
  if (settingsFile !== undefined) {
    return parseSettings(settingsFile, ruleIds).problems.length === 0 ? [] : ['process-settings'];
  }
  let text = sample;
  for (const [from, to] of replace) {
    assert.ok(text.includes(from), `the sample does not hold ${JSON.stringify(from)}`);
    text = text.replaceAll(from, () => to);
  }
  const document = { path: 'incident.md', named: true, settings: mergeSettings(defaults, settings) };
  const problems = (await lintText(text, document, lintContext(now))) ?? [];
  return [...new Set(problems.map(({ ruleId }) => ruleId))];
}

test('the sample has no findings', async () => assert.deepEqual(await speaking({}), []));

test('every rule has a mutation of the sample, and every mutation a rule', () => {
  assert.deepEqual(Object.keys(mutations).sort(), [...ruleIds].sort());
});

for (const [ruleId, mutation] of Object.entries(mutations)) {
  test(`what breaks the subject of ${ruleId} makes that rule speak, and no other one`, async () => {
    assert.deepEqual(await speaking(mutation), [ruleId]);
  });
}
