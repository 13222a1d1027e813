import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Drawing, layTimeline, markRadius } from '../../../core/drawing';
import type { TimelineView } from '../../../core/view';
import { incident } from '../../webview/samples';
import { crowds, timelines } from './arbitraries';
import { lay, optionsFor, row } from './lay';

const widths = fc.integer({ min: 320, max: 3000 });
const anyTimeline = fc.oneof({ weight: 3, arbitrary: timelines }, { weight: 1, arbitrary: crowds });
/** The middle of the axis, magnified. */
const zooms = fc.constantFrom(1, 3, 40);

function zoomed(timeline: TimelineView, width: number, zoom: number): Drawing {
  const { view } = lay(timeline, width);
  if (zoom === 1) return lay(timeline, width);
  const { from, to } = view.whole;
  const half = (to - from) / zoom / 2;
  const middle = (from + to) / 2;
  return lay(timeline, width, { from: middle - half, to: middle + half });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxesOf({ labels }: Drawing): readonly Box[] {
  return labels.map(({ x, y, width, lines }) => ({
    left: x,
    right: x + width,
    top: y - row / 2,
    bottom: y + (lines.length - 0.5) * row,
  }));
}

function touch(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom - 1 && other.top < one.bottom - 1;
}

function assertApart(boxes: readonly Box[], what: string): void {
  const sorted = [...boxes].sort((one, other) => one.left - other.left);
  for (const [rank, box] of sorted.entries()) {
    for (let next = rank + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.left >= box.right) break;
      assert.ok(!touch(box, other), `${what}: ${JSON.stringify([box, other])}`);
    }
  }
}

test('no two labels touch, whatever the timeline, the width and the zoom', () => {
  fc.assert(
    fc.property(anyTimeline, widths, zooms, (timeline, width, zoom) => {
      assertApart(boxesOf(zoomed(timeline, width, zoom)), 'labels');
    }),
  );
});

test('no leader crosses the words of another entry', () => {
  fc.assert(
    fc.property(anyTimeline, widths, zooms, (timeline, width, zoom) => {
      const drawing = zoomed(timeline, width, zoom);
      const boxes = boxesOf(drawing);
      for (const { leader } of drawing.labels) {
        const crossed = boxes.filter(
          ({ left, right, top, bottom }) =>
            leader.x > left && leader.x < right && leader.top < bottom && leader.bottom - 5 > top,
        );
        assert.deepEqual(crossed, []);
      }
    }),
  );
});

test('marks and counts never touch each other', () => {
  fc.assert(
    fc.property(anyTimeline, widths, zooms, (timeline, width, zoom) => {
      const { marks, folds } = zoomed(timeline, width, zoom);
      const around = (x: number, y: number, half: number) => ({
        left: x - half,
        right: x + half,
        top: y - markRadius,
        bottom: y + markRadius,
      });
      const boxes = [
        ...marks.map(({ x, y }) => around(x, y, markRadius)),
        ...folds.map(({ x, y, width: size }) => around(x, y, size / 2)),
      ];
      assertApart(boxes, 'marks');
    }),
  );
});

test('words of milestones never touch each other', () => {
  fc.assert(
    fc.property(timelines, widths, (timeline, width) => {
      const { milestones } = lay(timeline, width);
      const named = milestones.filter(({ text }) => text !== undefined);
      const boxes = named.map(({ textX, y, text = '' }) => ({
        left: textX,
        right: textX + text.length * 7,
        top: y - row / 2,
        bottom: y + row / 2,
      }));
      assertApart(boxes, 'milestones');
    }),
  );
});

test('every mark and every word lies inside the drawing', () => {
  fc.assert(
    fc.property(anyTimeline, widths, (timeline, width) => {
      const drawing = lay(timeline, width);
      for (const { x, endX, y } of drawing.marks) {
        assert.ok(x >= drawing.left && endX <= width && y >= drawing.top && y <= drawing.bottom);
      }
      for (const { x, width: size, y } of drawing.folds) {
        assert.ok(x - size / 2 >= 0 && x + size / 2 <= width && y <= drawing.bottom);
      }
      for (const { left, right, top, bottom } of boxesOf(drawing)) {
        assert.ok(left >= 0 && right <= width && top >= drawing.top && bottom <= drawing.bottom);
      }
      for (const { textX, text = '' } of drawing.milestones) assert.ok(textX >= 0 && textX + text.length * 7 <= width);
      for (const { textX, width: size } of drawing.dates) assert.ok(textX >= 0 && textX + size <= width);
      for (const { x } of [...drawing.ticks, ...drawing.milestones]) assert.ok(x >= 0 && x <= width);
    }),
  );
});

