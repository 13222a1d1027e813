import { readClock } from './readClock';
import { readDate } from './readDate';
import type { Stamp, WrittenDate } from './stamp';

/** A part of a stamp, in characters of the stamp's own text. */
export interface StampPart {
  readonly start: number;
  readonly end: number;
}

export interface StampParts {
  /** Absent where the stamp names no date. */
  readonly date?: StampPart;
  /** One, or several in ranges and in stamps of two zones. */
  readonly clocks: readonly StampPart[];
}

/** Longest stamp that is looked into. */
const reach = 120;

/** Where date and clocks stand in the text of a stamp; `undefined` where they cannot be told apart for sure. */
export function stampParts(written: string, stamp: Stamp): StampParts | undefined {
  if (written.length > reach || stamp.state !== undefined || stamp.relative !== undefined) return undefined;
  const date = stamp.date === undefined ? undefined : datePart(written, stamp.date);
  if (stamp.date !== undefined && date === undefined) return undefined;
  const clocks = clockParts(written, date);
  const wanted = [stamp, stamp.until === 'open' ? undefined : stamp.until, stamp.also];
  if (clocks.length !== wanted.filter(moment => moment?.clock !== undefined).length) return undefined;
  return date === undefined ? { clocks } : { date, clocks };
}

function datePart(written: string, wanted: WrittenDate): StampPart | undefined {
  for (let at = 0; at < written.length; at += 1) {
    const found = readDate(written, at, false);
    if (found === undefined || JSON.stringify(found.date) !== JSON.stringify(wanted)) continue;
    const end = found.clock === undefined ? found.end : written.toUpperCase().indexOf('T', at);
    return { start: at, end };
  }
  return undefined;
}

function clockParts(written: string, date: StampPart | undefined): readonly StampPart[] {
  const clocks: StampPart[] = [];
  for (let at = 0; at < written.length; at += 1) {
    if (date !== undefined && at >= date.start && at < date.end) continue;
    const found = readClock(written, at, true);
    if (found === undefined) continue;
    clocks.push({ start: at, end: found.end });
    at = found.end - 1;
  }
  return clocks;
}
