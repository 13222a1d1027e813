import { type Axis, axisMaker } from '../../../core/drawing';
import type { TimelineView } from '../../../core/view';

const width = 1000;
const known = new WeakMap<TimelineView, { readonly axis: Axis | undefined; readonly path: string }>();

/** The small drawing: where in the timeline the meeting is. Decoration; the words stand beside it. */
export function Strip({ timeline, rank }: { readonly timeline: TimelineView; readonly rank: number }) {
  const { axis, path } = stripOf(timeline);
  const start = timeline.entries[rank]?.start;
  const x = start === undefined ? undefined : axis?.at(start);
  return (
    <svg class="strip" viewBox={`0 0 ${width} 20`} preserveAspectRatio="none" aria-hidden="true">
      <path class="strip-line" d={`M0 10H${width}`} />
      <path class="strip-entries" d={path} />
      {x !== undefined && <path class="strip-current" d={`M${x} 1V19`} />}
    </svg>
  );
}

function stripOf(timeline: TimelineView) {
  const found = known.get(timeline);
  if (found !== undefined) return found;
  const starts = timeline.entries.flatMap(({ start }) => (start === undefined ? [] : [start]));
  const axis = axisMaker(
    starts.map(start => ({ start, end: start })),
    { width, silence: 30, padding: 8 },
  )?.fitted;
  const places = new Set(starts.map(start => Math.round(axis?.at(start) ?? 0)));
  const made = { axis, path: [...places].map(x => `M${x} 5V15`).join('') };
  known.set(timeline, made);
  return made;
}
