export interface LabelRequest {
  /** Where the label's leader stands, in pixels. */
  readonly x: number;
  readonly text: string;
}

export interface PlacedLabel {
  /** Rank of the request. */
  readonly rank: number;
  /** Left edge of the text. */
  readonly x: number;
  /** 0 is the row nearest to the marks. */
  readonly row: number;
  readonly width: number;
  /** The words, cut where they had to be. */
  readonly text: string;
}

export interface LabelRoom {
  readonly rows: number;
  /** No label passes this pixel. */
  readonly right: number;
  readonly longest: number;
  readonly shortest: number;
  /** Pixels that a text takes. */
  readonly measure: (text: string) => number;
}

/** Pixels between a leader and its text, and between a text and what stands right of it. */
const indent = 4;
const gap = 8;

/**
 * Stacks labels so that no text touches another or is crossed by another's leader; a label without room is left out.
 * Requests stand in the order of their `x`. Read from right to left, a label may run until the next thing on its row
 * or on a farther row, because the leaders of farther rows pass through the nearer ones.
 */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): readonly PlacedLabel[] {
  const leftmost = new Array<number>(room.rows).fill(room.right + gap);
  const placed: PlacedLabel[] = [];
  for (let rank = requests.length - 1; rank >= 0; rank--) {
    const request = requests[rank];
    if (request === undefined) continue;
    const label = placeOne(request, rank, leftmost, room);
    if (label === undefined) continue;
    leftmost[label.row] = request.x;
    placed.push(label);
  }
  return placed.reverse();
}

function placeOne({ x, text }: LabelRequest, rank: number, leftmost: readonly number[], room: LabelRoom) {
  const start = x + indent;
  const rooms = leftmost.map((_, row) => Math.min(room.longest, Math.min(...leftmost.slice(row)) - gap - start));
  const widest = Math.max(...rooms);
  if (widest < room.shortest) return undefined;
  const whole = room.measure(text.slice(0, 200));
  const row = whole <= widest ? rooms.findIndex(width => width >= whole) : rooms.indexOf(widest);
  const shown = whole <= widest ? text : cut(text, widest, room.measure);
  return shown === '' ? undefined : { rank, x: start, row, width: room.measure(shown), text: shown };
}

/** As much of a text as fits, with an ellipsis; never half of a character pair. */
function cut(text: string, width: number, measure: (text: string) => number): string {
  const characters = [...text.slice(0, 200)];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${characters.slice(0, middle).join('')}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${characters.slice(0, low).join('').trimEnd()}…`;
}
