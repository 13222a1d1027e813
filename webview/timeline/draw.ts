import type { Drawing } from '../../core/drawing';
import { setAttributes, svgElement } from '../shared/dom';
import { drawAxis, drawBackground, drawMilestones } from './drawAxis';
import { drawLabels, drawMarks } from './drawEntries';
import { type Groups, layers } from './layers';

/** What is pointed out in the picture, by ranks. */
export interface Pointed {
  readonly selected: ReadonlySet<number>;
  /** Entries that the editor's cursor touches. */
  readonly current: ReadonlySet<number>;
}

/** An SVG element that shows drawings; hidden from assistive technology, which reads the list. */
export interface Canvas {
  readonly element: SVGSVGElement;
  show(drawing: Drawing): void;
  point(pointed: Pointed): void;
}

/** Makes an empty canvas. */
export function createCanvas(): Canvas {
  const stripes = svgElement(
    'pattern',
    { id: 'stripes', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svgElement('line', { x1: 0, x2: 0, y1: 0, y2: 6, class: 'stripe' }),
  );
  const element = svgElement('svg', { class: 'drawing', 'aria-hidden': 'true' }, svgElement('defs', {}, stripes));
  const made = layers.map(name => [name, svgElement('g', { class: name })] as const);
  element.append(...made.map(([, group]) => group));
  const groups = Object.fromEntries(made) as Groups;
  return {
    element,
    show(drawing) {
      setAttributes(element, { width: drawing.width, height: drawing.height });
      drawBackground(groups, drawing);
      drawAxis(groups, drawing);
      drawMilestones(groups, drawing);
      drawMarks(groups, drawing);
      drawLabels(groups, drawing);
    },
    point({ selected, current }) {
      for (const target of element.querySelectorAll('[data-index]')) {
        const ranks = target.getAttribute('data-index')?.split(' ').map(Number) ?? [];
        target.classList.toggle(
          'selected',
          ranks.some(rank => selected.has(rank)),
        );
        target.classList.toggle(
          'current',
          ranks.some(rank => current.has(rank)),
        );
      }
    },
  };
}
