import assert from 'node:assert/strict';
import { lintContext, lintText } from '../../../cli/lint/lintText';
import { readPostMortem } from '../../../core/document/postMortem';
import { planMove, planRestore } from '../../../core/restricted';
import type { Problem } from '../../../core/rules';
import { sensitiveKind } from '../../../core/sensitive';
import { defaults, type Settings } from '../../../core/settings';
import { applyEdits, type Range, TextStore } from '../../../core/text';

const context = lintContext(Date.UTC(2026, 2, 8, 18, 0));
export const withLink: Settings = { ...defaults, restrictedDocument: 'https://docs.google.com/document/d/1/edit' };

/** What is found in a text that is sensitive. */
export async function sensitiveProblems(text: string, settings: Settings): Promise<readonly Problem[]> {
  const problems = (await lintText(text, { path: 'incident.md', named: true, settings }, context)) ?? [];
  return problems.filter(({ ruleId }) => sensitiveKind(ruleId) !== undefined);
}

/** What a move left behind. */
export interface Moved {
  readonly after: string;
  readonly value: string;
  readonly places: number;
}

/** Moves a finding, checks that nothing of it is left and that restoring gives the same bytes. */
export function moveAndRestore(
  text: string,
  { range, ruleId }: Problem,
  secrets: readonly Range[],
  settings: Settings,
): Moved | undefined {
  const postMortem = readPostMortem(text, 'incident.md', settings);
  const plan = planMove(postMortem, { range, rule: ruleId, secrets, taken: ['R4'] });
  if (plan.type === 'refused') {
    assert.match(plan.reason, /secret/i);
    return undefined;
  }
  const after = applyEdits(text, plan.edits);
  const back = planRestore(new TextStore(after), plan);
  assert.equal(back.type, 'edits');
  assert.equal(back.type === 'edits' ? applyEdits(after, back.edits) : '', text);
  const value = textOf(text, range);
  assert.ok(!plan.heading.includes(value));
  assert.doesNotMatch(after, wholeWord(value));
  return { after, value, places: plan.parts.reduce((sum, part) => sum + part.places, 0) };
}

/** The text at a place, with the ends of its lines. */
export function textOf(text: string, { start, end }: Range): string {
  const { lines } = new TextStore(text);
  if (start.line === end.line) return lines[start.line]?.text.slice(start.character, end.character) ?? '';
  const between = lines.slice(start.line + 1, end.line).map(line => line.text + line.eol);
  const first = lines[start.line];
  return [
    first?.text.slice(start.character),
    first?.eol,
    ...between,
    lines[end.line]?.text.slice(0, end.character),
  ].join('');
}

function wholeWord(value: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${value.replace(/[^\p{L}\p{N}]/gu, sign => `\\u{${sign.codePointAt(0)?.toString(16)}}`)}(?![\\p{L}\\p{N}])`,
    'iu',
  );
}

/** Where secrets stand, which are never stored. */
export function secretsOf(problems: readonly Problem[]): readonly Range[] {
  return problems.filter(({ ruleId }) => sensitiveKind(ruleId)?.category === 'secret').map(({ range }) => range);
}
