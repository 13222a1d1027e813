import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBlame } from '../../../core/blameless';
import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';

const pieces: readonly string[] = [
  'a', 'a ', 'A ', '@a ', '@', "'", '"', '“', '”', '„', '«', '`', '``', '`` ` ', '[', '](', '](a', '][', '[^', '<a', '<!--', '<!-- ',
  '!', '!!! ', '. ', 'e.g. ', '—', 'http://', 'should have ', 'we should have ', 'should not have been ', 'we did not ',
  'would have prevented ', 'if we had known ', 'had the team ', 'failed to ', 'the team failed to ', 'human error ',
  'not human error ', 'poor a ', 'who caused ', 'why did the ', 'caused by a ', 'should be more ', 'obviously ', 'on call ',
  'not follow the a-', 'of the ', 'one of us ', 'really ', 'the a b c team ', 'disaster ', 'no disaster ', '\uFFFC', 'ü', '😀',
  'we should have tested. ', '| we should have tested ', 'Kim ', 'Kim Larsen ', "Sarah's ", 'because Sarah ', 'a-', "a'", 'a.', 'a_',
]; // biome-ignore format: one list

const half = 30_000;

for (const piece of pieces) {
  test(`twice as much of ${JSON.stringify(piece)} costs about twice as much`, () => assertLinear(piece));
}

/** Quadratic work grows fourfold each time; noise of the machine does not. One calm measurement is proof enough. */
function assertLinear(piece: string): void {
  const small = Math.ceil(half / piece.length);
  const ratios: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const ratio = fastest(piece, small * 2) / fastest(piece, small);
    if (ratio <= 2.5) return;
    ratios.push(ratio);
  }
  assert.fail(`grew by ${ratios.map(ratio => ratio.toFixed(1)).join(', ')}`);
}

/** Milliseconds of the fastest of three runs, each on lines of its own, and a constant: below it the clock tells nothing. */
function fastest(piece: string, count: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const postMortem = readPostMortem(
      `# Incident\n\n- **Participants:** Kim Larsen\n\n## Causes\n\nThe ${piece.repeat(count)}`,
      'incident.md',
      defaults,
    );
    const start = performance.now();
    findBlame(postMortem, defaults);
    best = Math.min(best, performance.now() - start);
  }
  return best + 0.5;
}
