import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPostMortem } from '../../../core/document/postMortem';
import { convertZoneEdits } from '../../../core/plan/convertZone';
import { defaults } from '../../../core/settings';
import { applyEdits } from '../../../core/text';
import { formatLocal, formatOffset, localOf, type TimelineEntry, zoneOf } from '../../../core/timeline';

/** Ten places that change their clocks, and a day near which each does. */
const nights: readonly (readonly [place: string, near: string])[] = [
  ['Europe/Berlin', '2025-10-26'],
  ['Europe/London', '2026-03-29'],
  ['Europe/Lisbon', '2025-10-26'],
  ['America/New_York', '2026-03-08'],
  ['America/Los_Angeles', '2025-11-02'],
  ['America/St_Johns', '2026-03-08'],
  ['America/Santiago', '2025-09-07'],
  ['Australia/Sydney', '2026-04-05'],
  ['Australia/Lord_Howe', '2025-10-05'],
  ['Pacific/Auckland', '2026-04-05'],
];
const night = fc.constantFrom(...nights);
const minutes = fc.integer({ min: -36 * 60, max: 36 * 60 });

function entriesOf(markdown: string): readonly TimelineEntry[] {
  return readPostMortem(markdown, 'incident.md', defaults).timeline?.timeline.entries ?? [];
}

test('a time that is printed with its offset is read at the same instant, through nights of changing clocks', () => {
  fc.assert(
    fc.property(night, minutes, ([place, near], shift) => {
      const instant = Date.parse(near) + shift * 60_000;
      const zone = zoneOf(place);
      assert.ok(zone);
      const local = localOf(instant, zone);
      const [entry] = entriesOf(
        `## Timeline\n\n- ${formatLocal(local)} ${formatOffset((local - instant) / 60_000)} one\n`,
      );
      assert.equal(entry?.time.instant, instant);
    }),
    { numRuns: 2000 },
  );
});

test('a time that is printed with its place is read at the same instant, or is known to have come twice', () => {
  fc.assert(
    fc.property(night, minutes, ([place, near], shift) => {
      const instant = Date.parse(near) + shift * 60_000;
      const local = localOf(instant, zoneOf(place));
      const [entry] = entriesOf(`- **Zone:** ${place}\n\n## Timeline\n\n- ${formatLocal(local)} one\n`);
      assert.ok(entry);
      assert.ok([entry.time.instant, entry.time.second].includes(instant));
    }),
    { numRuns: 2000 },
  );
});

const styles: readonly ((local: number) => string)[] = [
  local => formatLocal(local),
  local => `**${formatLocal(local)}**:`,
  local => formatLocal(local).slice(11),
  local => `~${formatLocal(local)} -`,
];
const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 * 60 }), fc.constantFrom(...styles)), {
  minLength: 1,
  maxLength: 12,
});
const zones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC-3:30'];

test('a timeline that is converted to another zone and back tells the same instants', () => {
  let there = 0;
  fc.assert(
    fc.property(steps, fc.constantFrom(...zones), fc.constantFrom(...zones), (list, from, to) => {
      let local = Date.UTC(2026, 0, 9, 12);
      const lines = list.map(([step, style], rank) => {
        local += step * 60_000;
        return `- ${rank === 0 ? formatLocal(local) : style(local)} entry ${rank}`;
      });
      const markdown = `# Incident of 2026-01-09\n\n## Timeline (${from})\n\n${lines.join('\n')}\n`;
      const away = convert(markdown, to);
      const back = convert(away, from);
      there += away === markdown ? 0 : 1;
      assert.deepEqual(instants(away), instants(markdown));
      assert.deepEqual(instants(back), instants(markdown));
      if (from !== to) assert.notEqual(away, markdown);
    }),
    { numRuns: 500 },
  );
  assert.ok(there > 100);
});

function convert(markdown: string, zone: string): string {
  return applyEdits(markdown, convertZoneEdits(readPostMortem(markdown, 'incident.md', defaults), zone));
}

function instants(markdown: string): readonly (number | undefined)[] {
  return entriesOf(markdown).map(({ time }) => time.instant);
}
