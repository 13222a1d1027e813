import type { PostMortem } from '../document/postMortem';
import { rangeOnLine } from '../text';
import type { Completion, Place } from './types';

const kindsOfEntry = [
  { label: 'Action', detail: 'what somebody did' },
  { label: 'Effect', detail: 'what could be seen' },
  { label: 'Understanding', detail: 'what people took to be going on' },
] as const;

/** Behind the time of an entry that has no words yet: what kind of entry it may be. Never demanded. */
export function entryKinds({ timelines }: PostMortem, { position, before, after }: Place): readonly Completion[] {
  if (after.replaceAll('|', '').trim() !== '') return [];
  for (const { timeline, line } of timelines) {
    const entry = timeline.entries.find(
      each => each.lines.start + line === position.line && each.stamp !== undefined && !each.labelled,
    );
    if (entry === undefined) continue;
    const from = Math.max(entry.textRange.start.character, entry.stampRange.end.character);
    const typed = before.slice(from);
    if (position.character < from || !/^[*_ ]{0,3}[A-Za-z]{0,14}$/.test(typed)) return [];
    const space = /\s$/.test(before.slice(0, from)) || from > before.length ? '' : ' ';
    return kindsOfEntry.map(({ label, detail }, rank) => ({
      label: `${label}:`,
      detail,
      range: rangeOnLine(position.line, from, before.length),
      newText: `${space}**${label}:** `,
      filterText: `${typed}${label}`,
      sortText: `1${rank}`,
      kind: 'kind',
    }));
  }
  return [];
}
