import { type LabelRequest, type LabelRoom, type PlacedLabel, placeLabels } from './labels';

/** Shapes of labels that are tried: the most lines of one, and the most pixels of a line. */
const shapes = [
  { lines: 3, longest: Number.POSITIVE_INFINITY },
  { lines: 2, longest: Number.POSITIVE_INFINITY },
  { lines: 1, longest: Number.POSITIVE_INFINITY },
  { lines: 3, longest: 140 },
  { lines: 2, longest: 140 },
];
/** With more, one shape is as good as another, and trying them would be felt. */
const mostTried = 150;
/** What a label is worth whose end had to be cut off. */
const cutWorth = 0.7;

/** Finds room for labels, in the shape in which the most of them can be read. */
export function chooseLabels(
  requests: readonly LabelRequest[],
  room: Omit<LabelRoom, 'lines'>,
): readonly PlacedLabel[] {
  let best: readonly PlacedLabel[] = [];
  let most = -1;
  for (const { lines, longest } of requests.length > mostTried ? shapes.slice(0, 1) : shapes) {
    const placed = placeLabels(requests, { ...room, lines, longest: Math.min(longest, room.longest) });
    const worth = placed.reduce((sum, { isWhole }) => sum + (isWhole ? 1 : cutWorth), 0);
    if (worth > most) [best, most] = [placed, worth];
    if (worth === requests.length) break;
  }
  return best;
}
