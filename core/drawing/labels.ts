import { type Measure, wrap } from './wrap';

export interface LabelRequest {
  /** Where the label's leader stands, in pixels. */
  readonly x: number;
  readonly text: string;
  /** Bold words are wider. */
  readonly isBold?: boolean;
  /** Those of a lower weight get their room first. */
  readonly weight: number;
}

export interface PlacedLabel {
  /** Rank of the request. */
  readonly rank: number;
  /** Left and right edge of the text. */
  readonly x: number;
  readonly width: number;
  /** The first row of the text; 0 is the row nearest to the marks. */
  readonly row: number;
  /** The words, cut where they had to be. */
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

export interface LabelRoom {
  readonly rows: number;
  /** The most lines that one label takes. */
  readonly lines: number;
  /** No label passes these pixels. */
  readonly left: number;
  readonly right: number;
  readonly longest: number;
  readonly shortest: number;
  readonly measure: Measure;
}

/** A placed label, with the leader that leads down to it from row 0. */
interface Box extends PlacedLabel {
  readonly leader: number;
}

/** How much wider bold words are. */
const boldness = 1.1;

/** Pixels between a leader and its text, and between a text and what stands beside it. */
const indent = 4;
const gap = 8;

/**
 * Finds room for labels under their leaders so that no text touches another or is crossed by another's leader; a label
 * without room is left out. Requests stand in the order of their `x`.
 */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): readonly PlacedLabel[] {
  const boxes: Box[] = [];
  const weights = [...new Set(requests.map(({ weight }) => weight))].sort((one, other) => one - other);
  for (const weight of weights) {
    for (let rank = requests.length - 1; rank >= 0; rank--) {
      const request = requests[rank];
      if (request?.weight !== weight) continue;
      const at = firstFrom(boxes, request.x);
      const label = placeOne(request, rank, nearby(boxes, at, request.x, room), room);
      if (label !== undefined) boxes.splice(at, 0, label);
    }
  }
  return boxes.map(({ leader: _, ...label }) => label);
}

/** Rank of the first box whose leader stands at `x` or right of it. */
function firstFrom(boxes: readonly Box[], x: number): number {
  let [low, high] = [0, boxes.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((boxes[middle]?.leader ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearby(boxes: readonly Box[], at: number, x: number, { longest }: LabelRoom): readonly Box[] {
  const reach = 2 * longest + 2 * gap;
  const near: Box[] = [];
  for (let rank = at - 1; rank >= 0; rank--) {
    const box = boxes[rank];
    if (box === undefined || box.leader < x - reach) break;
    near.push(box);
  }
  for (let rank = at; rank < boxes.length; rank++) {
    const box = boxes[rank];
    if (box === undefined || box.leader > x + reach) break;
    near.push(box);
  }
  return near;
}

function placeOne(request: LabelRequest, rank: number, near: readonly Box[], room: LabelRoom): Box | undefined {
  const measure: Measure = request.isBold ? text => room.measure(text) * boldness : room.measure;
  const least = Math.min(measure(request.text.slice(0, 40)), room.shortest);
  let best: Box | undefined;
  let most = 0;
  for (const { side, row, height } of places(request.x, near, room)) {
    const width = widthAt(request.x, side, row, height, near, room);
    if (width < least || width * height <= most) continue;
    const { lines, isWhole } = wrap(request.text, width, height, measure);
    if (lines.length === 0) continue;
    const taken = Math.max(...lines.map(measure));
    const x = side === 'right' ? request.x + indent : request.x - indent - taken;
    best = { rank, x, width: taken, row, lines, isWhole, leader: request.x };
    if (isWhole) return best;
    most = width * height;
  }
  return best;
}

/** The places for a label, best first: right of its leader, near the marks, on few lines. */
function* places(leader: number, near: readonly Box[], { rows, lines }: LabelRoom) {
  for (const side of ['right', 'left'] as const) {
    for (let row = 0; row < rows; row++) {
      if (near.some(box => isCrossed(box, leader, row))) break;
      for (let height = 1; height <= Math.min(lines, rows - row); height++) yield { side, row, height };
    }
  }
}

/** Whether a leader to that row passes through the text. */
function isCrossed({ x, width, row }: Box, leader: number, to: number): boolean {
  return row < to && leader > x - gap / 2 && leader < x + width + gap / 2;
}

/** How wide a text may be on these rows to one side of its leader; 0 or less where something stands there. */
function widthAt(
  leader: number,
  side: 'left' | 'right',
  row: number,
  height: number,
  near: readonly Box[],
  room: LabelRoom,
): number {
  const end = row + height;
  const start = leader + (side === 'right' ? indent : -indent);
  let width = Math.min(room.longest, side === 'right' ? room.right - start : start - room.left);
  for (const box of near) {
    const bottom = box.row + box.lines.length;
    // Above its text a box is but a leader; below it there is nothing.
    if (row >= bottom) continue;
    const isText = end > box.row;
    const left = isText ? Math.min(box.x, box.leader) : box.leader;
    const right = isText ? Math.max(box.x + box.width, box.leader) : box.leader;
    if (side === 'right') {
      if (right > leader || left > leader || box.leader === leader)
        width = Math.min(width, Math.max(left, leader) - gap - start);
    } else if (left < leader || box.leader === leader) width = Math.min(width, start - gap - Math.min(right, leader));
  }
  return width;
}
