import type { Axis, AxisMaker } from './axis';
import type { TimeRange } from './pieces';

/** What is in sight after zooming by a factor around a place of the axis in sight, in pixels; `undefined` means all. */
export function zoomAround(
  axes: AxisMaker,
  visible: TimeRange | undefined,
  x: number,
  factor: number,
): TimeRange | undefined {
  const { axis, offset } = shown(axes, visible);
  const next = axes.zoomed(axis.pixelsPerMillisecond * factor);
  return rangeFrom(axes, next, next.at(axis.instantAt(offset + x)) - x);
}

/** What is in sight after moving by pixels, to later times where they are positive; kept inside the axis. */
export function panBy(axes: AxisMaker, visible: TimeRange | undefined, pixels: number): TimeRange | undefined {
  const { axis, offset } = shown(axes, visible);
  return rangeFrom(axes, axis, offset + pixels);
}

/** A range that shows these times with some room around them. */
export function rangeAround(axes: AxisMaker, { from, to }: TimeRange): TimeRange | undefined {
  const length = Math.max(to - from, 60_000);
  const axis = axes.showing({ from: from - length / 4, to: to + length / 4 });
  return rangeFrom(axes, axis, axis.at((from + to) / 2) - axes.fitted.width / 2);
}

/** The same range moved as little as needed to have the instant in sight. */
export function bringInSight(axes: AxisMaker, visible: TimeRange | undefined, instant: number): TimeRange | undefined {
  if (visible === undefined) return undefined;
  const { axis, offset } = shown(axes, visible);
  const x = axis.at(instant) - offset;
  const room = axes.fitted.width;
  const edge = Math.min(60, room / 4);
  if (x >= edge / 3 && x <= room - edge) return visible;
  return rangeFrom(axes, axis, offset + x - (x < edge ? edge : room - 3 * edge));
}

function shown(axes: AxisMaker, visible: TimeRange | undefined): { readonly axis: Axis; readonly offset: number } {
  const axis = visible === undefined ? axes.fitted : axes.showing(visible);
  const offset = visible === undefined ? 0 : axis.at(visible.from);
  return { axis, offset: Math.max(0, Math.min(axis.width - axes.fitted.width, offset)) };
}

function rangeFrom(axes: AxisMaker, axis: Axis, wanted: number): TimeRange | undefined {
  const room = axes.fitted.width;
  if (axis.width <= room + 1) return undefined;
  const start = Math.max(0, Math.min(axis.width - room, wanted));
  return { from: axis.instantAt(start), to: axis.instantAt(start + room) };
}
