import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseEntries, type RestrictedEntry, withEntry, withoutEntry, writeEntry } from '../../../core/restricted';
import { markerForms } from '../../../core/restricted/forms';

function entryOf(id: string, texts: readonly string[]): RestrictedEntry {
  return {
    id,
    category: 'infrastructure',
    rule: 'sensitive-ip-address',
    document: 'file:///incidents/checkout.md',
    heading: 'Checkout errors › Timeline',
    line: 11,
    time: '2026-03-08T18:00:00.000Z',
    parts: texts.map((text, rank) => ({
      form: markerForms[rank % markerForms.length] ?? 'link',
      text,
      places: rank + 1,
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  };
}

const pieces = fc.constantFrom(
  '\r\n',
  '\n',
  '\r',
  '`',
  '```text',
  '````',
  ' ',
  '\t',
  '## R7',
  'Text 1 (link;',
  '- Rule: x',
  'ä',
  '💥',
  'a',
);
const texts = fc.array(
  fc.oneof(
    fc.array(pieces, { minLength: 1, maxLength: 12 }).map(parts => parts.join('')),
    fc.string({ minLength: 1, unit: 'binary' }),
  ),
  { minLength: 1, maxLength: 4 },
);

test('an entry is read back exactly, whatever its texts are and whatever stands around it', () => {
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const [one, two] = [entryOf('R7', first), entryOf('R12', second)];
      const file = `# Restricted texts\n\nWords.\n\n${writeEntry(one)}\n${writeEntry(two)}`;
      assert.deepEqual(
        parseEntries(file).map(({ entry }) => entry),
        [one, two],
      );
    }),
    { numRuns: 2000 },
  );
});

test('a file that an editor saved with other ends of lines still gives the exact texts', () => {
  const entry = entryOf('R7', ['one\r\ntwo\nthree\rfour', 'five\nsix', 'seven']);
  const file = `# Restricted texts\n\n${writeEntry(entry)}`.replaceAll('\n', '\r\n');
  assert.deepEqual(parseEntries(file)[0]?.entry, entry);
});

test('writing one entry anew, or taking one out, leaves the others as they are', () => {
  const [one, two, three] = ['R1', 'R2', 'R3'].map(id => entryOf(id, [`of ${id}\n`, '```\n']));
  assert.ok(one && two && three);
  const file = ['# Restricted texts\n', ...[one, two, three].map(writeEntry)].join('\n');
  const filed = { ...two, filed: '2026-03-09T08:00:00.000Z' };
  const entriesOf = (text = '') => parseEntries(text).map(({ entry }) => entry);
  assert.deepEqual(entriesOf(withEntry(file, filed)), [one, filed, three]);
  assert.equal(withEntry(withEntry(file, filed) ?? '', two), file);
  assert.deepEqual(entriesOf(withoutEntry(file, 'R2')), [one, three]);
  assert.deepEqual(entriesOf(withoutEntry(file, 'R3')), [one, two]);
  assert.equal(withoutEntry(file, 'R9'), undefined);
});

test('what is no whole entry is passed over', () => {
  const whole = writeEntry(entryOf('R2', ['text']));
  const cut = writeEntry(entryOf('R1', ['first\nsecond'])).replace(/second[\s\S]*$/, '');
  assert.deepEqual(
    parseEntries(`${whole}\n${cut}`).map(({ entry }) => entry.id),
    ['R2'],
  );
  assert.deepEqual(parseEntries(''), []);
});
