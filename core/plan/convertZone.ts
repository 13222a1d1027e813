import { type PostMortem, readPostMortem } from '../document/postMortem';
import { applyEdits, type Edit, rangeOnLine, shiftRange } from '../text';
import {
  dayLength,
  localOf,
  type PlacedTimeline,
  placeDate,
  type TimelineEntry,
  type Zone,
  zoneDeclaredOn,
  zoneOf,
  zoneSpan,
} from '../timeline';
import { setField } from './fields';
import { type StampWishes, stampInZone } from './stampInZone';

/**
 * The edits that write an entry's times in another zone (IANA name, abbreviation or offset), or those of the whole main
 * timeline with what declares their zone. Dates are added where midnight is crossed. None where the result would not be
 * read at the same instants, or where all is in that zone already.
 */
export function convertZoneEdits(postMortem: PostMortem, zone: string, entry?: TimelineEntry): readonly Edit[] {
  const target = zoneOf(zone);
  const placed =
    entry === undefined
      ? postMortem.timeline
      : postMortem.timelines.find(({ timeline }) => timeline.entries.includes(entry));
  if (target === undefined || placed === undefined) return [];
  if (entry === undefined) return verified(postMortem, placed, wholeTimeline(postMortem, placed, target), target);
  if (!isConvertible(entry) || entry.time.zone?.label === target.label) return [];
  for (const follower of [undefined, ...nextBare(placed, entry)]) {
    const edits = verified(postMortem, placed, oneEntry(placed, entry, target, follower), target, entry);
    if (edits.length > 0) return edits;
  }
  return [];
}

/** The edit that writes a zone (label or offset) behind an entry's time that names none; `undefined` where it names one. */
export function nameZoneEdit(placed: PlacedTimeline, entry: TimelineEntry, label: string): Edit | undefined {
  const { stamp, stampRange } = entry;
  if (stamp?.clock === undefined || stamp.zone !== undefined || stamp.state !== undefined || stamp.also !== undefined)
    return undefined;
  const { line, character } = stampRange.end;
  return { range: rangeOnLine(placed.line + line, character, character), newText: ` ${label}` };
}

function isConvertible({ stamp, time }: TimelineEntry): boolean {
  return (
    stamp?.clock !== undefined &&
    stamp.state === undefined &&
    time.instant !== undefined &&
    time.zone !== undefined &&
    time.ambiguousZone === undefined
  );
}

/** The next entry of the list that takes zone or date from the one above it. */
function nextBare({ timeline }: PlacedTimeline, entry: TimelineEntry): readonly TimelineEntry[] {
  const next = timeline.entries
    .slice(timeline.entries.indexOf(entry) + 1)
    .find(each => each.sequence === entry.sequence && isConvertible(each));
  return next === undefined || (next.stamp?.date !== undefined && next.stamp.zone !== undefined) ? [] : [next];
}

/** The entry itself, and the follower in the zone that it had from above. */
function oneEntry(
  placed: PlacedTimeline,
  entry: TimelineEntry,
  target: Zone,
  follower: TimelineEntry | undefined,
): readonly Edit[] | undefined {
  const { local = 0, instant = 0 } = entry.time;
  const crossed = Math.floor(localOf(instant, target) / dayLength) !== Math.floor(local / dayLength);
  const own = rewrite(placed, entry, target, { dated: crossed && isDated(entry), named: true });
  if (own === undefined) return undefined;
  if (follower?.time.zone === undefined) return [own];
  const inherits = entry.stamp?.zone !== undefined || follower.time.zoneSource === 'above';
  const next = rewrite(placed, follower, follower.time.zone, { dated: crossed && isDated(follower), named: inherits });
  return next === undefined ? undefined : [own, next];
}

