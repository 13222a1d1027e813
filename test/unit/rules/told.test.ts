import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor, oncePerValue } from '../../../core/lint';
import { defaults } from '../../../core/settings';

function told(text: string, settings = defaults) {
  const postMortem = readPostMortem(text, 'a.md', settings);
  return oncePerValue(linterFor(settings).lintAnyway(postMortem, { now: 0 }), postMortem.store);
}

test('a value that stands in three places is told once, with the two others', () => {
  const found = told('Not 10.4.5.6 but 10.9.5.7, and 10.4.5.6 again.\n\n10.4.5.6\n').filter(
    ({ ruleId }) => ruleId === 'sensitive-ip-address',
  );
  assert.deepEqual(
    found.map(({ range, others }) => [range.start, others?.map(({ start }) => start)]),
    [
      [
        { line: 0, character: 4 },
        [
          { line: 0, character: 31 },
          { line: 2, character: 0 },
        ],
      ],
      [{ line: 0, character: 17 }, undefined],
    ],
  );
});

test('two sentences about weaknesses are two findings', () => {
  const sentence = 'There is no authentication on the Kibana port.';
  const found = told(`${sentence}\n\n${sentence}\n`);
  assert.equal(found.filter(({ ruleId }) => ruleId === 'sensitive-vulnerability').length, 2);
});

test('an open weakness in a document that calls itself published is an error', () => {
  const severities = (status: string) =>
    told(`# Incident\n\n- **Status:** ${status}\n\n## Timeline\n\nThere is no authentication on the Kibana port.\n`)
      .filter(({ ruleId }) => ruleId === 'sensitive-vulnerability')
      .map(({ severity }) => severity);
  assert.deepEqual(severities('draft'), ['warning']);
  assert.deepEqual(severities('published'), ['error']);
});
