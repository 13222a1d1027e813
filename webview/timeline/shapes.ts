import { findingOutlines, isOpen, type Lane, outlines } from '../../core/drawing';
import type { Certainty } from '../../core/view';
import { svgElement } from '../shared/dom';

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
  const kind = severity === 'information' || severity === 'hint' ? 'note' : 'warning';
  return svgElement(
    'svg',
    { class: `icon problem-icon ${kind}`, viewBox: '-6 -6 12 12', 'aria-hidden': 'true' },
    svgElement('path', { d: findingOutlines[kind].outline }),
    svgElement('path', { d: findingOutlines[kind].sign }),
  );
}
