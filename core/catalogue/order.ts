import type { Group } from './groups';

/** Of the year, or that all years share; of several the one that lists most. */
export function groupFor(year: string, groups: readonly Group[]): Group | undefined {
  const ofYear = groups.filter(group => group.year?.year === year);
  const shared = groups.some(group => group.year !== undefined) ? [] : groups;
  return mostListing(ofYear.length > 0 ? ofYear : shared);
}

function mostListing(groups: readonly Group[]): Group | undefined {
  const count = ({ items }: Group) => items.filter(({ key }) => key !== undefined).length;
  return groups.reduce<Group | undefined>(
    (best, group) => (best === undefined || count(group) > count(best) ? group : best),
    undefined,
  );
}

/** Whether the oldest stand first: most neighbours among items and years say so. */
export function goesUp(groups: readonly Group[]): boolean {
  const runs = [
    ...groups.map(({ items }) => items.map(({ date }) => date ?? '')),
    groups.map(({ year }) => year?.year ?? ''),
  ];
  let up = 0;
  for (const run of runs) {
    const told = run.filter(date => date !== '');
    told.forEach((date, rank) => {
      up += rank === 0 ? 0 : Math.sign(compareDates(date, told[rank - 1]));
    });
  }
  return up > 0;
}

/** Negative where `a` is earlier; what has no date is the earliest. */
export function compareDates(a: string | undefined, b: string | undefined): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}
