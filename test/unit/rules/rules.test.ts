import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinFixes } from '../../../cli/lint/safeEdits';
import { type Problem, ruleIds } from '../../../core/rules';
import type { Settings } from '../../../core/settings';
import { applyEdits } from '../../../core/text';
import { type Part, readFixture } from './fixture';
import { lintPart, settingsOf, withMarks } from './lintPart';

for (const ruleId of ruleIds) {
  const { parts } = readFixture(ruleId);
  parts.forEach((part, at) => {
    const name = `${ruleId}: ${part.type} ${part.title}`.trimEnd();
    const settings = settingsOf(parts.slice(0, at).findLast(({ type }) => type === 'settings')?.text);
    if (part.type === 'flagged') {
      const shown = parts.slice(at + 1, nextDocument(parts, at));
      test(`${name}: the marked places are flagged, no others`, () => flagsTheMarked(ruleId, part, settings));
      test(`${name}: the text after every fix is shown`, () => showsAllFixes(ruleId, part, shown, settings));
      for (const after of shown) {
        test(`${name}: "${after.title}" gives the text shown, once`, () => fixes(ruleId, part, after, settings));
      }
    }
    if (part.type === 'clean') test(`${name}: nothing is flagged`, () => flagsTheMarked(ruleId, part, settings));
  });
}

async function flagsTheMarked(ruleId: string, part: Part, settings: Settings): Promise<void> {
  assert.equal(withMarks(part.text, await lintPart(ruleId, part.text, settings)), part.marked);
  assert.equal(part.marked !== part.text, part.type === 'flagged');
}

async function showsAllFixes(ruleId: string, part: Part, shown: readonly Part[], settings: Settings): Promise<void> {
  const problems = await lintPart(ruleId, part.text, settings);
  const offered = new Set(problems.flatMap(problem => (problem.fixes?.() ?? []).map(({ title }) => title)));
  assert.deepEqual([...offered].sort(), shown.map(({ title }) => title).sort());
}

async function fixes(ruleId: string, part: Part, after: Part, settings: Settings): Promise<void> {
  const fixed = applyNamed(part.text, await lintPart(ruleId, part.text, settings), after.title);
  assert.equal(fixed, after.text);
  assert.equal(applyNamed(fixed, await lintPart(ruleId, fixed, settings), after.title), fixed);
}

/** The text after the fix of that title, wherever it is offered. */
function applyNamed(text: string, problems: readonly Problem[], title: string): string {
  const fixes = problems.flatMap(problem => (problem.fixes?.() ?? []).filter(fix => fix.title === title));
  return applyEdits(text, joinFixes(fixes));
}

function nextDocument(parts: readonly Part[], at: number): number {
  const next = parts.findIndex((part, rank) => rank > at && part.type !== 'after');
  return next === -1 ? parts.length : next;
}
