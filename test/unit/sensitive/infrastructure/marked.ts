import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintContext, lintText } from '../../../../cli/lint/lintText';
import { sensitiveKind } from '../../../../core/sensitive';
import { defaults, type Settings } from '../../../../core/settings';
import { splitLines } from '../../../../core/text';

const context = lintContext(Date.UTC(2026, 2, 8, 18, 0));

/** One test for each document: what stands between « and » is found, and nothing else. */
export function testMarked(documents: readonly string[], settings: Settings = defaults): void {
  for (const marked of documents) {
    test(`finds what is marked in “${marked}”`, async () => {
      assert.equal(await markedByRules(marked.replace(/[«»]/g, ''), settings), marked);
    });
  }
}

/** One test for each document: nothing about the infrastructure is found in it. */
export function testClean(documents: readonly string[], settings: Settings = defaults): void {
  for (const text of documents) {
    test(`finds nothing in “${text}”`, async () => assert.equal(await markedByRules(text, settings), text));
  }
}

/** The text with marks around what the linter says of infrastructure. */
async function markedByRules(text: string, settings: Settings): Promise<string> {
  const problems = (await lintText(text, { path: 'sample.md', named: true, settings }, context)) ?? [];
  const lines = splitLines(text).map(line => line.text);
  const places = problems.filter(({ ruleId }) => sensitiveKind(ruleId)?.category === 'infrastructure');
  for (const { range } of [...places].reverse()) {
    lines[range.end.line] = insert(lines[range.end.line] ?? '', range.end.character, '»');
    lines[range.start.line] = insert(lines[range.start.line] ?? '', range.start.character, '«');
  }
  return lines.join('\n');
}

function insert(text: string, at: number, mark: string): string {
  return text.slice(0, at) + mark + text.slice(at);
}
