import type { Drawing, Mark } from '../drawing/drawing';
import { isOpen, outlines, starOutline } from '../drawing/shapes';
import { colours } from './svgColours';
import { group, round, tag, textTag } from './svgElement';

/** A halo in the colour of the ground, so that words can be read where lines pass. */
const halo = { stroke: colours.ground, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
const middle = { 'text-anchor': 'middle' };

/** Everything in a drawing as SVG, from back to front. */
export function drawnParts(drawing: Drawing): string {
  const { row, bottom } = drawing;
  return [phaseAreas(drawing), lines(drawing), phaseBars(drawing), axis(drawing), milestones(drawing)]
    .concat(ranges(drawing.marks, bottom), marks(drawing), labels(drawing, row))
    .join('');
}

function phaseAreas({ phases, top, bottom }: Drawing): string {
  return group(
    { class: 'phase-areas', opacity: 0.09 },
    phases.map(({ name, left, right }) =>
      tag('rect', { class: name, x: left, y: top, width: right - left, height: bottom - top, fill: colours[name] }),
    ),
  );
}

function lines({ lanes, ticks, dates, width, left, top, bottom }: Drawing): string {
  const grid = ticks.map(({ x }) => tag('line', { x1: x, x2: x, y1: top, y2: bottom }));
  const days = dates
    .filter(({ isBoundary }) => isBoundary)
    .map(({ x }) => tag('line', { x1: x, x2: x, y1: top, y2: bottom }));
  const rules = lanes.map(lane => tag('line', { x1: 0, x2: width, y1: lane.top, y2: lane.top }));
  const x = left < 40 ? left : 8;
  const names = lanes.flatMap(({ name, top: y, markY }) =>
    name === '' ? [] : [textTag({ x, y: left < 40 ? y + 13 : markY + 4 }, name)],
  );
  return [
    group({ class: 'grid', stroke: colours.line, opacity: 0.5 }, grid),
    group({ class: 'days', stroke: colours.quiet, opacity: 0.35 }, days),
    group({ class: 'lane-lines', stroke: colours.line }, rules),
    group({ class: 'lane-names', fill: colours.quiet }, names),
  ].join('');
}

function phaseBars({ phases }: Drawing): string {
  const bars = phases.map(({ name, left, right }) =>
    tag('rect', { class: name, x: left, y: 0, width: right - left, height: 3, fill: colours[name] }),
  );
  const words = phases.flatMap(({ text, textX }) =>
    text === undefined ? [] : [textTag({ x: textX, y: 17, ...middle }, text)],
  );
  return group({ class: 'phase-bars' }, bars) + group({ class: 'phase-texts', fill: colours.quiet }, words);
}

function axis({ width, bottom, row, ticks, dates, silences, clockChanges }: Drawing): string {
  const base = tag('line', { x1: 0, x2: width, y1: bottom, y2: bottom });
  const y = bottom + row * 0.85;
  const below = bottom + row * 1.85;
  const times = ticks.map(({ x, label }) => textTag({ x, y, ...middle }, label));
  const days = dates.flatMap(({ textX, label }) => (label === '' ? [] : [textTag({ x: textX, y: below }, label)]));
  const changes = clockChanges.map(({ x, label }) => textTag({ x, y: below, ...middle }, label));
  const breaks = silences.flatMap(({ left, right }) => [left, right].map(x => tag('path', { d: slash(x, bottom) })));
  const quiet = silences.map(({ left, right, label }) => textTag({ x: (left + right) / 2, y, ...middle }, label));
  return [
    group({ class: 'axis', stroke: colours.quiet }, [base]),
    group({ class: 'axis-texts', fill: colours.quiet, ...halo }, [...times, ...days, ...changes]),
    group({ class: 'silences', fill: 'none', stroke: colours.words, 'stroke-width': 1.5 }, breaks),
    group({ class: 'silence-texts', fill: colours.quiet, 'font-style': 'italic', ...halo }, quiet),
  ].join('');
}

function slash(x: number, y: number): string {
  return `M${round(x - 3)} ${round(y + 7)}L${round(x + 3)} ${round(y - 7)}`;
}

function milestones({ milestones: all, bottom }: Drawing): string {
  const rules = all.map(({ x, y }) => tag('line', { x1: x, x2: x, y1: y - 8, y2: bottom }));
  // Bold words are narrower than the layout has to fear: those left of their line end at it.
  const place = (x: number, textX: number) => (textX < x ? { x: x - 4, 'text-anchor': 'end' } : { x: textX });
  const words = all.flatMap(({ x, text, textX, y }) =>
    text === undefined ? [] : [textTag({ ...place(x, textX), y: y + 4 }, text)],
  );
  return [
    group({ class: 'milestone-lines', stroke: colours.words, 'stroke-dasharray': '2 3', opacity: 0.75 }, rules),
    group({ class: 'milestone-texts', 'font-weight': 600, ...halo }, words),
  ].join('');
}

function ranges(all: readonly Mark[], bottom: number): string {
  const bars = all
    .filter(({ x, endX }) => endX > x)
    .map(({ lane, x, endX, y }) =>
      tag('rect', { class: lane, x, y: Math.min(y, bottom) - 3, width: endX - x, height: 6, fill: colours[lane] }),
    );
  return group({ class: 'ranges', opacity: 0.45 }, bars);
}

function marks({ marks: all, folds }: Drawing): string {
  const paths = all.map(({ lane, certainty, x, y, starred }) =>
    tag('path', {
      class: `${lane}${isOpen(certainty) ? ' open' : ''}`,
      d: starred ? starOutline : outlines[lane],
      transform: `translate(${round(x)} ${round(y)})`,
      fill: isOpen(certainty) ? colours.ground : colours[lane],
      stroke: colours[lane],
    }),
  );
  const doubts = all
    .filter(({ certainty }) => certainty === 'approximate')
    .map(({ x, y }) => textTag({ x: x + 8, y: y + 4 }, '?'));
  const counts = folds.map(({ lane, x, y, width, indexes }) =>
    [
      tag('rect', {
        class: `${lane} open`,
        x: x - width / 2,
        y: y - 9,
        width,
        height: 18,
        rx: 3,
        fill: colours.ground,
        stroke: colours[lane],
      }),
      textTag({ x, y: y + 4, ...middle }, String(indexes.length)),
    ].join('\n'),
  );
  return [
    group({ class: 'marks', 'stroke-width': 1.5 }, paths),
    group({ class: 'doubts', ...halo }, doubts),
    group({ class: 'folds' }, counts),
  ].join('');
}

function labels({ labels: all }: Drawing, row: number): string {
  const leaders = all.map(({ leader }) =>
    tag('path', { d: `M${round(leader.x)} ${round(leader.top)}V${round(leader.bottom)}` }),
  );
  const words = all.flatMap(({ x, y, width, align, strong, lines: own }) => {
    const place = align === 'end' ? { x: x + width, 'text-anchor': 'end' } : { x };
    return own.map((line, rank) =>
      textTag({ ...place, y: y + 4 + rank * row, ...(strong && { 'font-weight': 600 }) }, line),
    );
  });
  return [
    group({ class: 'leaders', fill: 'none', stroke: colours.quiet, opacity: 0.6 }, leaders),
    group({ class: 'labels', ...halo }, words),
  ].join('');
}