test('words of ticks and of dates never touch', () => {
  fc.assert(
    fc.property(anyTimeline, widths, zooms, (timeline, width, zoom) => {
      const { ticks, dates } = zoomed(timeline, width, zoom);
      const line = { top: 0, bottom: row };
      const half = (label: string) => (label.length * 7) / 2;
      assertApart(
        ticks.map(({ x, label }) => ({ ...line, left: x - half(label), right: x + half(label) })),
        'ticks',
      );
      const said = dates.filter(({ label }) => label !== '');
      assertApart(
        said.map(({ textX, width: size }) => ({ ...line, left: textX, right: textX + size })),
        'dates',
      );
    }),
  );
});

test('words of ticks never stand where a break says how long it is', () => {
  fc.assert(
    fc.property(anyTimeline, widths, zooms, (timeline, width, zoom) => {
      const { ticks, silences } = zoomed(timeline, width, zoom);
      for (const { x, label } of ticks) {
        const half = (label.length * 7) / 2;
        assert.ok(!silences.some(({ left, right }) => x - half < right - 1 && x + half > left + 1));
      }
    }),
  );
});

test('a break takes less room than what it leaves out would take', () => {
  fc.assert(
    fc.property(anyTimeline, widths, (timeline, width) => {
      const { silences, view } = lay(timeline, width);
      for (const { from, to, left, right } of silences) {
        assert.ok((to - from) * view.pixelsPerMillisecond >= right - left, `${right - left} px`);
      }
    }),
  );
});

test('marks and counts stand in the order of their times, also across silences', () => {
  fc.assert(
    fc.property(anyTimeline, widths, zooms, (timeline, width, zoom) => {
      const starts = new Map(timeline.entries.map(({ index, start }) => [index, start ?? 0]));
      const { marks, folds, lanes } = zoomed(timeline, width, zoom);
      for (const { lane } of lanes) {
        const things = [
          ...marks.filter(mark => mark.lane === lane).map(({ x, index }) => ({ x, indexes: [index] })),
          ...folds.filter(fold => fold.lane === lane),
        ].sort((one, other) => one.x - other.x);
        for (const [rank, { x, indexes }] of things.entries()) {
          const next = things[rank + 1];
          if (next === undefined || next.x === x) continue;
          const last = Math.max(...indexes.map(index => starts.get(index) ?? 0));
          assert.ok(last <= Math.min(...next.indexes.map(index => starts.get(index) ?? 0)));
        }
      }
    }),
  );
});

test('every entry with a time has a mark or is counted once, and no other entry is', () => {
  fc.assert(
    fc.property(anyTimeline, widths, (timeline, width) => {
      const placed = timeline.entries.filter(({ start }) => start !== undefined).map(({ index }) => index);
      const { marks, folds } = lay(timeline, width);
      const drawn = [...marks.map(({ index }) => index), ...folds.flatMap(({ indexes }) => indexes)];
      assert.deepEqual(
        drawn.sort((one, other) => one - other),
        placed,
      );
    }),
  );
});

test('the range that is asked for takes the width, as far as there is one', () => {
  fc.assert(
    fc.property(crowds, widths, (timeline, width) => {
      const { view } = lay(timeline, width);
      const length = (view.whole.to - view.whole.from) / 8;
      const from = view.whole.from + 2 * length;
      const { view: shown, left, axisWidth } = lay(timeline, width, { from, to: from + length });
      assert.ok(shown.visible.from <= from + 1 && shown.visible.to >= from + length - 1);
      for (const share of [0.1, 0.5, 0.9]) {
        const x = left + share * axisWidth;
        assert.ok(Math.abs(shown.at(shown.instantAt(x)) - x) < 0.01);
      }
    }),
  );
});

test('a long silence is left out and says how long it was', () => {
  const { silences } = lay(incident.timeline, 1200);
  assert.ok(silences.length > 0);
  for (const { label, left, right } of silences) {
    assert.match(label, /^\d+ min quiet$/);
    assert.ok(right - left < 160);
  }
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
  for (const { label } of ticks.slice(1, 4)) assert.match(label, /^\d\d:\d[05]$/);
});

test('a timeline without any time has no drawing', () => {
  const timeline = { entries: [], milestones: [], durations: [] };
  assert.equal(layTimeline(timeline, optionsFor(timeline, 800)), undefined);
});
