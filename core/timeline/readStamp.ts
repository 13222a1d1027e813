import type { Stamp } from './stamp';
import { StampReader } from './stampReader';

/** Longest part of a text in which a stamp is looked for. */
const reach = 400;

/** The stamp with which the text begins at `from`, list marks and emphasis aside, or `undefined`. */
export function readStamp(text: string, from = 0): Stamp | undefined {
  const first = text.charCodeAt(skipMarks(text, from));
  if (Number.isNaN(first)) return undefined;
  const known = recent.get(text);
  if (known?.from === from) return known.stamp;
  const stamp = new StampReader(text.slice(0, from + reach), from).read();
  if (text.length > longestKept) return stamp;
  if (recent.size >= mostRecent) recent.clear();
  recent.set(text, { from, stamp });
  return stamp;
}

/** What was read of the last texts: a keystroke has all lines of its section read again, and all but one stayed. */
const recent = new Map<string, { readonly from: number; readonly stamp: Stamp | undefined }>();
const mostRecent = 6000;
const longestKept = 1000;

/**
 * A stamp further on in the text that is sure to be one: a date with a time, a time with its zone, or a stamp at the
 * very end ("First detected 2020-08-25 11:01", "Report (13 August, ~15:00 UTC)"). Otherwise `undefined`.
 */
export function findStamp(text: string, from = 0): Stamp | undefined {
  const searched = text.slice(0, from + reach);
  candidate.lastIndex = from;
  for (let match = candidate.exec(searched); match !== null; match = candidate.exec(searched)) {
    const stamp = new StampReader(searched, match.index).read();
    if (stamp !== undefined && isSure(stamp, text)) return stamp;
    candidate.lastIndex = Math.max(stamp?.end ?? 0, match.index + 1);
  }
  return undefined;
}

const candidate =
  /(?<![\w.:/#=-])(?:~ ?)?(?:\d{1,5}[-/:.h ]|\d{1,2}(?:st|nd|rd|th)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ -]\d|[a-z]{2}-\d{2}-\d{4} )/gi;

function isSure(stamp: Stamp, text: string): boolean {
  // A slip inside a full date and time is still a stamp; any other odd number is none.
  if (stamp.state === 'malformed') return stamp.date?.form === 'full' && stamp.clock !== undefined;
  if (stamp.clock !== undefined && (stamp.date !== undefined || stamp.zone !== undefined)) return true;
  const atEnd = /^[\s)\]*_`.,;!?]*$/.test(text.slice(stamp.end));
  return atEnd && (stamp.clock !== undefined || stamp.date?.form === 'full');
}

function skipMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t*_[(`~'.includes(text[at] ?? '')) at += 1;
  return at;
}