function wholeTimeline(postMortem: PostMortem, placed: PlacedTimeline, target: Zone): readonly Edit[] | undefined {
  const { entries } = placed.timeline;
  const timed = entries.filter(entry => entry.stamp?.clock !== undefined && entry.stamp.state === undefined);
  if (timed.length === 0 || !timed.every(isConvertible)) return undefined;
  const edits: Edit[] = [];
  let day: number | undefined;
  let dayId = -1;
  for (const entry of entries) {
    const { stamp, time } = entry;
    if (entry.dayId !== dayId) {
      dayId = entry.dayId;
      day = entry.day === undefined ? day : dayAbove(entry.day, time.local);
    }
    if (time.instant === undefined || time.local === undefined || stamp?.clock === undefined) {
      if (stamp?.date !== undefined && time.local !== undefined) day = time.local;
      continue;
    }
    const moved = Math.floor(localOf(time.instant, target) / dayLength) * dayLength;
    day ??= postMortem.context.day ?? moved;
    const dated = isDated(entry) && stamp.date === undefined && moved !== day;
    day = moved;
    if (time.zone?.label === target.label && !dated) continue;
    const edit = rewrite(placed, entry, target, { dated, named: false });
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return [...edits, ...declarations(postMortem, placed, target)];
}

/** The day that a heading names; a weekday is that of the entry below it. */
function dayAbove(day: NonNullable<TimelineEntry['day']>, local: number | undefined): number | undefined {
  if (day.form !== 'weekday') return placeDate(day, undefined, local);
  return local === undefined ? undefined : Math.floor(local / dayLength) * dayLength;
}

function isDated({ time }: TimelineEntry): boolean {
  return time.dateSource !== 'none';
}

/** The edits of what declares the zones that entries take from above: the field Zone, headings, table headers, sentences. */
function declarations(postMortem: PostMortem, placed: PlacedTimeline, target: Zone): readonly Edit[] {
  const { store, metadata } = postMortem;
  const { entries } = placed.timeline;
  const labels = new Set(
    entries.flatMap(({ time, stamp }) =>
      stamp?.zone === undefined && time.zone !== undefined && time.zone.label !== target.label ? [time.zone.label] : [],
    ),
  );
  const edits: Edit[] = [];
  const field = metadata.fields.get('zone');
  if (field !== undefined && labels.has(zoneOf(field.value)?.label ?? ''))
    edits.push(setField(postMortem, 'zone', target.label));
  const within = new Set<number>();
  for (const { lines } of entries)
    for (let line = lines.start; line < lines.end; line += 1) within.add(placed.line + line);
  const end = placed.line + placed.timeline.lines.length;
  for (let line = 0; line < store.lineCount; line += 1) {
    if (within.has(line) || edits.some(edit => edit.range.start.line === line)) continue;
    const text = store.lineAt(line);
    const named = zoneDeclaredOn(text, line >= placed.line && line < end, labels);
    const span = named === undefined ? undefined : zoneSpan(text, named, 0);
    if (span !== undefined) edits.push({ range: rangeOnLine(line, span.start, span.end), newText: target.label });
  }
  return edits;
}

function rewrite(placed: PlacedTimeline, entry: TimelineEntry, target: Zone, wishes: StampWishes): Edit | undefined {
  const { start, end } = entry.stampRange;
  const written = (placed.timeline.lines[start.line]?.text ?? '').slice(start.character, end.character);
  const newText = stampInZone(written, entry, target, wishes);
  return newText === undefined ? undefined : { range: shiftRange(entry.stampRange, placed.line), newText };
}

/** The edits that change something, if after them every entry is read at its instant, and what was chosen in its zone. */
function verified(
  postMortem: PostMortem,
  placed: PlacedTimeline,
  edits: readonly Edit[] | undefined,
  target: Zone,
  only?: TimelineEntry,
): readonly Edit[] {
  const { store, timelines } = postMortem;
  const needed = (edits ?? []).filter(({ range, newText }) => {
    return store.lineAt(range.start.line).slice(range.start.character, range.end.character) !== newText;
  });
  if (edits === undefined || needed.length === 0) return [];
  const after = readPostMortem(applyEdits(store.text(), needed), postMortem.path, postMortem.settings);
  const rank = timelines.indexOf(placed);
  const read = after.timelines[rank]?.timeline.entries ?? [];
  const { entries } = placed.timeline;
  if (read.length !== entries.length || after.timelines.length !== timelines.length) return [];
  // Where nothing tells the day, all may move to another one together.
  const shifts = new Set<number>();
  for (const [at, entry] of entries.entries()) {
    const then = read[at];
    if (then === undefined || then.time.certainty !== entry.time.certainty) return [];
    if (entry.stamp?.clock === undefined || entry.time.instant === undefined) continue;
    const length = (entry.time.end ?? 0) - entry.time.instant;
    if (then.time.instant === undefined || (then.time.end ?? 0) - then.time.instant !== length) return [];
    shifts.add(then.time.instant - entry.time.instant);
    const chosen = only === undefined ? entry.stamp.relative === undefined : entry === only;
    if (chosen && localOf(then.time.instant, then.time.zone) !== localOf(then.time.instant, target)) return [];
  }
  const [shift = 0] = shifts;
  const undated = entries.every(entry => entry.time.dateSource === 'none' || entry.time.instant === undefined);
  return shifts.size <= 1 && (shift === 0 || (undated && shift % dayLength === 0)) ? needed : [];
}
