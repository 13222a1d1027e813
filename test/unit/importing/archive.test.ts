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
