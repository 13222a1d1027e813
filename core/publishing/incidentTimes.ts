import { milestonesOf } from '../document/milestones';
import type { PostMortem } from '../document/postMortem';
import type { Milestone } from '../model/vocabulary';
import { formatClock, formatDay, formatDuration, isUtc, localOf, zoneId } from '../timeline';

/** When the incident was and how long it took, as far as the document tells; in the document's zone. */
export interface IncidentTimes {
  /** `2026-03-08 13:58 to 16:10` */
  readonly when?: string;
  /** `2 h 12 min` */
  readonly duration?: string;
  /** `UTC`, an IANA name or an offset. */
  readonly zone?: string;
}

/** Best first: what readers outside call the beginning, and the end. */
const begins: readonly Milestone[] = ['start', 'detected', 'announced'];
const ends: readonly Milestone[] = ['resolved', 'mitigated', 'declared over'];

/** Reads begin and end from the milestones; a beginning that is not the start itself says so. */
export function incidentTimes(postMortem: PostMortem): IncidentTimes {
  const reached = milestonesOf(postMortem);
  const first = (names: readonly Milestone[]) =>
    names.flatMap(name => reached.find(each => each.milestone === name && each.at !== undefined) ?? []).at(0);
  const begin = first(begins);
  const end = first(ends);
  const zone = postMortem.context.zone;
  const named = zone === undefined ? {} : { zone: isUtc(zone) ? 'UTC' : zoneId(zone) };
  if (begin?.at === undefined) return named;
  const from = localOf(begin.at, zone);
  const how = begin.milestone === 'start' ? '' : ` (${begin.milestone})`;
  const start = `${formatDay(from)} ${formatClock(from)}${how}`;
  if (end?.at === undefined || end.at < begin.at) return { ...named, when: start };
  const to = localOf(end.at, zone);
  const until = formatDay(to) === formatDay(from) ? formatClock(to) : `${formatDay(to)} ${formatClock(to)}`;
  const reason = end.milestone === 'resolved' ? '' : ` (${end.milestone})`;
  return { ...named, when: `${start} to ${until}${reason}`, duration: formatDuration(end.at - begin.at) };
}
