import type { PostMortem } from '../document/postMortem';
import { restamp } from '../plan/restamp';
import { formatClock, formatDay, localOf, type TimelineEntry } from '../timeline';

/** A time that the next entry is likely to have, written like the entry before it. */
export interface NextTime {
  readonly type: 'now' | 'next';
  /** Epoch milliseconds, in whole minutes. */
  readonly instant: number;
  /** The stamp as it would stand in the text. */
  readonly text: string;
}

const minute = 60_000;

/**
 * The minute that it is now, and the time five minutes after the entry before `line` of the document (without it, the
 * last entry); both in the style and zone of that entry. `now` in epoch milliseconds.
 */
export function nextTimes(postMortem: PostMortem, now: number, line?: number): readonly NextTime[] {
  const { timelines, timeline, store, context } = postMortem;
  const placed =
    line === undefined ? timeline : timelines.find(({ section }) => section.line < line && line <= section.end);
  const current = Math.floor(now / minute) * minute;
  const before = placed?.timeline.entries.findLast(
    entry => isTimed(entry) && (line === undefined || placed.line + entry.lines.start < line),
  );
  if (placed === undefined || before === undefined)
    return [{ type: 'now', instant: current, text: plain(localOf(current, context.zone)) }];
  const source = store.lineAt(placed.line + before.lines.start);
  const written = source.slice(before.stampRange.start.character, before.stampRange.end.character);
  const style = (instant: number) => styled(written, before, instant);
  const next = Math.floor((before.time.instant ?? 0) / minute) * minute + 5 * minute;
  const times: readonly NextTime[] = [
    { type: 'now', instant: current, text: style(current) },
    { type: 'next', instant: next, text: style(next) },
  ];
  return next === current ? times.slice(0, 1) : times;
}

function isTimed({ time, stamp, labelled }: TimelineEntry): boolean {
  return time.instant !== undefined && stamp?.clock !== undefined && !labelled;
}

function styled(written: string, before: TimelineEntry, instant: number): string {
  const local = localOf(instant, before.time.zone);
  const sameDay = formatDay(local) === formatDay(before.time.local ?? 0);
  return restamp(written, before, local, !sameDay) ?? plain(local);
}

function plain(local: number): string {
  return `${formatDay(local)} ${formatClock(local).slice(0, 5)}`;
}
