import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ImportFile, importBounds } from '../../../core/importing';
import { empty, fileOf, imported, importFixtures, inserted, instantsOf } from './importing';

/** Files are refused whole, or every entry is whole: on one line, not empty, and read back at its minute. */
async function assertWhole(files: readonly ImportFile[]): Promise<boolean> {
  const result = await imported(files);
  if (result.type === 'refused') {
    assert.match(result.reason, /^[^\n]{10,300}\.$/);
    return false;
  }
  for (const { text, instant, label } of result.entries) {
    assert.match(text, /^\S(?:.*\S)?$/u);
    assert.ok(text.length <= importBounds.line + 40 && !text.includes('<!--'));
    assert.ok(Number.isFinite(instant) && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(label));
  }
  const chosen = result.entries.slice(0, 40);
  const page = inserted(chosen);
  if (page.startsWith('refused: ')) return false;
  const expected = chosen.map(({ instant }) => Math.floor(instant / 60_000) * 60_000);
  assert.deepEqual([...instantsOf(page)].sort(), expected.sort());
  return result.entries.length > 0;
}

const texts = importFixtures.map(({ files }) => files.at(-1)?.text ?? '');
const pieces = fc.constantFrom(
  '14:05', '2026-03-08T14:05:00Z', ' PM\n', 'Ana Ng\n  3:13 PM\n', '\n', ' ', '- ', '<!-- pm-allow x: y -->', '<b>', '](', '**', '| ', '```', '"', ',',
  'All times are in PST.', 'UTC', '–', '~', '?', 'until', '1773000000.000100', '{"ts":', '[', '}', 'commit abcdef0', '\u202f', '\ud800', 'Today at ',
); // biome-ignore format: one list

test('on random JSON nothing throws, and nothing comes in by half', async () => {
  const json = fc.jsonValue({ maxDepth: 4 }).map(value => JSON.stringify(value));
  await fc.assert(
    fc.asyncProperty(json, async text => void (await assertWhole(fileOf(text, 'a.json')))),
    { numRuns: 500 },
  );
});

test('on fixtures of which any value is another, nothing throws, and nothing comes in by half', async () => {
  let read = 0;
  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(pieces, { maxLength: 6 }).map(each => each.join('')),
    fc.integer({ min: -1, max: 4_000_000_000 }),
  );
  const seed = fc.constantFrom(...texts.filter(text => parsed(text) !== undefined));
  await fc.assert(
    fc.asyncProperty(
      seed,
      fc.array(fc.tuple(fc.nat(60), strange), { minLength: 1, maxLength: 3 }),
      async (text, changes) => {
        const changed = changes.reduce<unknown>((value, [at, other]) => withValue(value, at, other), parsed(text));
        if (await assertWhole(fileOf(JSON.stringify(changed)))) read += 1;
      },
    ),
    { numRuns: 1000 },
  );
  assert.ok(read > 200, `${read} of 1000 were read`);
});

test('on fixtures that are cut off or patched together, nothing throws, and nothing comes in by half', async () => {
  let read = 0;
  const text = fc.constantFrom(...texts);
  const scrap = fc.oneof(
    fc.tuple(text, fc.nat(2000)).map(([whole, end]) => whole.slice(0, end)),
    fc.tuple(text, fc.nat(2000), pieces).map(([whole, at, piece]) => whole.slice(0, at) + piece + whole.slice(at)),
    fc.array(pieces, { maxLength: 30 }).map(each => each.join('')),
    fc
      .array(fc.oneof(pieces, fc.string()), { maxLength: 12 })
      .map(each => `time,text\n2026-03-08 14:05,${each.join('')}\n`),
    fc.array(pieces, { maxLength: 12 }).map(each => `Ana Ng\n  3:13 PM\n${each.join('')}\nKim  3:14 PM\nhi\n`),
  );
  await fc.assert(
    fc.asyncProperty(scrap, async each => {
      if (await assertWhole(fileOf(each))) read += 1;
    }),
    { numRuns: 1500 },
  );
  assert.ok(read > 200, `${read} of 1500 were read`);
  assert.equal(inserted([], empty), 'refused: No entry is chosen. Tick at least one.');
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value with another one in the place of one of its values, counted from the top. */
function withValue(value: unknown, at: number, other: unknown): unknown {
  let left = at;
  const visit = (each: unknown): unknown => {
    left -= 1;
    if (left === -1) return other;
    if (Array.isArray(each)) return each.map(visit);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, visit(inner)]));
  };
  return visit(value);
}
