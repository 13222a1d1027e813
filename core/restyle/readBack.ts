import { type PostMortem, readPostMortem } from '../document/postMortem';
import { applyEdits, type Edit, type Line } from '../text';
import { entryMeaning, type TimelineEntry, type Zone } from '../timeline';
import { wordsKey } from './words';

/** The document as it reads after the edits. */
export function readAfter({ store, path, settings }: PostMortem, edits: readonly Edit[]): PostMortem {
  return readPostMortem(applyEdits(store.text(), edits), path, settings);
}

/** Whether every entry of every timeline says after the edits what it said before, in the same order. */
export function readsTheSame(postMortem: PostMortem, edits: readonly Edit[]): boolean {
  const before = told(postMortem);
  const after = told(readAfter(postMortem, edits));
  return before.length === after.length && before.every((each, rank) => each === after[rank]);
}

/** What each entry of the document says, as text that can be compared. */
export function told({ timelines }: PostMortem): readonly string[] {
  return timelines.flatMap(({ timeline }) => timeline.entries.map(entry => toldBy(entry, timeline.lines)));
}

/** When, how surely, in which zone, of which kind and in which words. */
export function toldBy(entry: TimelineEntry, lines: readonly Line[]): string {
  return `${timeKey(entry)} ${entryMeaning(entry).kind ?? ''} ${wordsKey(entry, lines)}`;
}

/** When, how surely and in which zone. */
export function timeKey({ time, stamp }: TimelineEntry): string {
  const { certainty, instant, end, zone } = time;
  return [certainty, instant, end, zoneKey(zone), stamp?.relative, stamp?.until === 'open'].join(' ');
}

function zoneKey(zone: Zone | undefined): string {
  if (zone === undefined) return '';
  return zone.type === 'offset' ? String(zone.minutes) : zone.name;
}
