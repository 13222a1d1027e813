import type { PostMortem } from '../document/postMortem';
import type { NewEntry } from '../plan/action';
import { type Edit, type Position, rangeOnLine, splitLines } from '../text';
import { dayLength, localOf, type RawEntry, resolveTimes, type TimelineEntry } from '../timeline';
import { type PastedEntry, pastedChat, pastedLines } from './pastedLines';
import { pastedTable } from './pastedTable';
import { placeEntries } from './placeEntries';
import { labelledWords } from './words';

/** Longest text that is looked at, in UTF-16 units and in lines. */
const mostCharacters = 200_000;
const mostLines = 2000;

/** What a pasted text comes to as entries of the timeline. */
export interface PastedEntries {
  readonly entries: readonly NewEntry[];
  /** Writes them in the document's own style, at the place of the cursor or in order; empty where that cannot be done for sure. */
  readonly edits: (at: Position) => readonly Edit[];
}

/**
 * Reads pasted lines that begin with times, Markdown lists, pipe tables and chat text as entries; `undefined` where the
 * text is not surely that, where a time is in doubt, and beyond 200,000 characters or 2,000 lines. Times without a date
 * go to the day of the timeline that they fit best, in the zone of its entries. `now` in epoch milliseconds.
 */
export function entriesFromText(
  text: string,
  postMortem: PostMortem,
  { now }: { readonly now: number },
): PastedEntries | undefined {
  if (text.length > mostCharacters || !/\d/.test(text)) return undefined;
  const lines = splitLines(text).map(line => line.text);
  if (lines.length > mostLines) return undefined;
  const pasted = pastedTable(text, postMortem.settings) ?? pastedLines(lines) ?? pastedChat(lines);
  const timed = pasted === undefined ? undefined : withTimes(pasted, postMortem, now);
  if (timed === undefined) return undefined;
  const entries = timed.map(({ entry, instant }) => {
    const { kind, label, words } = labelledWords(entry);
    return {
      instant,
      text: label === '' ? entry.text : words,
      ...(kind === undefined || label === '' ? {} : { kind }),
    };
  });
  return { entries, edits: at => placeEntries(postMortem, entries, at) };
}

interface Timed {
  readonly entry: TimelineEntry;
  readonly instant: number;
}

function withTimes(pasted: readonly PastedEntry[], postMortem: PostMortem, now: number): readonly Timed[] | undefined {
  const { context, timeline } = postMortem;
  const known = timeline?.timeline.entries.filter(entry => entry.time.local !== undefined) ?? [];
  const zone = known[0]?.time.zone ?? context.zone;
  const day = midnight(known[0]?.time.local ?? context.day ?? localOf(now, zone));
  const resolved = resolveTimes(pasted.map(rawEntry), {
    ...context,
    day,
    ...(zone === undefined ? {} : { zone }),
  });
  const timed = resolved.flatMap(entry =>
    entry.time.instant === undefined ? [] : [{ entry, instant: entry.time.instant }],
  );
  const isSure = resolved.every(({ time }) => time.certainty === 'exact' && !time.ambiguousDate);
  if (!isSure || timed.length < pasted.length) return undefined;
  const dated = pasted.some(entry => entry.day !== undefined || entry.stamp.date !== undefined);
  const shift = dated ? 0 : bestShift(timed, known);
  return timed.map(({ entry, instant }) => ({ entry, instant: instant + shift }));
}

function rawEntry({ stamp, day, dayId, text }: PastedEntry, rank: number): RawEntry {
  return {
    lines: { start: rank, end: rank + 1 },
    sequence: 0,
    form: 'item',
    stamp,
    stampRange: rangeOnLine(rank, stamp.start, stamp.end),
    textRange: rangeOnLine(rank, stamp.textStart, stamp.textStart + text.length),
    text,
    labelled: false,
    dayId,
    ...(day === undefined ? {} : { day }),
  };
}

/** By how many days times without a date are moved so that they lie nearest to the timeline; the earliest of equals. */
function bestShift(timed: readonly Timed[], known: readonly TimelineEntry[]): number {
  const instants = known.map(({ time }) => time.instant ?? 0);
  const first = instants.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = instants.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const distance = (shift: number) =>
    timed.reduce((sum, { instant }) => sum + Math.max(0, first - instant - shift, instant + shift - last), 0);
  if (instants.length === 0) return 0;
  let best = 0;
  for (let days = -1; days <= Math.min(60, (last - first) / dayLength + 1); days += 1) {
    const shift = days * dayLength;
    if (distance(shift) < distance(best) || (distance(shift) === distance(best) && shift === 0)) best = shift;
  }
  return best;
}

function midnight(local: number): number {
  return Math.floor(local / dayLength) * dayLength;
}
