import type { TimelineView } from '../view/types';
import { type Axis, type AxisMaker, axisMaker } from './axis';
import { clockChanges } from './clockChanges';
import { cutOut } from './cutOut';
import type { Drawing } from './drawing';
import type { LaidTimeline, LayoutOptions } from './laid';
import { lanesOf, layLanes } from './lanes';
import { layMilestones } from './milestones';
import { laneNames } from './names';
import { isDated, occupiedBy } from './occupied';
import { layPhases } from './phases';
import type { TimeRange } from './pieces';
import { silenceText } from './silenceText';

/** From this width on, lane names stand left of the axis. */
const wide = 560;
/** Where the axis begins when no names stand before it. */
const narrowLeft = 8;

/** The axes on which a timeline can be drawn in that width; `undefined` where no entry and no milestone has a place in time. */
export function axesOf(timeline: TimelineView, options: LayoutOptions): AxisMaker | undefined {
  const { left, right } = sides(timeline, options);
  const { measure } = options;
  return axisMaker(occupiedBy(timeline), {
    width: right - left,
    silence: Math.ceil(measure('00 h 00 min quiet')) + 8,
    padding: Math.ceil(measure('00 Mmm') / 2) + 3,
  });
}

/**
 * Where everything in the drawing stands; `undefined` where no entry and no milestone has a place in time. `visible` is
 * the part of time that takes the width; all of it by default.
 */
export function layTimeline(timeline: TimelineView, options: LayoutOptions, visible?: TimeRange): Drawing | undefined {
  const axes = axesOf(timeline, options);
  if (axes === undefined) return undefined;
  const axis = visible === undefined ? axes.fitted : axes.showing(visible);
  return cutOut(layOnAxis(timeline, options, axis), visible?.from);
}

/** Lays a timeline out over all of an axis. What is in sight of it, and the ticks there, `cutOut` says. */
export function layOnAxis(timeline: TimelineView, options: LayoutOptions, axis: Axis): LaidTimeline {
  const { width, row, clock, measure } = options;
  const { left, right } = sides(timeline, options);
  const rightEdge = axis.width + (width - right) - 4;
  const leftEdge = 4 - left;
  const bandHeight = timeline.durations.length > 0 ? row + 8 : 0;
  const milestones = layMilestones(timeline.milestones, axis, { ...options, leftEdge, rightEdge });
  const top = bandHeight + milestones.rows * row + 8;
  const lanes = layLanes(timeline.entries, axis, {
    row,
    measure,
    top,
    isNarrow: left === narrowLeft,
    labelRows: options.labelRows ?? 6,
    leftEdge: left === narrowLeft ? leftEdge : 4,
    rightEdge,
    longest: Math.max(200, Math.min(320, width / 4)),
  });
  const changes = clockChanges(axis, clock);
  const whole = { from: axis.instantAt(0), to: axis.instantAt(axis.width) };
  return {
    axis,
    options,
    isDated: isDated(timeline),
    drawing: {
      width,
      row,
      height: lanes.bottom + (changes.length > 0 ? 3.4 : 2.4) * row + 8,
      left,
      axisWidth: right - left,
      top,
      bottom: lanes.bottom,
      view: { ...axis, visible: whole, whole, isFitted: axis.width <= right - left + 1 },
      lanes: lanes.bands,
      marks: lanes.marks,
      folds: lanes.folds,
      labels: lanes.labels,
      milestones: milestones.lines.map(({ rank, ...line }) => ({ ...line, y: top - 8 - (rank + 0.5) * row })),
      phases: layPhases(timeline.durations, axis, options),
      ticks: [],
      dates: [],
      clockChanges: changes,
      silences: axis.silences.map(silence => ({
        ...silence,
        label: `${silenceText(silence.to - silence.from)} quiet`,
      })),
    },
  };
}

/** Where the axis begins and ends in the drawing; words of the last entries may pass its end. */
function sides({ entries }: TimelineView, { width, measure }: LayoutOptions) {
  const names = width >= wide ? lanesOf(entries).map(lane => measure(laneNames[lane])) : [];
  const left = names.length > 0 ? Math.ceil(Math.max(...names)) + 24 : narrowLeft;
  return { left, right: width - 8 - Math.round(Math.max(32, Math.min(160, width * 0.1))) };
}
