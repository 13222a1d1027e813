import { type Milestone, milestones } from '../model/vocabulary';
import { entriesThat, entryMeaning, instantOfText, slipsOf } from '../timeline';
import { meaningOf } from '../timeline/meaning';
import type { PostMortem } from './postMortem';

/** When a milestone was reached, and what shows it. */
export interface ReachedMilestone {
  readonly milestone: Milestone;
  /** Epoch milliseconds; without a zone, the local time read as UTC. Absent where the text names no usable time. */
  readonly at?: number;
  /** The rank of the entry; absent where the metadata state it. */
  readonly entry?: number;
}

/** The milestones in the order of the process; metadata win over entries, the first entry over later ones — for the end, the last. */
export function milestonesOf(postMortem: PostMortem): readonly ReachedMilestone[] {
  const reached = new Map<Milestone, ReachedMilestone>();
  const timeline = postMortem.timeline?.timeline;
  const slips = timeline === undefined ? undefined : slipsOf(timeline);
  for (const entry of timeline === undefined ? [] : tellingIn(timeline)) {
    for (const milestone of entryMeaning(entry).milestones) {
      const late = milestone === 'declared over' || milestone === 'resolved';
      if (reached.has(milestone) && !late) continue;
      // A slip of the date is no time to count from.
      const at = slips?.has(entry) ? undefined : entry.time.instant;
      const rank = timeline?.entries.indexOf(entry) ?? 0;
      reached.set(milestone, { milestone, entry: rank, ...(at === undefined ? {} : { at }) });
    }
  }
  for (const [field, milestone] of stated) {
    const value = postMortem.metadata.fields.get(field)?.value ?? '';
    if (value === '') continue;
    const at = instantIn(value, postMortem);
    const entry = reached.get(milestone)?.entry;
    reached.set(milestone, {
      milestone,
      ...(at === undefined ? {} : { at }),
      ...(at === undefined && entry !== undefined ? { entry } : {}),
    });
  }
  return milestones.flatMap(milestone => reached.get(milestone) ?? []);
}

/** The milestones that the document tells anywhere: as a field, or in an entry of any of its timelines, whatever its time. */
export function milestonesTold(postMortem: PostMortem): ReadonlySet<Milestone> {
  const told = new Set<Milestone>(milestonesOf(postMortem).map(({ milestone }) => milestone));
  for (const { timeline } of postMortem.timelines) {
    for (const entry of tellingIn(timeline)) {
      for (const milestone of entryMeaning(entry).milestones) told.add(milestone);
      // Below a time that stands alone as a heading, the words are those of the next lines.
      if (entry.text.trim() !== '') continue;
      const { start, end } = entry.lines;
      for (const { text } of timeline.lines.slice(start + 1, Math.min(end, start + mostLines)))
        for (const milestone of meaningOf(text).milestones) told.add(milestone);
    }
  }
  return told;
}

/** Those whose words tell a milestone, or stand on the next lines. */
const tellingIn = entriesThat(entry => entryMeaning(entry).milestones.length > 0 || entry.text.trim() === '');

/** Longer entries are logs. */
const mostLines = 20;

const stated = [
  ['announced', 'announced'],
  ['declared-over', 'declared over'],
] as const;

/** The instant that a field's value names, in the document's zone; `undefined` where it names none. */
export function instantIn(value: string, { context }: PostMortem): number | undefined {
  return instantOfText(value, context.day, context.zone);
}
