import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { milestoneNames, phaseNames } from '../../../core/drawing';
import type { TimelineView } from '../../../core/view';
import { type Canvas, createCanvas } from '../../timeline/draw';
import { createLayouts } from '../../timeline/layouts';
import { measureIn } from '../../timeline/measure';
import { clockFor } from '../../timeline/zones';
import { shownWords } from '../hiding';
import type { Meeting } from '../meeting';

interface Props {
  readonly meeting: Meeting;
  readonly timeline: TimelineView;
  /** Of the entry that is talked about. */
  readonly rank: number;
}

/** The timeline's drawing with the current entry; for the eyes only, since the same words stand beside it. A click goes to an entry. */
export function Drawing({ meeting, timeline, rank }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | undefined>(undefined);
  const layouts = useMemo(createLayouts, []);
  const size = useSize();
  const { shared } = meeting.state.marks;
  const shown = useMemo(() => withShownWords(meeting, timeline), [timeline, shared]);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    if (canvas.current === undefined) {
      canvas.current = createCanvas();
      element.append(canvas.current.element);
    }
    const layout = lay(layouts, shown, element, canvas.current);
    element.hidden = layout === undefined;
    if (layout !== undefined) canvas.current.show(layout.drawing);
  }, [shown, size]);
  useLayoutEffect(() => canvas.current?.point({ selected: new Set([rank]), current: new Set() }), [shown, size, rank]);
  const onClick = ({ target }: MouseEvent) => {
    const ranks = target instanceof Element ? target.getAttribute('data-index')?.split(' ').map(Number) : undefined;
    if (ranks?.[0] !== undefined) meeting.dispatch({ type: 'moved', entry: ranks[0] });
  };
  // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the keys J and K and the number field beside it do the same.
  return <div class="whole" ref={place} onClick={onClick} />;
}

/** What a shared screen must not show is not drawn either. */
function withShownWords({ state }: Meeting, timeline: TimelineView): TimelineView {
  if (!state.marks.shared) return timeline;
  return { ...timeline, entries: timeline.entries.map(entry => ({ ...entry, text: shownWords(state, entry) })) };
}

function lay(layouts: ReturnType<typeof createLayouts>, timeline: TimelineView, place: HTMLElement, canvas: Canvas) {
  const { row, measure } = measureIn(canvas.element);
  const lanes = new Set(timeline.entries.map(({ kind }) => kind)).size;
  // The entry's own words come first: the drawing takes about a third of the window.
  const labelRows = Math.floor((window.innerHeight * 0.34 - 5 * row - lanes * 44) / Math.max(1, lanes) / row);
  const clock = clockFor('document', timeline);
  return layouts(
    timeline,
    {
      width: place.clientWidth || window.innerWidth,
      row,
      clock,
      measure,
      labelRows: Math.max(0, Math.min(6, labelRows)),
      milestoneText: ({ milestone, label }) => `${milestoneNames[milestone]} ${label}`,
      phaseText: ({ name, label }) => `${phaseNames[name]} ${label}`,
    },
    `${timeline.zoneId}`,
    undefined,
  );
}

/** Changes when the window does. */
function useSize(): string {
  const [size, setSize] = useState('');
  useLayoutEffect(() => {
    const onResize = () => setSize(`${window.innerWidth} ${window.innerHeight}`);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return size;
}
