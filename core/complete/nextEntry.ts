import type { PostMortem } from '../document/postMortem';
import { nextTimes } from '../restyle';
import { rangeOnLine } from '../text';
import type { TimelineEntry } from '../timeline';
import type { CompleteOptions, Completion, Place } from './types';

/** At the start of an item in a timeline: the time now and the next likely one, in the document's zone and in the style of the entry above. */
export function nextEntry(
  postMortem: PostMortem,
  { position, before, after }: Place,
  { now }: CompleteOptions,
): readonly Completion[] {
  const { timelines, store, context } = postMortem;
  const placed = timelines.find(
    ({ section }) => position.line > section.line && position.line < Math.max(section.end, section.line + 2),
  );
  const start = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+|\s*\|[ \t]*)([*_[`]{0,3})([\d: -]{0,16})$/.exec(before);
  if (placed === undefined || start === null || after.trim() !== '') return [];
  const { timeline, line } = placed;
  const model = lastBefore(timeline.entries, position.line - line);
  const zone = model?.time.zone ?? context.zone;
  const from = start[1]?.length ?? 0;
  const typed = start[3] ?? '';
  const source = model === undefined ? '' : store.lineAt(line + model.lines.start);
  const mark =
    model === undefined ? '' : (/[*_[`]{1,3}$/.exec(source.slice(0, model.stampRange.start.character))?.[0] ?? '');
  const between =
    model === undefined || model.form === 'row'
      ? ' '
      : source.slice(model.stampRange.end.character, model.textRange.start.character) || ' ';
  // What has been typed so far must lead there; a time that stands already is left alone.
  const times = nextTimes(postMortem, now, position.line).filter(({ text }) => text.startsWith(typed));
  return times.map(({ type, text }) => {
    const words = type === 'now' ? 'now' : 'five minutes after the entry above';
    return {
      label: `${mark}${text}`,
      detail: zone === undefined ? words : `${words}, ${zone.label}`,
      range: rangeOnLine(position.line, from, before.length),
      newText: `${mark}${text}${between}`,
      filterText: `${before.slice(from)}${mark}${text}`,
      sortText: type === 'now' ? '00' : '01',
      kind: 'entry',
    };
  });
}

function lastBefore(entries: readonly TimelineEntry[], line: number): TimelineEntry | undefined {
  let found: TimelineEntry | undefined;
  for (const entry of entries)
    if (entry.lines.start < line && entry.stamp?.clock !== undefined && !entry.labelled) found = entry;
  return found ?? entries.find(entry => entry.stamp?.clock !== undefined);
}
