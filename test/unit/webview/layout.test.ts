import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TimelineView } from '../../../core/view';
import { clockOf } from '../../../webview/shared/clock';
import type { Drawing } from '../../../webview/timeline/drawing';
import { layTimeline } from '../../../webview/timeline/layout';
import { incident, many } from '../../webview/samples';
import { timelines } from './arbitraries';

const row = 18;
const letter = 7;

function lay(timeline: TimelineView, width: number): Drawing {
  const drawing = layTimeline(timeline, {
    width,
    row,
    clock: clockOf(timeline.zoneId),
    measure: text => [...text].length * letter,
    milestoneText: ({ milestone, label }) => `${milestone} ${label}`,
    phaseText: ({ name, label }) => `${name} ${label}`,
  });
  assert.ok(drawing !== undefined);
  return drawing;
}

const widths = fc.integer({ min: 280, max: 2600 });

test('no two labels of the drawing touch, whatever the timeline', () => {
  fc.assert(
    fc.property(timelines, widths, (timeline, width) => {
      const { labels } = lay(timeline, width);
      const boxes = [...labels].sort((one, other) => one.y - other.y || one.x - other.x);
      for (const [rank, box] of boxes.entries()) {
        const next = boxes[rank + 1];
        if (next === undefined || next.y - box.y >= row) continue;
        assert.ok(next.y === box.y && next.x >= box.x + box.width, `${box.text} touches ${next.text}`);
      }
    }),
  );
});

test('no leader crosses the words of another entry in its lane', () => {
  fc.assert(
    fc.property(timelines, widths, (timeline, width) => {
      const { labels } = lay(timeline, width);
      for (const leader of labels) {
        const x = leader.x - 4;
        const crossed = labels.filter(
          ({ x: left, y, width: length }) => y > leader.leaderTop && y < leader.y && x > left && x < left + length,
        );
        assert.deepEqual(crossed, []);
      }
    }),
  );
});

test('every mark and every word lies inside the drawing', () => {
  fc.assert(
    fc.property(timelines, widths, (timeline, width) => {
      const drawing = lay(timeline, width);
      for (const { x, endX, y } of drawing.marks) {
        assert.ok(x >= 0 && endX <= width && y >= drawing.top && y <= drawing.bottom);
      }
      for (const { x, width: length, y } of drawing.labels) {
        assert.ok(x >= 0 && x + length <= width && y < drawing.bottom);
      }
      for (const { x } of [...drawing.ticks, ...drawing.milestones]) assert.ok(x >= 0 && x <= width);
    }),
  );
});

test('marks stand in the order of their times, also across silences', () => {
  fc.assert(
    fc.property(timelines, widths, (timeline, width) => {
      const starts = new Map(timeline.entries.map(({ index, start }) => [index, start ?? 0]));
      const marks = [...lay(timeline, width).marks].sort((one, other) => one.x - other.x);
      for (const [rank, mark] of marks.entries()) {
        const next = marks[rank + 1];
        if (next === undefined || next.x === mark.x) continue;
        assert.ok((starts.get(mark.index) ?? 0) <= (starts.get(next.index) ?? 0));
      }
    }),
  );
});

test('every entry with a time has a mark and no other entry has one', () => {
  fc.assert(
    fc.property(timelines, timeline => {
      const placed = timeline.entries.filter(({ start }) => start !== undefined).map(({ index }) => index);
      const drawn = lay(timeline, 800).marks.map(({ index }) => index);
      assert.deepEqual(
        drawn.sort((one, other) => one - other),
        placed,
      );
    }),
  );
});

test('a long silence is left out and says how long it was', () => {
  const { silences } = lay(incident.timeline, 1200);
  assert.deepEqual(
    silences.map(({ label }) => label),
    ['44 min', '41 min'],
  );
});

test('entries at a steady pace leave the axis whole', () => {
  const entries = incident.timeline.entries.slice(0, 5).map((entry, index) => {
    const start = Date.parse('2026-03-08T10:00:00Z') + index * 3_600_000;
    return { ...entry, certainty: 'exact' as const, start, end: start };
  });
  const { silences } = lay({ entries, milestones: [], durations: [] }, 1200);
  assert.deepEqual(silences, []);
});

test('ticks stand on round local times of a zone with an odd offset', () => {
  const { ticks } = lay({ ...incident.timeline, zoneId: 'Asia/Kathmandu' }, 1200);
  assert.ok(ticks.length > 3);
  assert.deepEqual(
    ticks.slice(1, 4).map(({ label }) => label),
    ['19:55', '20:00', '20:05'],
  );
});

test('a timeline without any time has no drawing', () => {
  const timeline = { entries: [], milestones: [], durations: [] };
  const options = {
    width: 800,
    row,
    clock: clockOf('UTC'),
    measure: () => 1,
    milestoneText: String,
    phaseText: String,
  };
  assert.equal(layTimeline(timeline, options), undefined);
});

test('2,000 entries are laid out in less than 50 ms', () => {
  const { timeline } = many(2000);
  lay(timeline, 1000);
  const times = [1, 2, 3, 4, 5].map(() => {
    const began = performance.now();
    lay(timeline, 1000);
    return performance.now() - began;
  });
  assert.ok(Math.min(...times) < 50, `took ${Math.min(...times)} ms`);
});
