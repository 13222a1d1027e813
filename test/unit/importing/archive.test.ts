import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { exportDays, peopleFiles } from '../../../core/importing';
import { isArchive, namesInArchive, unpackFiles } from '../../../core/importing/archive';

const bytes = zipSync({ 'users.json': strToU8('[]'), ops: { '2026-03-08.json': strToU8('["ü"]') } });

test('names are told without unpacking, and the chosen files are unpacked', () => {
  assert.equal(isArchive(bytes), true);
  assert.deepEqual(namesInArchive(bytes), ['users.json', 'ops/2026-03-08.json']);
  assert.deepEqual(unpackFiles(bytes, new Set(['ops/2026-03-08.json'])), [
    { name: 'ops/2026-03-08.json', text: '["ü"]' },
  ]);
});

test('names that lead elsewhere are left out', () => {
  const odd = zipSync({
    '../a.json': strToU8('1'),
    '/b.json': strToU8('1'),
    'c\\d.json': strToU8('1'),
    'C:/e.json': strToU8('1'),
    'f.json': strToU8('1'),
  });
  assert.deepEqual(namesInArchive(odd), ['f.json']);
  assert.deepEqual(unpackFiles(odd, new Set(['../a.json'])), []);
});

test('a file that is too large when unpacked is refused before it is unpacked', () => {
  const bomb = zipSync({ 'a.json': new Uint8Array(12_000_001) });
  assert.ok(bomb.length < 100_000);
  assert.deepEqual(unpackFiles(bomb, new Set(['a.json'])), {
    reason: 'The chosen files are too large when unpacked. Choose fewer days.',
  });
});

test('a damaged archive is refused or read in part, and nothing throws', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, value, end) => {
      const damaged = bytes.slice(0, end);
      damaged[at] = value;
      const names = namesInArchive(damaged);
      if ('reason' in names) return assert.match(names.reason, /\.$/);
      const files = unpackFiles(damaged, new Set(names));
      assert.ok('reason' in files || files.length <= names.length);
    }),
    { numRuns: 2000 },
  );
});

test('the days around the incident come first, then the newest', () => {
  const names = [
    'a/2026-03-01.json',
    'a/2026-03-08.json',
    'b/2026-03-07.json',
    'a/2026-04-01.json',
    'users.json',
    'a/notes.json',
  ];
  assert.deepEqual(
    exportDays(names, '2026-03-08').map(({ channel, day }) => `${channel} ${day}`),
    ['b 2026-03-07', 'a 2026-03-08', 'a 2026-04-01', 'a 2026-03-01'],
  );
  assert.deepEqual(peopleFiles(names), ['users.json']);
});

test('an archive in an archive is no file of an export, and many files that are large together are refused', () => {
  const nested = zipSync({ 'ops/2026-03-08.json': bytes, 'export.zip': bytes });
  const [day] = exportDays(namesOf(nested), undefined);
  const unpacked = unpackFiles(nested, new Set([day?.name ?? '']));
  assert.ok(!('reason' in unpacked) && unpacked[0]?.text.startsWith('PK'));
  const days = Array.from(
    { length: 4 },
    (_, at) => [`ops/2026-03-0${at + 1}.json`, new Uint8Array(9_000_000)] as const,
  );
  const wide = zipSync(Object.fromEntries(days));
  assert.deepEqual(unpackFiles(wide, new Set(namesOf(wide))), {
    reason: 'The chosen files are too large when unpacked. Choose fewer days.',
  });
  assert.ok('reason' in unpackFiles(liesAboutSize(wide), new Set(namesOf(wide))));
});

test('a file that holds more than its archive says is cut off there', () => {
  const honest = zipSync({ 'a.json': new Uint8Array(5_000_000) });
  const unpacked = unpackFiles(liesAboutSize(honest), new Set(['a.json']));
  assert.ok('reason' in unpacked || unpacked.every(({ text }) => text.length <= 1000));
});

function namesOf(archive: Uint8Array): readonly string[] {
  const names = namesInArchive(archive);
  return 'reason' in names ? [] : names;
}

/** The archive with every size when unpacked told as 1000 bytes in its list. */
function liesAboutSize(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.slice().buffer);
  for (let at = 0; at + 46 <= view.byteLength; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
  return new Uint8Array(view.buffer);
}
