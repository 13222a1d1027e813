import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importers, readEntries } from '../../../core/importing';
import { empty, imported, importFixtures, inserted, instantsOf } from './importing';

test('every importer has a fixture, and every fixture an importer', () => {
  const tried = [...new Set(importFixtures.map(({ importer }) => importer))];
  assert.deepEqual(tried.sort(), importers.map(({ id }) => id).sort());
});

for (const { importer, name, files, expected } of importFixtures) {
  test(`${importer}: ${name} comes to the lines that stand beside it`, async () => {
    const result = await imported(files);
    assert.ok(result.type === 'read');
    const page = inserted(result.entries);
    assert.ok(page.startsWith(empty));
    assert.equal([...result.notes, page.slice(empty.length)].join('\n').trim(), readFileSync(expected, 'utf8').trim());
  });

  test(`${importer}: ${name} is read by that importer, and its entries are read back at the same instants`, async () => {
    const context = { day: Date.UTC(2026, 2, 8), zone: { type: 'offset', minutes: 0, label: 'UTC' } } as const;
    const read = readEntries(files, context);
    assert.ok(read.type === 'read');
    assert.equal(read.importer.id, importer);
    const result = await imported(files);
    assert.ok(result.type === 'read' && result.entries.length > 0);
    const minutes = result.entries.map(({ instant }) => Math.floor(instant / 60_000) * 60_000);
    for (const document of [empty, inTokyo, inTable]) {
      const before = new Set(instantsOf(document));
      const after = instantsOf(inserted(result.entries, document));
      assert.deepEqual(after.filter(instant => !before.has(instant)).sort(), minutes.sort());
    }
  });
}

const inTokyo = `# Outage\n\n<!-- post-mortem -->\n\n- **Zone:** Asia/Tokyo\n\n## Timeline\n\n- 2026-03-07 **09:00** First.\n- **09:30** Second.\n`;
const inTable = `# Outage\n\n## Timeline (UTC)\n\n| Time | What |\n| --- | --- |\n| 2026-03-07 09:00 | First |\n| 2026-03-20 09:00 | Last |\n`;
