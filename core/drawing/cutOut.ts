import { buildDates } from './dates';
import type { AxisView, Drawing, PhaseBand } from './drawing';
import type { LaidTimeline } from './laid';
import { buildTicks, piecesBetween } from './ticks';

/** What reaches this far beyond the sides is still in the drawing, so that its words can be seen. */
const margin = 340;

/** The drawing of what is in sight when the axis is moved so that it begins at `from`; at its own beginning by default. */
export function cutOut(laid: LaidTimeline, from?: number): Drawing {
  const { drawing, axis } = laid;
  const { width, left, view } = drawing;
  const room = drawing.axisWidth;
  const offset = from === undefined ? 0 : Math.max(0, Math.min(axis.width - room, axis.at(from)));
  const move = left - offset;
  const isNear = (start: number, end: number) => end + move > -margin && start + move < width + margin;
  return {
    ...drawing,
    view: viewOf(view, move, offset, room),
    marks: drawing.marks
      .filter(({ x, endX }) => isNear(x, endX))
      .map(mark => ({ ...mark, x: mark.x + move, endX: Math.min(mark.endX + move, width + margin) })),
    folds: drawing.folds.filter(({ x }) => isNear(x, x)).map(fold => ({ ...fold, x: fold.x + move })),
    labels: drawing.labels
      .filter(label => isNear(label.x, label.x + label.width))
      .map(label => ({ ...label, x: label.x + move, leader: { ...label.leader, x: label.leader.x + move } })),
    milestones: drawing.milestones
      .filter(({ x }) => isNear(x, x))
      .map(line => ({ ...line, x: line.x + move, textX: line.textX + move })),
    phases: drawing.phases
      .filter(phase => isNear(phase.left, phase.right))
      .map(phase => shiftPhase(phase, move, drawing)),
    ...ticksBetween(laid, offset, offset + room, move),
    clockChanges: drawing.clockChanges
      .filter(({ x }) => isNear(x, x))
      .map(change => ({ ...change, x: change.x + move })),
    silences: drawing.silences
      .filter(silence => isNear(silence.left, silence.right))
      .map(silence => ({ ...silence, left: silence.left + move, right: silence.right + move })),
  };
}

function viewOf(view: AxisView, move: number, offset: number, room: number): AxisView {
  return {
    ...view,
    at: instant => view.at(instant) + move,
    instantAt: x => view.instantAt(x - move),
    visible: { from: view.instantAt(offset), to: view.instantAt(offset + room) },
  };
}

/** A band is cut at the sides, and its words stand in the middle of what is left of it. */
function shiftPhase(phase: PhaseBand, move: number, { left, width }: Drawing): PhaseBand {
  const start = Math.max(left - 8, phase.left + move);
  const end = Math.max(start, Math.min(width, phase.right + move));
  return { ...phase, left: start, right: end, textX: (start + end) / 2 };
}

/** Ticks and dates are made for what is in sight alone: all of a long axis under a strong zoom would have too many. */
function ticksBetween({ axis, isDated, options }: LaidTimeline, start: number, end: number, move: number) {
  const { clock, measure } = options;
  const pieces = piecesBetween(axis, start, end);
  const { ticks, step } = buildTicks(axis, pieces, clock, measure);
  const dates = buildDates(axis, pieces, clock, step, { measure, isDated, rightEdge: options.width - 4 - move });
  return {
    ticks: ticks.map(tick => ({ ...tick, x: tick.x + move })),
    dates: dates.map(date => ({ ...date, x: date.x + move, textX: date.textX + move })),
  };
}
