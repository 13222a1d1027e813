import type { TimelineView } from '../../../core/view';
import { buildScale, type Scale } from '../../timeline/scale';

const width = 1000;
const known = new WeakMap<TimelineView, { readonly scale: Scale; readonly path: string }>();

/** The small drawing: where in the timeline the meeting is. Decoration; the words stand beside it. */
export function Strip({ timeline, rank }: { readonly timeline: TimelineView; readonly rank: number }) {
  const { scale, path } = stripOf(timeline);
  const start = timeline.entries[rank]?.start;
  const x = start === undefined ? undefined : scale.at(start);
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
  const scale = buildScale(
    starts.map(start => ({ start, end: start })),
    { left: 0, right: width, silence: 30, padding: 8 },
  );
  const places = new Set(starts.map(start => Math.round(scale.at(start))));
  const made = { scale, path: [...places].map(x => `M${x} 5V15`).join('') };
  known.set(timeline, made);
  return made;
}
