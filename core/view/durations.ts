import type { ReachedMilestone } from '../document/milestones';
import type { Milestone } from '../model/vocabulary';
import { formatDuration } from '../timeline';
import type { DurationView } from './types';

/** Each phase with the milestones that may begin and end it, best first. */
const phases: readonly {
  readonly name: DurationView['name'];
  readonly from: readonly Milestone[];
  readonly to: readonly Milestone[];
}[] = [
  { name: 'detect', from: ['start', 'announced'], to: ['detected'] },
  { name: 'mitigate', from: ['detected'], to: ['mitigated'] },
  { name: 'resolve', from: ['mitigated'], to: ['resolved', 'declared over'] },
];

/** How long this incident took to detect, to mitigate and to resolve; a phase whose end is missing or reversed is left out. */
export function durationsOf(reached: readonly ReachedMilestone[]): readonly DurationView[] {
  const at = (names: readonly Milestone[]) =>
    names.map(name => reached.find(each => each.milestone === name)?.at).find(time => time !== undefined);
  return phases.flatMap(({ name, from, to }) => {
    const start = at(from);
    const end = at(to);
    return start === undefined || end === undefined || end < start
      ? []
      : [{ name, start, end, label: formatDuration(end - start) }];
  });
}
