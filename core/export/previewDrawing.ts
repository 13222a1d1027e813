import { readPostMortem } from '../document/postMortem';
import { defaults } from '../settings';
import { zoneOf } from '../timeline';
import { toView } from '../view';
import { svgOf } from './svg';

/** A drawing for VS Code's own Markdown preview. */
export interface PreviewDrawing {
  /** The line (0-based) on which the timeline's section begins. */
  readonly line: number;
  /** SVG whose words are escaped. */
  readonly svg: string;
}

/** Pixels; a preview beside an editor is about as wide, so that its words keep their size. */
const width = 720;

/**
 * The drawing of the timeline in a document's text; `undefined` where there is none. `zone` is how times are read where
 * the text does not say; one that nobody knows is none.
 */
export function previewDrawing(text: string, path: string, zone: string): PreviewDrawing | undefined {
  const settings = zoneOf(zone) === undefined ? defaults : { ...defaults, zone };
  const view = toView(readPostMortem(text, path, settings), []);
  const { line } = view.timeline;
  const svg = line === undefined ? undefined : svgOf(view, { width });
  return line === undefined || svg === undefined ? undefined : { line, svg };
}
