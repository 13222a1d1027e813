import type { Drawing } from '../../core/drawing';
import { setAttributes, svgElement } from '../shared/dom';
import type { SelectionBox } from './gestures';

/** What a hand draws over the picture: where an entry would go, and a box around entries. */
export interface Overlay {
  readonly element: SVGSVGElement;
  /** A line with the new time beside it. */
  showTime(
    drawing: Drawing,
    moved: { readonly x: number; readonly y: number; readonly label: string } | undefined,
  ): void;
  showBox(box: SelectionBox | undefined): void;
}

/** Makes an empty overlay of the size of its parent. */
export function createOverlay(): Overlay {
  const line = svgElement('line');
  const mark = svgElement('circle', { r: 8 });
  const text = svgElement('text');
  const moved = svgElement('g', { class: 'ghost', hidden: true }, line, mark, text);
  const box = svgElement('rect', { class: 'box', hidden: true });
  const element = svgElement('svg', { class: 'overlay', 'aria-hidden': 'true' }, moved, box);
  return {
    element,
    showTime({ width, top, bottom }, to) {
      setAttributes(moved, { display: to === undefined ? 'none' : undefined });
      if (to === undefined) return;
      const { x, y, label } = to;
      const isRight = x > width - 160;
      setAttributes(line, { x1: x, x2: x, y1: top, y2: bottom });
      setAttributes(mark, { cx: x, cy: y });
      setAttributes(text, { x: x + (isRight ? -12 : 12), y: y - 12, 'text-anchor': isRight ? 'end' : 'start' });
      text.textContent = label;
    },
    showBox(drawn) {
      setAttributes(box, { display: drawn === undefined ? 'none' : undefined });
      if (drawn === undefined) return;
      const { left, top, right, bottom } = drawn;
      setAttributes(box, { x: left, y: top, width: right - left, height: bottom - top });
    },
  };
}
