import type { Lane } from '../../core/drawing';
import type { Certainty } from '../../core/view';
import { svgElement } from '../shared/dom';

/** Outlines around 0/0, five pixels to each side: kinds differ by shape first, by colour second. */
const outlines: { readonly [lane in Lane]: string } = {
  effect: 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z',
  action: 'M0 -6L6 0L0 6L-6 0Z',
  understanding: 'M0 -6L6 5L-6 5Z',
  other: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
};

/** The bracket of an entry that names a day and no time. */
const dayEdge = 'M-5 -8H-9V8H-5';

/** The path of a lane's mark; a date alone has its day's edge drawn beside it. */
export function markPath(lane: Lane, certainty: Certainty): string {
  return certainty === 'date-only' ? `${outlines[lane]}${dayEdge}` : outlines[lane];
}

/** Whether a mark is drawn open: the time is not exact. */
export function isOpen(certainty: Certainty): boolean {
  return certainty === 'approximate' || certainty === 'date-only';
}

/** A mark on its own, for the list and the legend; the word beside it carries the meaning. */
export function markIcon(lane: Lane, certainty: Certainty): SVGSVGElement {
  const path = svgElement('path', { d: outlines[lane], class: markClass(lane, certainty) });
  return svgElement('svg', { class: 'icon', viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, path);
}

/** Classes that the style sheet colours. */
export function markClass(lane: Lane, certainty: Certainty): string {
  return `mark ${lane}${isOpen(certainty) ? ' open' : ''}`;
}

/** A sign for a problem: a triangle for what should be mended, a circle for a note. */
export function problemIcon(severity: string): SVGSVGElement {
  const isNote = severity === 'information' || severity === 'hint';
  const outline = isNote ? 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z' : 'M8 1.5L15 14.5H1Z';
  const sign = isNote ? 'M8 7V11.5M8 4.2V5.6' : 'M8 6V10.2M8 11.6V13';
  return svgElement(
    'svg',
    { class: `icon problem-icon ${isNote ? 'note' : 'warning'}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svgElement('path', { d: outline }),
    svgElement('path', { d: sign }),
  );
}
