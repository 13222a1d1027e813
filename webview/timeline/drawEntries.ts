import { type Drawing, type Fold, findingOutlines, isOpen, type Mark, outlines } from '../../core/drawing';
import { fill } from './fill';
import { type Groups, round } from './layers';
import { markClass } from './shapes';

/** Bars for what lasted; those of a day are drawn open. */
const barHeight = 6;

/** Entries by shape, with what is uncertain about their times, their findings and stars, and counts of many. */
export function drawMarks(group: Groups, { marks, folds }: Drawing): void {
  fill(
    group.marks,
    'path',
    marks.map(({ index, lane, certainty, x, y }) => ({
      d: outlines[lane],
      class: markClass(lane, certainty),
      transform: `translate(${round(x)} ${y})`,
      'data-index': index,
    })),
  );
  fill(
    group.ranges,
    'rect',
    marks
      .filter(({ x, endX }) => endX > x)
      .map(({ index, lane, certainty, x, y, endX }) => ({
        class: `range ${lane}${certainty === 'date-only' ? ' day' : ''}`,
        x: round(x),
        y: y - barHeight / 2,
        width: round(endX - x),
        height: barHeight,
        'data-index': index,
      })),
  );
  fill(
    group.stars,
    'circle',
    marks.filter(({ starred }) => starred).map(({ x, y }) => ({ cx: round(x), cy: y, r: 9 })),
  );
  fill(
    group.doubts,
    'text',
    marks
      .filter(({ certainty }) => isOpen(certainty))
      .map(({ x, y }) => ({ x: round(x), y: y + 3.5, words: '?', 'text-anchor': 'middle' })),
  );
  drawFolds(group, folds);
  drawFindings(group, [...marks, ...folds.map(fold => ({ ...fold, x: fold.x + fold.width / 2 - 5 }))]);
}

function drawFolds(group: Groups, folds: readonly Fold[]): void {
  fill(
    group.folds,
    'rect',
    folds.map(({ indexes, lane, x, y, width, starred }) => ({
      class: `fold ${lane}${starred ? ' starred' : ''}`,
      x: round(x - width / 2),
      y: y - 9,
      width,
      height: 18,
      rx: lane === 'effect' ? 9 : 2,
      'data-index': indexes.join(' '),
    })),
  );
  fill(
    group['fold-texts'],
    'text',
    folds.map(({ x, y, indexes }) => ({
      x: round(x),
      y: y + 4,
      words: countText(indexes.length),
      'text-anchor': 'middle',
    })),
  );
}

/** As much as a box has room for. */
function countText(count: number): string {
  return count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
}

type Found = Pick<Mark, 'x' | 'y' | 'finding'>;

function drawFindings(group: Groups, things: readonly Found[]): void {
  const found = things.flatMap(({ x, y, finding }) =>
    finding === undefined ? [] : [{ finding, transform: `translate(${round(x + 7)} ${y - 8})` }],
  );
  fill(
    group.findings,
    'path',
    found.map(({ finding, transform }) => ({ d: findingOutlines[finding].outline, class: finding, transform })),
  );
  fill(
    group['finding-signs'],
    'path',
    found.map(({ finding, transform }) => ({ d: findingOutlines[finding].sign, class: finding, transform })),
  );
}

/** Words with the lines that lead to their marks. */
export function drawLabels(group: Groups, { labels, row }: Drawing): void {
  fill(
    group.leaders,
    'path',
    labels.map(({ leader: { x, top, bottom } }) => ({ d: `M${round(x)} ${top}V${bottom}` })),
  );
  fill(
    group.labels,
    'text',
    labels.flatMap(({ index, x, y, width, align, lines, strong }) =>
      lines.map((words, rank) => ({
        x: round(align === 'end' ? x + width : x),
        'text-anchor': align,
        y: y + 4 + rank * row,
        words,
        class: strong ? 'strong' : '',
        'data-index': index,
      })),
    ),
  );
}
