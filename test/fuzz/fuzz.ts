import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { documents } from './documents';
import { type Door, openDoor } from './door';
import { type Step, steps } from './steps';
import { Writer } from './writer';

/** Rules that are off unless somebody asks for them; here they run as well. */
const rulesOn = { 'timeline-silence': 'hint', 'section-order': 'hint', 'process-factor-link': 'hint' };

/** Long documents are compared now and then, short ones after each change: most of what goes wrong can go wrong there. */
const manners = [
  { name: 'long', pieces: 24, steps: 1_000, share: 0.9, always: false },
  { name: 'short', pieces: 2, steps: 40, share: 0.1, always: true },
] as const;

type Manner = (typeof manners)[number];

/** Milliseconds for which a failure is made smaller. */
const longestShrinking = 60_000;

/** So many edits belong to one seed, so that a failure need not wait for a million others to be seen again. */
export const editsOfSeed = 10_000;

export interface Fuzzed {
  readonly edits: number;
  readonly comparisons: number;
  /** What went wrong, shrunk, and how to see it again; `undefined` where nothing did. */
  readonly failure: string | undefined;
}

/**
 * Makes random edits in random documents, the same for the same seed, and compares what a server says that followed them
 * with what another says that opens the text anew.
 */
export async function fuzz(edits: number, seed: number, tell: (done: Fuzzed) => void = () => {}): Promise<Fuzzed> {
  const done = { edits: 0, comparisons: 0 };
  for (let batch = 0; done.edits < edits; batch += 1) {
    const failure = await fuzzSeed(Math.min(editsOfSeed, edits - done.edits), seed + batch, done);
    if (failure !== undefined) return { ...done, failure };
    tell({ ...done, failure });
  }
  return { ...done, failure: undefined };
}

interface Count {
  edits: number;
  comparisons: number;
}

async function fuzzSeed(wanted: number, seed: number, done: Count): Promise<string | undefined> {
  const doors = await Promise.all([openDoor(rulesOn), openDoor(rulesOn)]);
  try {
    for (const manner of manners) {
      const until = done.edits + wanted * manner.share;
      for (let round = 0; done.edits < until; round += 1) {
        const runs = Math.ceil((until - done.edits) / manner.steps);
        const failure = await check(manner, doors, { runs, seed: seed + round * 1_000_003 }, done);
        if (failure === undefined) continue;
        return `npm run fuzz -- --edits ${editsOfSeed} --seed ${seed}\n${failure}`;
      }
    }
    return undefined;
  } finally {
    for (const door of doors) door.end();
  }
}

async function check(
  manner: Manner,
  doors: readonly [Door, Door],
  { runs, seed }: { readonly runs: number; readonly seed: number },
  done: Count,
): Promise<string | undefined> {
  const story = fc.array(steps, { minLength: 1, maxLength: manner.steps, size: 'max' });
  let failedAt: number | undefined;
  const property = fc.asyncProperty(documents(manner.pieces), story, async (document, deeds) => {
    // After that time nothing fails any more, which ends the search for a smaller failure.
    if (failedAt !== undefined && performance.now() - failedAt > longestShrinking) return;
    await follow(document, deeds, manner, doors, done).catch(error => {
      failedAt ??= performance.now();
      throw error;
    });
  });
  const result = await fc.check(property, { seed, numRuns: runs });
  if (!result.failed) return undefined;
  const [document, deeds] = result.counterexample ?? ['', []];
  const writer = new Writer(document);
  const changes = deeds.map(step => JSON.stringify(writer.write(step)));
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  return `A document:\n${JSON.stringify(document)}\nAfter its changes:\n${changes.join('\n')}\n${why}`;
}

async function follow(
  document: string,
  deeds: readonly Step[],
  { always }: Manner,
  [kept, fresh]: readonly [Door, Door],
  done: Count,
): Promise<void> {
  const writer = new Writer(document);
  let changes: TextDocumentContentChangeEvent[] = [];
  await kept.open(document);
  try {
    for (const [rank, step] of deeds.entries()) {
      const isLast = rank === deeds.length - 1;
      changes.push(writer.write(step));
      done.edits += 1;
      if (step.joined && !isLast) continue;
      await kept.change(changes);
      changes = [];
      if (always || isLast || step.compares) {
        done.comparisons += 1;
        await compare(writer.text, kept, fresh);
      } else if (step.asks) await kept.ask();
    }
  } finally {
    await kept.close();
  }
}

async function compare(text: string, kept: Door, fresh: Door): Promise<void> {
  await fresh.open(text);
  const [is, should] = await Promise.all([kept.see(text), fresh.see(text)]);
  await fresh.close();
  for (const part of ['findings', 'entries', 'fixes'] as const) {
    if (is[part] !== should[part]) assert.fail(difference(part, is[part], should[part]));
  }
  assert.deepEqual([...kept.errors(), ...fresh.errors()], [], 'The server logged errors.');
}

/** Where two texts begin to differ, with a little before it. */
function difference(what: string, is: string, should: string): string {
  let same = 0;
  while (same < is.length && is[same] === should[same]) same += 1;
  const part = (text: string) => text.slice(Math.max(0, same - 150), same + 250);
  return `Other ${what} than of the text opened anew.\nKept: … ${part(is)}\nAnew: … ${part(should)}`;
}
