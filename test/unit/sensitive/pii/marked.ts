import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanText, sensitiveKind } from '../../../../core/sensitive';
import { defaults } from '../../../../core/settings';
import type { Settings } from '../../../../core/settings/types';

/** A test for each text: what stands in «guillemets», and nothing else of it, is a finding about a person. */
export function testMarked(texts: readonly string[], settings: Settings = defaults): void {
  for (const marked of texts) {
    const name = marked.includes('«') ? 'finds what is marked in' : 'finds nothing about a person in';
    test(`${name} “${marked.replaceAll('\n', '⏎')}”`, () => assert.equal(markFindings(marked, settings), marked));
  }
}

/** The text with its findings about people in guillemets; those that it had are taken out first. */
export function markFindings(marked: string, settings: Settings = defaults): string {
  const text = marked.replace(/[«»]/g, '');
  let result = '';
  let done = 0;
  for (const { start, end, rule } of scanText(text, settings)) {
    if (sensitiveKind(rule)?.category !== 'pii') continue;
    result += `${text.slice(done, start)}«${text.slice(start, end)}»`;
    done = end;
  }
  return result + text.slice(done);
}
