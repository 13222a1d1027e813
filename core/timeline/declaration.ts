import { type Range, rangeOnLine } from '../text';
import type { Timeline } from './timeline';
import { zoneIn } from './zoneText';

/** Where a zone's name stands on a line, in characters. */
export interface ZoneSpan {
  readonly start: number;
  readonly end: number;
}

/** Where a zone's name stands, with the abbreviation that an offset explains: `IST (UTC+5:30)`. `undefined` before `from`. */
export function zoneSpan(text: string, label: string, from: number): ZoneSpan | undefined {
  const at = text.indexOf(label, from);
  if (at === -1) return undefined;
  const end = at + label.length;
  const explained = /\b[A-Z]{2,5} ?([(/[]) ?$/.exec(text.slice(from, at));
  if (explained === null || !/\d/.test(label)) return { start: at, end };
  const closed = explained[1] !== '/' && /^[)\]]/.test(text.slice(end));
  return { start: at - explained[0].length, end: end + (closed ? 1 : 0) };
}

/**
 * Which of some zones a line declares for the entries below it: inside a timeline (a heading, a day, a table's header)
 * by naming it, elsewhere in a sentence about times. `undefined` where it declares none.
 */
export function zoneDeclaredOn(text: string, inside: boolean, labels: ReadonlySet<string>): string | undefined {
  if (text.length > 400) return undefined;
  if (!inside && !/\btimes?\b|\btimestamps?\b|\btime ?zone\b/i.test(text)) return undefined;
  const named = zoneIn(text);
  if (named !== undefined && labels.has(named)) return named;
  if (!inside) return undefined;
  return [...labels].find(label => wordIn(text, label));
}

/** Where the timeline's own lines declare a zone, entries left out; `undefined` where it is declared elsewhere. */
export function declarationIn({ lines, entries }: Timeline, label: string): Range | undefined {
  const labels = new Set([label]);
  let line = 0;
  for (const entry of [...entries, undefined]) {
    for (; line < (entry?.lines.start ?? lines.length); line += 1) {
      const text = lines[line]?.text ?? '';
      const span = zoneDeclaredOn(text, true, labels) === undefined ? undefined : zoneSpan(text, label, 0);
      if (span !== undefined) return rangeOnLine(line, span.start, span.end);
    }
    line = Math.max(line, entry?.lines.end ?? line);
  }
  return undefined;
}

function wordIn(text: string, label: string): boolean {
  const at = text.indexOf(label);
  return at !== -1 && !/[A-Za-z/]$/.test(text.slice(0, at)) && !/^[A-Za-z/]/.test(text.slice(at + label.length));
}
