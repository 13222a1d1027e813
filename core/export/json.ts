import type { PostMortemView } from '../view/types';
import { clean } from './clean';
import { instantText, isDated, recordOf } from './record';
import { titleOf } from './rows';

/** The timeline as JSON, version 1: instants in ISO 8601 (UTC), what the document does not tell as `null`. */
export function jsonOf({ title, timeline }: PostMortemView): string {
  const { zone, zoneId, entries, milestones, durations } = timeline;
  const isTold = zoneId !== undefined && entries.some(isDated);
  const instant = (at: number) => (isTold ? instantText(at) : null);
  const told = {
    version: 1,
    title: clean(titleOf(title)),
    zone: zone === undefined ? null : clean(zone),
    zoneId: zoneId ?? null,
    milestones: milestones.map(({ milestone, at, entry }) => {
      const line = entry === undefined ? undefined : entries[entry]?.line;
      return { milestone, instant: instant(at), line: line === undefined ? null : line + 1 };
    }),
    durations: durations.map(({ name, start, end }) => ({
      phase: name,
      from: instant(start),
      to: instant(end),
      seconds: Math.round((end - start) / 1000),
    })),
    entries: entries.map(recordOf),
  };
  return `${JSON.stringify(told, undefined, 2)}\n`;
}
