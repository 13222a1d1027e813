import { clockOf } from '../drawing/clock';
import type { Drawing } from '../drawing/drawing';
import { layTimeline } from '../drawing/layout';
import { milestoneNames, phaseNames } from '../drawing/names';
import type { PostMortemView, TimelineView } from '../view/types';
import { shorten } from './clean';
import { escapeMarkup } from './markup';
import { fontFamily, fontSize, measureText } from './measureText';
import { milestoneTime, plainWords, titleOf, whenAndWhere } from './rows';
import { colours } from './svgColours';
import { round, tag, textTag } from './svgElement';
import { drawnParts } from './svgParts';

export interface SvgOptions {
  /** Pixels of the whole drawing; 960 where nothing is said. */
  readonly width?: number;
  /** Title, date and zone above the drawing, for a picture that stands alone. */
  readonly headed?: boolean;
}

const row = 18;
const margin = 16;
/** Nobody can zoom into an export: more words are shown than in the panel. */
const labelRows = 12;

/**
 * The preview's drawing as SVG by itself, light: fonts and colours are in it, and nothing is loaded. Its classes let a
 * style sheet around it give other colours. `undefined` where nothing has a place in time.
 */
export function svgOf(view: PostMortemView, { width = 960, headed = false }: SvgOptions = {}): string | undefined {
  const { timeline } = view;
  const drawing = layTimeline(cleaned(timeline), {
    width: headed ? width - 2 * margin : width,
    row,
    labelRows,
    clock: clockOf(timeline.zoneId),
    measure: text => measureText(text, fontSize),
    milestoneText: one => `${milestoneNames[one.milestone]} ${milestoneTime(one)}`,
    phaseText: ({ name, label }) => `${phaseNames[name]} ${label}`,
  });
  if (drawing === undefined) return undefined;
  const { height } = drawing;
  return headed ? framed(view, drawing, { width, height }) : document(view, { width, height }, drawnParts(drawing));
}

/** With words that SVG can hold. */
function cleaned(timeline: TimelineView): TimelineView {
  const entries = timeline.entries.map(entry => ({ ...entry, text: plainWords(entry) }));
  return { ...timeline, entries };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** With margins and a heading, on white. */
function framed(view: PostMortemView, drawing: Drawing, { width, height }: Size): string {
  const room = drawing.width;
  const title = fitted(titleOf(view.title), room, 18);
  const where = fitted(whenAndWhere(view.timeline), room, fontSize);
  const top = margin + (where === '' ? 36 : 56);
  const heading = [
    textTag({ x: margin, y: margin + 18, 'font-size': 18, 'font-weight': 600, fill: colours.words }, title),
    where === '' ? '' : textTag({ x: margin, y: margin + 38, fill: colours.quiet }, where),
  ].join('\n');
  const ground = tag('rect', { width: '100%', height: '100%', fill: colours.ground });
  const moved = tag('g', { transform: `translate(${margin} ${top})` }, drawnParts(drawing));
  return document(view, { width, height: height + top + margin }, `${ground}\n${heading}\n${moved}\n`);
}

function document(view: PostMortemView, { width, height }: Size, content: string): string {
  const named = tag('title', {}, escapeMarkup(`Timeline: ${titleOf(view.title)}`));
  const drawn = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${round(height)}`,
      role: 'img',
      'font-family': fontFamily,
      'font-size': fontSize,
      fill: colours.words,
    },
    `\n${named}\n${content}`,
  );
  return `${drawn}\n`;
}

/** As much of a line as the room holds. */
function fitted(text: string, room: number, size: number): string {
  let most = 200;
  while (most > 8 && measureText(shorten(text, most), size) > room) most -= 4;
  return shorten(text, most);
}
