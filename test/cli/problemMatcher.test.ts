import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contributes } from '../../package.json';
import { calm, disordered, folderWith } from './cli';

const [pattern] = contributes.problemPatterns;
const [matcher] = contributes.problemMatchers;
const shape = new RegExp(pattern?.regexp ?? '');

/** What a task would make of an output. */
function problemsIn(output: string) {
  const part = (match: RegExpExecArray, at: number | undefined) => match[at ?? -1];
  return output.split('\n').flatMap(line => {
    const match = shape.exec(line);
    if (match === null || pattern === undefined) return [];
    const place = [part(match, pattern.file), part(match, pattern.line), part(match, pattern.column)].join(':');
    return [[place, part(match, pattern.severity), part(match, pattern.code), part(match, pattern.message)]];
  });
}

test('a task reads every finding of "lint" and "check" and nothing else, by the name $postmortem', t => {
  const folder = folderWith(t, { 'docs/an incident.md': `${disordered}\nTBD [x].\n`, 'b.md': calm });
  const message = '14:05 stands after 15:00. Sort the timeline or correct the time.';
  const linted = folder.call(['lint', '.']);
  assert.deepEqual(problemsIn(linted.out + linted.notes)[0], [
    'docs/an incident.md:8:3',
    'warning',
    'timeline-order',
    message,
  ]);
  assert.equal(problemsIn(linted.out).length, linted.out.trimEnd().split('\n').length);
  const checked = folder.call(['check', '.']);
  assert.deepEqual(
    problemsIn(checked.out + checked.notes).map(([place, severity, code]) => [place, severity, code]),
    [
      ['docs/an incident.md:25:1', 'warning', 'publishing-placeholder'],
      ['docs/an incident.md:8:3', 'warning', 'timeline-order'],
    ],
  );
  assert.equal(`$${pattern?.name}`, matcher?.pattern);
  assert.equal(matcher?.name, 'postmortem');
});
