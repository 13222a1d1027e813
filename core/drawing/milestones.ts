import type { MilestoneView } from '../view/types';
import type { Axis } from './axis';
import type { MilestoneLine } from './drawing';
import { placeLabels } from './labels';
import type { Measure } from './wrap';

interface MilestoneOptions {
  readonly leftEdge: number;
  readonly rightEdge: number;
  readonly measure: Measure;
  readonly milestoneText: (milestone: MilestoneView) => string;
}

/** A milestone's line with the rank of its row, counted upwards from the lanes. */
type RankedLine = Omit<MilestoneLine, 'y'> & { readonly rank: number };

/** Lines for milestones, and how many rows their words take. */
export function layMilestones(
  milestones: readonly MilestoneView[],
  axis: Axis,
  { leftEdge, rightEdge, measure, milestoneText }: MilestoneOptions,
): { readonly lines: readonly RankedLine[]; readonly rows: number } {
  const sorted = [...milestones].sort((one, other) => one.at - other.at);
  const place = (first: ReadonlySet<number>) =>
    placeLabels(
      sorted.map((one, rank) => ({
        x: axis.at(one.at),
        text: milestoneText(one),
        weight: first.size === 0 || first.has(rank) ? 0 : 1,
        isBold: true,
      })),
      { rows: sorted.length, lines: 1, left: leftEdge, right: rightEdge, longest: 280, shortest: 60, measure },
    );
  let placed = place(new Set());
  if (placed.length < sorted.length) {
    // One that had no room goes first: another's words may stand above its line, but not across it.
    const shown = new Set(placed.map(({ rank }) => rank));
    const again = place(new Set([...sorted.keys()].filter(rank => !shown.has(rank))));
    if (again.length > placed.length) placed = again;
  }
  const labels = new Map(placed.map(label => [label.rank, label]));
  const lines = sorted.map(({ milestone, at }, rank): RankedLine => {
    const label = labels.get(rank);
    const x = axis.at(at);
    if (label === undefined) return { milestone, x, textX: x, rank: -0.5 };
    return { milestone, x, text: label.lines[0] ?? '', textX: label.x, rank: label.row };
  });
  return { lines, rows: placed.reduce((most, { row }) => Math.max(most, row + 1), 0) };
}
