import { setAttributes, svgElement } from '../shared/dom';
import type { Drawing, DrawnLabel, Mark } from './drawing';
import { fill } from './reuse';
import { isOpen, markClass, markPath } from './shapes';

/** The drawing's groups, from back to front. */
const layers = [
  'phase-areas',
  'lane-lines',
  'grid',
  'phase-bars',
  'phase-texts',
  'axis',
  'tick-texts',
  'date-texts',
  'silences',
  'silence-texts',
  'milestone-lines',
  'leaders',
  'ranges',
  'marks',
  'doubts',
  'milestone-texts',
  'lane-names',
  'labels',
] as const;
type Layers = { readonly [name in (typeof layers)[number]]: SVGGElement };

/** An SVG element that shows drawings; hidden from assistive technology, which reads the list. */
export interface Canvas {
  readonly element: SVGSVGElement;
  show(drawing: Drawing, row: number): void;
  /** Marks the selected entry and the entry of the editor's cursor by their ranks. */
  point(selected: number | undefined, current: number | undefined): void;
}

/** Makes an empty canvas. */
export function createCanvas(): Canvas {
  const element = svgElement('svg', { class: 'drawing', 'aria-hidden': 'true' });
  const groups = layers.map(name => [name, svgElement('g', { class: name })] as const);
  element.append(...groups.map(([, group]) => group));
  const byName = Object.fromEntries(groups) as Layers;
  return {
    element,
    show(drawing, row) {
      setAttributes(element, { width: drawing.width, height: drawing.height });
      drawBackground(byName, drawing);
      drawAxis(byName, drawing, row);
      drawMilestones(byName, drawing);
      drawMarks(byName, drawing.marks);
      drawLabels(byName, drawing.labels);
    },
    point(selected, current) {
      for (const target of element.querySelectorAll('.selected, .current'))
        target.classList.remove('selected', 'current');
      for (const target of element.querySelectorAll(`[data-index="${selected}"]`)) target.classList.add('selected');
      for (const target of element.querySelectorAll(`[data-index="${current}"]`)) target.classList.add('current');
    },
  };
}

function drawBackground(group: Layers, { phases, lanes, left, top, bottom, width, ticks }: Drawing): void {
  const areas = phases.map(({ left: x, right, name }) => ({ x, width: right - x, class: name }));
  fill(
    group['phase-areas'],
    'rect',
    areas.map(area => ({ ...area, y: top, height: bottom - top })),
  );
  fill(
    group['phase-bars'],
    'rect',
    areas.map(area => ({ ...area, y: 0, height: 3 })),
  );
  const named = phases.flatMap(({ left: x, right, text }) =>
    text === undefined ? [] : [{ x: (x + right) / 2, words: text }],
  );
  fill(
    group['phase-texts'],
    'text',
    named.map(text => ({ ...text, y: 16, 'text-anchor': 'middle' })),
  );
  fill(
    group['lane-lines'],
    'line',
    lanes.map(lane => ({ x1: 0, x2: width, y1: lane.top, y2: lane.top })),
  );
  fill(
    group['lane-names'],
    'text',
    lanes.map(({ name, top: y }) => ({ x: left < 40 ? left : 8, y: y + 12, words: name })),
  );
  fill(
    group.grid,
    'line',
    ticks.map(({ x }) => ({ x1: x, x2: x, y1: top, y2: bottom })),
  );
}

function drawAxis(group: Layers, { width, height, bottom, ticks, silences }: Drawing, row: number): void {
  fill(group.axis, 'line', [{ x1: 0, x2: width, y1: bottom, y2: bottom }]);
  const middle = { 'text-anchor': 'middle' };
  fill(
    group['tick-texts'],
    'text',
    ticks.map(({ x, label }) => ({ x, y: bottom + row * 0.8, words: label, ...middle })),
  );
  const dates = ticks.flatMap(({ x, date }) => (date === undefined ? [] : [{ x, words: date }]));
  fill(
    group['date-texts'],
    'text',
    spread(dates, 84).map(date => ({ ...date, x: Math.max(40, date.x), y: height - 10 - row * 0.2, ...middle })),
  );
  fill(
    group.silences,
    'path',
    silences.map(({ left, right }) => ({ d: zigzag((left + right) / 2, bottom) })),
  );
  fill(
    group['silence-texts'],
    'text',
    silences.flatMap(({ left, right, label }) => {
      const x = (left + right) / 2;
      return [
        { x, y: bottom + row * 0.8 + 4, words: label, ...middle },
        { x, y: bottom + row * 1.6 + 4, words: 'quiet', ...middle },
      ];
    }),
  );
}

/** Leaves out what would stand nearer than `distance` pixels to the one before. */
function spread<Item extends { readonly x: number }>(items: readonly Item[], distance: number): readonly Item[] {
  let free = Number.NEGATIVE_INFINITY;
  return items.filter(({ x }) => {
    if (x < free) return false;
    free = x + distance;
    return true;
  });
}

function zigzag(x: number, y: number): string {
  return `M${x - 7} ${y + 6}L${x - 3} ${y - 6}M${x + 3} ${y + 6}L${x + 7} ${y - 6}`;
}

function drawMilestones(group: Layers, { milestones, bottom }: Drawing): void {
  fill(
    group['milestone-lines'],
    'line',
    milestones.map(({ x, y }) => ({ x1: x, x2: x, y1: y - 8, y2: bottom })),
  );
  const named = milestones.flatMap(({ textX, y, text }) =>
    text === undefined ? [] : [{ x: textX, y: y + 4, words: text }],
  );
  fill(group['milestone-texts'], 'text', named);
}

function drawMarks(group: Layers, marks: readonly Mark[]): void {
  fill(
    group.marks,
    'path',
    marks.map(({ index, lane, certainty, x, y }) => ({
      d: markPath(lane, certainty),
      class: markClass(lane, certainty),
      transform: `translate(${round(x)} ${round(y)})`,
      'data-index': index,
    })),
  );
  const ranges = marks.filter(({ x, endX }) => endX > x);
  fill(
    group.ranges,
    'rect',
    ranges.map(({ index, lane, x, endX, y }) => ({
      class: `range ${lane}`,
      x: round(x),
      y: y - 3,
      width: round(endX - x),
      height: 6,
      'data-index': index,
    })),
  );
  const doubtful = marks.filter(({ certainty }) => certainty === 'approximate' && isOpen(certainty));
  fill(
    group.doubts,
    'text',
    doubtful.map(({ x, y }) => ({ x: round(x) + 8, y: y + 4, words: '?' })),
  );
}

function drawLabels(group: Layers, labels: readonly DrawnLabel[]): void {
  fill(
    group.leaders,
    'path',
    labels.map(({ x, y, leaderTop }) => ({ d: `M${round(x) - 4} ${leaderTop}V${y + 4}` })),
  );
  fill(
    group.labels,
    'text',
    labels.map(({ index, x, y, text }) => ({ x: round(x), y: y + 4, words: text, 'data-index': index })),
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
