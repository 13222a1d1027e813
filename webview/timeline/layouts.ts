import {
  type AxisMaker,
  axesOf,
  cutOut,
  type Drawing,
  type LaidTimeline,
  type LayoutOptions,
  layOnAxis,
  type TimeRange,
} from '../../core/drawing';
import type { TimelineView } from '../../core/view';

/** A drawing and the axes on which the same timeline can be drawn otherwise. */
export interface Layout {
  readonly drawing: Drawing;
  readonly axes: AxisMaker;
}

/** Lays timelines out and keeps the last one, so that moving through it cuts out another part and lays nothing. */
export function createLayouts() {
  let key = '';
  let last: { readonly timeline: TimelineView; readonly axes: AxisMaker; laid: LaidTimeline } | undefined;

  /** `zone` stands for the clock among `options`; `undefined` where nothing has a place in time. */
  return (
    timeline: TimelineView,
    options: LayoutOptions,
    zone: string,
    visible: TimeRange | undefined,
  ): Layout | undefined => {
    const wanted = [zone, options.width, options.row, options.labelRows].join(' ');
    const known = last?.timeline === timeline && key === wanted ? last : undefined;
    const axes = known?.axes ?? axesOf(timeline, options);
    if (axes === undefined) return undefined;
    const axis = visible === undefined ? axes.fitted : axes.showing(visible);
    const isLaid = known !== undefined && isSame(known.laid.axis.pixelsPerMillisecond, axis.pixelsPerMillisecond);
    const laid = isLaid ? known.laid : layOnAxis(timeline, options, axis);
    key = wanted;
    last = { timeline, axes, laid };
    return { axes, drawing: cutOut(laid, visible?.from) };
  };
}

/** Apart from what reckoning with fractions leaves. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-7 * other;
}
