import { axisMaker, occupiedBy, type TimeRange } from '../../core/drawing';
import type { TimelineView } from '../../core/view';
import { setAttributes, svgElement } from '../shared/dom';

/** All of the timeline as a strip, with a frame around what is in sight; only while that is not all. */
export interface MiniMap {
  readonly element: SVGSVGElement;
  show(timeline: TimelineView, width: number, visible: TimeRange | undefined): void;
}

const height = 26;

/** Makes the strip; `onCentre` gets the instant to which somebody moved the frame. */
export function createMiniMap(onCentre: (instant: number) => void): MiniMap {
  const marks = svgElement('path', { class: 'mini-marks' });
  const frame = svgElement('rect', { class: 'mini-frame', y: 1, height: height - 2 });
  const element = svgElement('svg', { class: 'mini-map', height, 'aria-hidden': 'true', hidden: true }, marks, frame);
  let shown: { readonly timeline: TimelineView; readonly width: number } | undefined;
  let axis: ReturnType<typeof axisFor>;

  const follow = (event: PointerEvent) => {
    if (event.buttons !== 1 || axis === undefined) return;
    element.setPointerCapture(event.pointerId);
    onCentre(axis.instantAt(event.clientX - element.getBoundingClientRect().left));
  };
  element.addEventListener('pointerdown', follow);
  element.addEventListener('pointermove', follow);

  return {
    element,
    show(timeline, width, visible) {
      setAttributes(element, { hidden: visible === undefined, width });
      if (visible === undefined) return;
      if (shown?.timeline !== timeline || shown.width !== width) {
        shown = { timeline, width };
        axis = axisFor(timeline, width);
        const places = new Set(
          timeline.entries.flatMap(({ start }) => (start === undefined ? [] : [Math.round(axis?.at(start) ?? 0)])),
        );
        setAttributes(marks, { d: [...places].map(x => `M${x} 7V${height - 7}`).join('') });
      }
      if (axis === undefined) return;
      const left = axis.at(visible.from);
      setAttributes(frame, { x: left, width: Math.max(8, axis.at(visible.to) - left) });
    },
  };
}

function axisFor(timeline: TimelineView, width: number) {
  return axisMaker(occupiedBy(timeline), { width, silence: 30, padding: 6 })?.fitted;
}
