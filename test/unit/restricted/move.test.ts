import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { planMove } from '../../../core/restricted';
import { sensitiveKind } from '../../../core/sensitive';
import { defaults } from '../../../core/settings';
import { applyEdits, comparePositions, type Range, TextStore } from '../../../core/text';
import { repositoryRoot } from '../repository';
import { readFixture } from '../rules/fixture';
import { settingsOf } from '../rules/lintPart';
import { awkward } from './documents';
import { moveAndRestore, secretsOf, sensitiveProblems, withLink } from './moveAndRestore';

for (const name of readdirSync(join(repositoryRoot, 'test/fixtures/rules')).filter(each =>
  each.startsWith('sensitive-'),
)) {
  const ruleId = name.replace(/\.md$/, '');
  if (sensitiveKind(ruleId)?.category === 'secret') continue;
  test(`${ruleId}: what its fixture flags is moved and restored, byte for byte`, async () => {
    const { parts } = readFixture(ruleId);
    let moved = 0;
    for (const [at, part] of parts.entries()) {
      if (part.type !== 'flagged') continue;
      const settings = settingsOf(parts.slice(0, at).findLast(({ type }) => type === 'settings')?.text);
      const problems = await sensitiveProblems(part.text, settings);
      for (const problem of problems.filter(each => sensitiveKind(each.ruleId)?.category !== 'secret')) {
        for (const each of [settings, { ...settings, restrictedDocument: withLink.restrictedDocument ?? '' }]) {
          const result = moveAndRestore(part.text, problem, secretsOf(problems), each);
          if (result === undefined) continue;
          moved += 1;
          const left = (await sensitiveProblems(result.after, each)).filter(({ range }) =>
            isInMarker(result.after, range),
          );
          assert.deepEqual(left, [], 'a marker is a finding');
        }
      }
    }
    assert.notEqual(moved, 0);
  });
}

for (const [name, text] of Object.entries(awkward)) {
  for (const [link, settings] of [
    ['a link', withLink],
    ['no link', defaults],
  ] as const) {
    test(`${name}, with ${link}: every finding is moved and restored, byte for byte`, async () => {
      const problems = await sensitiveProblems(text, settings);
      assert.notEqual(problems.length, 0);
      for (const problem of problems) assert.ok(moveAndRestore(text, problem, secretsOf(problems), settings));
    });
  }
}

function isInMarker(text: string, { start, end }: Range): boolean {
  return new TextStore(text).lines.some(({ text: line }, at) =>
    [...line.matchAll(/\[?restricted R\d+[^\]]*\]?(?:\([^)]*\)|\[R\d+\])?/g)].some(
      ({ index, 0: marker }) =>
        comparePositions(start, { line: at, character: index + marker.length }) < 0 &&
        comparePositions({ line: at, character: index }, end) < 0,
    ),
  );
}

const shown: { readonly [name: string]: readonly [before: string, after: string] } = {
  'running text': [
    'Alert from 10.42.7.19 at night.',
    'Alert from [restricted R1: IP address](LINK "access-controlled") at night.',
  ],
  'a code span': ['Alert from `ping 10.42.7.19 -c 1` at night.', 'Alert from `ping [restricted R1] -c 1` at night.'],
  'a link': ['See [the load](http://10.42.7.19/load).', 'See [the load](LINK "restricted R1").'],
  'an address': ['See http://10.42.7.19/load.', 'See [restricted R1: IP address](LINK "access-controlled").'],
  'the text of a link': ['See [10.42.7.19](https://x.org).', 'See [restricted R1](https://x.org).'],
  'the description of an image': ['![load of 10.42.7.19](a.png)', '![load of restricted R1](a.png)'],
  'a comment': ['Alert <!-- of 10.42.7.19 --> rang.', 'Alert <!-- [restricted R1] --> rang.'],
  emphasis: ['Alert from **10.42.7.19**.', 'Alert from **[restricted R1: IP address](LINK "access-controlled")**.'],
};

for (const [name, [before, after]] of Object.entries(shown)) {
  test(`in ${name}, what is left reads as a sentence`, async () => {
    const head = '# Errors\n\n## Timeline\n\n- 14:05 - Alert\n\n';
    const text = `${head}${before}\n`;
    const [problem] = await sensitiveProblems(text, withLink);
    assert.ok(problem);
    const plan = planMove(readPostMortem(text, 'incident.md', withLink), {
      range: problem.range,
      rule: problem.ruleId,
      secrets: [],
      taken: [],
    });
    assert.equal(plan.type, 'move');
    const moved = plan.type === 'move' ? applyEdits(text, plan.edits) : '';
    assert.equal(moved, `${head}${after.replace('LINK', withLink.restrictedDocument ?? '')}\n`);
  });
}
