import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseOf } from '../../../core/blameless/prose';
import { factorLabelsOf } from '../../../core/factors/factorLabels';
import { hasAllowances } from '../../../core/lint';
import { passagesIn } from '../../../core/lint/passages';
import { markReaders } from '../../../core/live/marks';
import { fieldsOfHead } from '../../../core/model/metadata';
import { namedHeads } from '../../../core/model/sections';
import { blocksOf, type Chunk, keepsBlocks, splitChunks, TextStore } from '../../../core/text';

const lines = [
  '# Title',
  '',
  'Some words of a **paragraph** that',
  'go on, and [a link](https://example.org "x")',
  '- 2026-03-08 14:05 UTC - item [x] TBD',
  '- 2026-03-08 14:06 UTC - item',
  '- 2026-03-08 14:07 UTC - item',
  '  1. nested, that took 1 h 12 min',
  '> quoted words',
  '| a | b |',
  '| --- | --- |',
  '| c | d and longer words |',
  '```text',
  'code - x',
  '```',
  '[label]: https://example.org',
  '[words] in brackets',
  '**Zone:** CET',
  '**Date:** 2026-03-08',
  '**Root cause:** the disk was full',
  '# Conclusions',
  'It was caused by two factors:',
  '<!-- pm-allow x: y -->',
  '<div>',
  'All times are in CET. der und das',
  '===',
  '<<<<<<< ours',
  '=======',
  '>>>>>>> theirs',
  '    indented',
];
const typed = [...'ab1 -*_`~#|>[]():.<=!\t\\', '```', '-->', '**', 'TBD', '14:05 '];

const readers: readonly ((chunk: Chunk) => unknown)[] = [
  blocksOf,
  namedHeads({}),
  factorLabelsOf({}),
  ...markReaders,
  fieldsOfHead,
  hasAllowances,
  passagesIn,
  proseOf,
];

test('After any key, what was carried over is what a fresh reading finds.', () => {
  const runs = Number(process.env.CARRIED_RUNS ?? 1500);
  let carried = 0;
  for (let run = 0; run < runs; run += 1) {
    const pick = picker(run);
    const text = Array.from({ length: 3 + pick(9) }, () => lines[pick(lines.length)]).join('\n');
    const store = new TextStore(text);
    for (const chunk of store.chunks) for (const read of readers) read(chunk);
    for (let key = 0; key < 6; key += 1) {
      const line = pick(store.lineCount);
      const character = pick(store.lineAt(line).length + 1);
      const end = { line, character: character + (pick(3) === 0 ? 1 : 0) };
      const change = { range: { start: { line, character }, end }, text: typed[pick(typed.length)] ?? '' };
      const before = store.text();
      store.update(change);
      const shown = JSON.stringify({ before, change });
      assert.deepEqual(
        store.chunks.map(({ lines: own }) => own.map(({ text: each }) => each)),
        splitChunks(store.lines).map(({ lines: own }) => own.map(({ text: each }) => each)),
        shown,
      );
      for (const chunk of store.chunks) {
        if (keepsBlocks(chunk) !== undefined) carried += 1;
        const fresh: Chunk = { type: chunk.type, lines: [...chunk.lines] };
        for (const read of readers) assert.deepEqual(read(chunk), read(fresh), shown);
      }
    }
  }
  assert.ok(carried > runs, `${carried} carried`);
});

/** Picks numbers below a limit; mulberry32. */
function picker(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}
