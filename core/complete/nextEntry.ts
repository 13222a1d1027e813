import type { PostMortem } from '../document/postMortem';
import { restamp } from '../plan/restamp';
import { rangeOnLine } from '../text';
import { formatClock, formatDay, localOf, type TimelineEntry } from '../timeline';
import type { CompleteOptions, Completion, Place } from './types';

/** At the start of an item in a timeline: the time now, in the document's zone and in the style of the entry above. */
export function nextEntry(
  { timelines, store, context }: PostMortem,
  { position, before, after }: Place,
  { now }: CompleteOptions,
): readonly Completion[] {
  const placed = timelines.find(
    ({ section }) => position.line > section.line && position.line < Math.max(section.end, section.line + 2),
  );
  const start = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+|\s*\|[ \t]*)([*_[`]{0,3})([\d: -]{0,16})$/.exec(before);
  if (placed === undefined || start === null || after.trim() !== '') return [];
  const { timeline, line } = placed;
  const model = lastBefore(timeline.entries, position.line - line);
  const minute = Math.floor(now / 60_000) * 60_000;
  const zone = model?.time.zone ?? context.zone;
  const local = localOf(minute, zone);
  const from = start[1]?.length ?? 0;
  const typed = start[3] ?? '';
  const source = model === undefined ? '' : store.lineAt(line + model.lines.start);
  const written =
    model === undefined ? '' : source.slice(model.stampRange.start.character, model.stampRange.end.character);
  const styled =
    model === undefined
      ? undefined
      : restamp(written, model, local, daysDiffer(model, local) && model.stamp?.date === undefined);
  const stamp = styled ?? `${formatDay(local)} ${formatClock(local).slice(0, 5)}`;
  // What has been typed so far must lead there; a time that stands already is left alone.
  if (!stamp.startsWith(typed)) return [];
  const mark =
    model === undefined ? '' : (/[*_[`]{1,3}$/.exec(source.slice(0, model.stampRange.start.character))?.[0] ?? '');
  const between =
    model === undefined || model.form === 'row'
      ? ' '
      : source.slice(model.stampRange.end.character, model.textRange.start.character) || ' ';
  return [
    {
      label: `${mark}${stamp}`,
      detail: zone === undefined ? 'now' : `now, ${zone.label}`,
      range: rangeOnLine(position.line, from, before.length),
      newText: `${mark}${stamp}${between}`,
      filterText: `${before.slice(from)}${mark}${stamp}`,
      sortText: '0',
      kind: 'entry',
    },
  ];
}

function lastBefore(entries: readonly TimelineEntry[], line: number): TimelineEntry | undefined {
  let found: TimelineEntry | undefined;
  for (const entry of entries)
    if (entry.lines.start < line && entry.stamp?.clock !== undefined && !entry.labelled) found = entry;
  return found ?? entries.find(entry => entry.stamp?.clock !== undefined);
}

function daysDiffer({ time }: TimelineEntry, local: number): boolean {
  return time.local === undefined || formatDay(time.local) !== formatDay(local);
}
