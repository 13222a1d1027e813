import type { PlacedTimeline, TimelineEntry } from '../timeline';
import { type StampParts, stampParts } from '../timeline/stampParts';
import { clockTemplates } from './clockStyle';
import { dateTemplates } from './dateStyle';
import { frameKey, frameOf } from './frameStyle';
import { majority } from './majority';

/** An entry with its stamp taken apart. */
export interface Styled {
  readonly entry: TimelineEntry;
  readonly line: string;
  readonly written: string;
  readonly parts: StampParts | undefined;
  readonly dates: readonly string[];
  readonly frame: ReturnType<typeof frameOf>;
}

/** Takes the stamp of an entry apart. */
export function readStyled(entry: TimelineEntry, { timeline }: PlacedTimeline): Styled {
  const line = timeline.lines[entry.lines.start]?.text ?? '';
  const written = line.slice(entry.stampRange.start.character, entry.stampRange.end.character);
  const parts = entry.stamp === undefined ? undefined : stampParts(written, entry.stamp);
  const { local, dateSource, ambiguousDate } = entry.time;
  const own = local !== undefined && dateSource === 'own' && !ambiguousDate ? parts?.date : undefined;
  const dates = own === undefined || local === undefined ? [] : dateTemplates(written.slice(own.start, own.end), local);
  return { entry, line, written, parts, dates, frame: frameOf(entry, line) };
}

/** What most entries agree on; absent where there is no majority. */
export interface Styles {
  readonly date: string | undefined;
  readonly clock: string | undefined;
  readonly gap: string | undefined;
  /** By form: a heading is not framed like an item. */
  readonly frames: ReadonlyMap<TimelineEntry['form'], string>;
}

/** Asks the entries for their majority. */
export function stylesOf(read: readonly Styled[]): Styles {
  const clocks = read.flatMap(
    ({ parts, written }) => parts?.clocks.map(({ start, end }) => written.slice(start, end)) ?? [],
  );
  const gaps = read.flatMap(each => gapOf(each) ?? []);
  return {
    date: majority(
      read.filter(({ parts }) => parts?.date !== undefined),
      ({ dates }) => dates,
    ),
    clock: clockStyle(clocks),
    gap: majority(gaps, gap => [gap]),
    frames: framesOf(read),
  };
}

/** A clock without AM and PM is of 24 hours only where some hour proves it; else it may be either half of the day. */
function clockStyle(clocks: readonly string[]): string | undefined {
  const style = majority(clocks, clockTemplates);
  if (style === undefined || style.startsWith('{h')) return style;
  return clocks.some(clock => /^(?:1[3-9]|2\d|00?)[^\d][^AaPp]*$/.test(clock)) ? style : undefined;
}

function framesOf(read: readonly Styled[]): ReadonlyMap<TimelineEntry['form'], string> {
  const found = new Map<TimelineEntry['form'], string>();
  for (const form of new Set(read.map(({ entry }) => entry.form))) {
    const frames = read.flatMap(({ entry, frame }) =>
      frame === undefined || entry.form !== form ? [] : [frameKey(frame)],
    );
    const style = majority(frames, frame => [frame]);
    if (style !== undefined) found.set(form, style);
  }
  return found;
}

/** What stands between a date and the clock behind it, where it is no word. */
export function gapOf({ parts, written }: Styled): string | undefined {
  const { date, clocks } = parts ?? {};
  const clock = clocks?.[0];
  if (date === undefined || clock === undefined || clock.start < date.end) return undefined;
  const gap = written.slice(date.end, clock.start);
  return /^(?:[,;]? |T| at | [-–—] )$/.test(gap) ? gap : undefined;
}
