import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../core/rules';
import { sensitiveKind } from '../../../core/sensitive';
import { flaggedParts } from '../cure/findings';
import { moveAndRestore, secretsOf, sensitiveProblems, textOf, withLink } from './moveAndRestore';

/** The same text in documents of other habits. */
const shapes: readonly (readonly [string, (text: string) => string])[] = [
  ['with CRLF', text => text.replaceAll('\n', '\r\n')],
  ['without an end of its last line', text => text.trimEnd()],
  ['with spaces at the ends of its lines', text => text.replace(/(?<=\S)$/gm, '  ')],
  ['with tabs', text => text.replace(/^( *)- /gm, '$1-\t').replace(/^ {2,4}(?=\S)/gm, '\t')],
  ['in a quote', text => text.replace(/^/gm, '> ')],
  ['with CRLF, in a quote, without an end of its last line', text => quoted(text).replaceAll('\n', '\r\n').trimEnd()],
];

let moved = 0;
for (const { name, text, settings } of flaggedParts()) {
  const isSecret = ({ ruleId }: Problem) => sensitiveKind(ruleId)?.category === 'secret';
  const flagged = (await sensitiveProblems(text, settings)).filter(problem => !isSecret(problem));
  if (flagged.length === 0) continue;
  for (const [shape, change] of shapes) {
    test(`${name} ${shape}: what is moved stands nowhere, and restoring gives the same bytes`, async () => {
      const changed = change(text);
      const problems = await sensitiveProblems(changed, settings);
      const results = problems
        .filter(each => !isSecret(each))
        .map(problem => moveAndRestore(changed, problem, secretsOf(problems), settings));
      assert.ok(results.some(result => result !== undefined));
    });
  }

  test(`${name}: the value goes from tables, fences in fences and the front matter too, and comes back`, async () => {
    for (const problem of flagged) {
      const value = textOf(text, problem.range).replace(/\s+/g, ' ');
      for (const own of [settings, { ...settings, restrictedDocument: withLink.restrictedDocument ?? '' }]) {
        for (const changed of [surrounded(text, value), surrounded(text, value).replaceAll('\n', '\r\n').trimEnd()]) {
          const problems = await sensitiveProblems(changed, own);
          const same = problems.find(each => each.ruleId === problem.ruleId && textOf(changed, each.range) === value);
          // What its surroundings alone give away may be another finding among others.
          if (same === undefined) continue;
          const result = moveAndRestore(changed, same, secretsOf(problems), own);
          if (result !== undefined) moved += 1;
        }
      }
    }
  });
}

test('values in other places were moved', () => {
  assert.ok(moved > 50, `${moved}`);
});

function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}

/** The text, with the value in every place in which it is hard to cut. */
function surrounded(text: string, value: string): string {
  const cell = value.replaceAll('|', '\\|');
  const body = text.startsWith('---') ? text : `---\ntitle: ${JSON.stringify(`Of ${value}`)}\n---\n\n${text}`;
  return `${body}
| Part | Value |
| --- | :-: |
|\t${cell}\t| \`${value.replaceAll('|', '')}\` x |
| a | b ${cell}.  |

1. One
   - ${value}

     \`\`\`\`md
     \`\`\`text
     \tkey=${value}\t
     \`\`\`
     \`\`\`\`

> ~~~
> > ${value}
> ~~~

<!-- ${value.replaceAll('--', '')} -->
`;
}
