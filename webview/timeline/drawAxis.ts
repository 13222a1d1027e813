import type { Drawing } from '../../core/drawing';
import { fill } from './fill';
import { type Groups, round } from './layers';

const middle = { 'text-anchor': 'middle' };

/** Phases, silences, lanes and the lines of ticks behind everything else. */
export function drawBackground(group: Groups, drawing: Drawing): void {
  const { phases, lanes, left, top, bottom, width, height, row, ticks, silences, dates, clockChanges } = drawing;
  const areas = phases.map(({ left: x, right, name }) => ({
    x: round(x),
    width: round(right - x),
    class: name,
  }));
  fill(
    group['phase-areas'],
    'rect',
    areas.map(area => ({ ...area, y: row + 6, height: bottom - row - 6 })),
  );
  fill(
    group['phase-bars'],
    'rect',
    areas.map(area => ({ ...area, y: 1, height: 4 })),
  );
  fill(
    group['phase-texts'],
    'text',
    phases.flatMap(({ textX, text }) =>
      text === undefined ? [] : [{ x: round(textX), y: row, words: text, ...middle }],
    ),
  );
  fill(
    group.silences,
    'rect',
    silences.map(({ left: x, right }) => ({ x: round(x), y: top, width: round(right - x), height: bottom - top })),
  );
  fill(
    group['lane-lines'],
    'line',
    lanes.map(lane => ({ x1: 0, x2: width, y1: lane.top, y2: lane.top })),
  );
  fill(group.gutter, 'rect', left > 40 ? [{ x: 0, y: 0, width: left - 8, height }] : []);
  fill(
    group['lane-names'],
    'text',
    lanes.map(({ name, top: y, markY }) => ({
      x: left < 40 ? left : 8,
      y: left < 40 ? y + row - 4 : markY + 4,
      words: name,
    })),
  );
  fill(
    group.grid,
    'line',
    ticks.map(({ x }) => ({ x1: round(x), x2: round(x), y1: top, y2: bottom + 4 })),
  );
  const boundaries = dates.filter(({ isBoundary }) => isBoundary);
  fill(
    group.midnights,
    'line',
    boundaries.map(({ x }) => ({ x1: round(x), x2: round(x), y1: top, y2: bottom + 2 * row })),
  );
  fill(
    group['clock-lines'],
    'line',
    clockChanges.map(({ x }) => ({ x1: round(x), x2: round(x), y1: top, y2: bottom + 2.5 * row })),
  );
}

/** The axis with its breaks, and all words below it. */
export function drawAxis(
  group: Groups,
  { left, width, bottom, row, ticks, dates, silences, clockChanges }: Drawing,
): void {
  fill(group.axis, 'line', [{ x1: left > 40 ? left - 8 : 0, x2: width, y1: bottom, y2: bottom }]);
  fill(
    group.breaks,
    'path',
    silences.flatMap(silence => [silence.left, silence.right].map(x => ({ d: zigzag(round(x), bottom) }))),
  );
  fill(
    group['tick-texts'],
    'text',
    ticks.map(({ x, label }) => ({ x: round(x), y: bottom + row, words: label, ...middle })),
  );
  const said = dates.filter(({ label }) => label !== '');
  fill(
    group['date-texts'],
    'text',
    said.map(({ textX, label }) => ({ x: round(textX), y: bottom + 2 * row, words: label })),
  );
  fill(
    group['silence-texts'],
    'text',
    silences.map(silence => ({
      x: round((silence.left + silence.right) / 2),
      y: bottom + row,
      words: silence.label,
      ...middle,
    })),
  );
  fill(
    group['clock-texts'],
    'text',
    clockChanges.map(({ x, label }) => ({
      x: round(Math.max(left + 50, Math.min(width - 50, x))),
      y: bottom + 3 * row,
      words: label,
      ...middle,
    })),
  );
}

function zigzag(x: number, y: number): string {
  return `M${x - 3} ${y + 7}L${x + 3} ${y - 7}`;
}

/** Milestones as lines through all lanes with their words above. */
export function drawMilestones(group: Groups, { milestones, bottom }: Drawing): void {
  fill(
    group['milestone-lines'],
    'line',
    milestones.map(({ x, y }) => ({ x1: round(x), x2: round(x), y1: y - 8, y2: bottom })),
  );
  fill(
    group['milestone-texts'],
    'text',
    milestones.flatMap(({ textX, y, text }) =>
      text === undefined ? [] : [{ x: round(textX), y: y + 4, words: text }],
    ),
  );
}
