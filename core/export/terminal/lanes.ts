import { clockOf } from '../../drawing/clock';
import type { Drawing } from '../../drawing/drawing';
import { layTimeline } from '../../drawing/layout';
import { type Lane, milestoneNames, phaseNames } from '../../drawing/names';
import { isOpen } from '../../drawing/shapes';
import type { TimelineView } from '../../view/types';
import { milestoneTime } from '../rows';
import { columnsOf } from './columns';
import { type Glyphs, shown } from './glyphs';
import { GridLine } from './grid';

interface LaneOptions {
  readonly width: number;
  readonly glyphs: Glyphs;
  readonly colours: boolean;
}

/** From this many pixels on the layout puts the names of lanes beside them. */
const wide = 560;

/** The preview's drawing in characters, to scale; no lines where nothing has a place in time. */
export function laneLines(timeline: TimelineView, { width, glyphs, colours }: LaneOptions): readonly string[] {
  // The layout thinks in pixels: a column has as many as a character of 13 pixels is wide, or what makes it wide enough.
  const unit = Math.max(8, Math.ceil(wide / width));
  const drawing = layTimeline(timeline, {
    width: width * unit,
    row: unit,
    labelRows: 1,
    clock: clockOf(timeline.zoneId),
    measure: text => columnsOf(text) * unit,
    milestoneText: one =>
      `${glyphs.milestone} ${shown(`${milestoneNames[one.milestone]} ${milestoneTime(one)}`, glyphs)}`,
    phaseText: ({ name, label }) => `${phaseNames[name]} ${label}`,
  });
  if (drawing === undefined) return [];
  const frame = { drawing, unit, width, glyphs };
  const lines = [...phaseLine(frame), ...milestoneLines(frame), ...lanes(frame), ...axisLines(frame)];
  return lines.map(line => line.toText(colours));
}

interface Frame {
  readonly drawing: Drawing;
  /** Pixels in a column. */
  readonly unit: number;
  readonly width: number;
  readonly glyphs: Glyphs;
}

function phaseLine({ drawing, unit, width, glyphs }: Frame): readonly GridLine[] {
  if (drawing.phases.length === 0) return [];
  const line = new GridLine(width);
  for (const { left, right, text, textX } of drawing.phases) {
    const [from, to] = [Math.floor(left / unit), Math.floor(right / unit)];
    line.put(from + 1, glyphs.line.repeat(Math.max(0, to - from - 1)), 'quiet');
    line.put(from, line.isFree(from) ? glyphs.phaseStart : glyphs.phaseBoth, 'quiet');
    if (to > from) line.put(to, line.isFree(to) ? glyphs.phaseEnd : glyphs.phaseBoth, 'quiet');
    if (text === undefined || columnsOf(text) + 2 > to - from - 1) continue;
    const start = Math.round(textX / unit - columnsOf(text) / 2 - 1);
    line.put(Math.max(from + 1, Math.min(start, to - columnsOf(text) - 2)), ` ${text} `);
  }
  return [line];
}

/** The farthest row first; below each milestone's words its line leads down. */
function milestoneLines({ drawing, unit, width, glyphs }: Frame): readonly GridLine[] {
  const { milestones, top, row } = drawing;
  const rankOf = (y: number) => Math.round((top - 8 - y) / row - 0.5);
  const named = milestones.filter(({ text }) => text !== undefined);
  const rows = named.reduce((most, { y }) => Math.max(most, rankOf(y) + 1), 0);
  return Array.from({ length: rows }, (_, rank) => {
    const line = new GridLine(width);
    const own = rows - 1 - rank;
    for (const { x, y, textX, text = '' } of named) {
      const column = Math.floor(x / unit);
      if (rankOf(y) > own) line.put(column, glyphs.milestoneLine, 'quiet');
      if (rankOf(y) !== own) continue;
      if (textX > x) line.put(column, text, 'strong');
      else line.put(column - columnsOf(text) + 1, `${text.slice(2)} ${glyphs.milestone}`, 'strong');
    }
    return line;
  });
}

function lanes({ drawing, unit, width, glyphs }: Frame): readonly GridLine[] {
  const left = Math.floor(drawing.left / unit);
  const used = drawing.lanes.filter(({ lane }) => hasMarks(drawing, lane));
  return used.map(({ lane, name }) => {
    const line = new GridLine(width);
    line.put(0, name, lane);
    line.put(left, glyphs.line.repeat(width - left), 'quiet');
    for (const { left: from, right: to } of drawing.silences) {
      const [start, end] = [Math.ceil(from / unit), Math.floor(to / unit)];
      line.put(start, ' '.repeat(Math.max(0, end - start)));
      line.put((start + end) / 2, glyphs.quiet, 'quiet');
    }
    for (const { x } of drawing.milestones) line.put(Math.floor(x / unit), glyphs.crossing, 'quiet');
    putMarks(line, drawing, lane, unit, glyphs);
    return line;
  });
}

function hasMarks({ marks, folds }: Drawing, lane: Lane): boolean {
  return marks.some(mark => mark.lane === lane) || folds.some(fold => fold.lane === lane);
}

/** Marks on the same column become their count. */
function putMarks(line: GridLine, { marks, folds }: Drawing, lane: Lane, unit: number, glyphs: Glyphs): void {
  const counts = new Map<number, number>();
  for (const { x, endX, certainty } of marks.filter(mark => mark.lane === lane)) {
    const column = Math.floor(x / unit);
    const count = (counts.get(column) ?? 0) + 1;
    counts.set(column, count);
    const glyph = isOpen(certainty) ? glyphs.open[lane] : glyphs.mark[lane];
    if (certainty === 'range')
      line.put(column + 1, glyphs.range.repeat(Math.max(0, Math.floor(endX / unit) - column)), lane);
    line.put(column, count === 1 ? glyph : count < 10 ? String(count) : '+', lane);
  }
  for (const { x, indexes } of folds.filter(fold => fold.lane === lane)) {
    const text = `(${indexes.length})`;
    line.put(Math.floor(x / unit) - 1, text, lane);
  }
}

function axisLines({ drawing, unit, width, glyphs }: Frame): readonly GridLine[] {
  const [axis, times, days] = [new GridLine(width), new GridLine(width), new GridLine(width)];
  const left = Math.floor(drawing.left / unit);
  axis.put(left, glyphs.axis.repeat(width - left), 'quiet');
  for (const { x, label } of drawing.ticks) {
    const column = Math.floor(x / unit);
    axis.put(column, glyphs.tick, 'quiet');
    times.put(column - Math.floor(columnsOf(label) / 2), label, 'quiet');
  }
  for (const { textX, label } of drawing.dates) days.put(Math.floor(textX / unit), label, 'quiet');
  for (const { left: from, right: to, label } of drawing.silences) {
    const middle = (from + to) / 2 / unit;
    const start = Math.ceil(from / unit);
    axis.put(start, ' '.repeat(Math.max(0, Math.floor(to / unit) - start)));
    axis.put(Math.round(middle), glyphs.quiet, 'quiet');
    times.put(middle - columnsOf(label) / 2, label, 'quiet');
  }
  return [axis, times, days];
}
