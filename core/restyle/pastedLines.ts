import { plainText } from '../text';
import { readStamp, type Stamp, type WrittenDate } from '../timeline';
import { contentStart, lineMarks } from './marks';

/** An entry as it was pasted: its stamp, the day line above it, and its words on one line. */
export interface PastedEntry {
  readonly stamp: Stamp;
  readonly day?: WrittenDate;
  /** Each day line begins a new count. */
  readonly dayId: number;
  readonly text: string;
}

/** Longest line that is read. */
const longest = 4000;

/**
 * The entries of lines that each begin with a time (list marks aside), with indented continuations and lines that name
 * a day; `undefined` as soon as one line is something else.
 */
export function pastedLines(lines: readonly string[]): readonly PastedEntry[] | undefined {
  const entries: PastedEntry[] = [];
  let day: WrittenDate | undefined;
  let dayId = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (line.length > longest) return undefined;
    const from = contentStart(line);
    const stamp = readStamp(line, from);
    const words = stamp === undefined ? '' : line.slice(stamp.textStart).trim();
    if (stamp?.clock !== undefined && stamp.state === undefined && words !== '') {
      entries.push({ stamp, dayId, text: cleaned(words), ...(day === undefined ? {} : { day }) });
    } else if (stamp !== undefined && isDay(stamp, words)) {
      day = stamp.date;
      dayId += 1;
    } else {
      const last = entries.pop();
      if (last === undefined || !isContinuation(line)) return undefined;
      entries.push({ ...last, text: `${last.text} ${line.trim()}` });
    }
  }
  return entries.length === 0 ? undefined : entries;
}

function isDay({ date, clock, state }: Stamp, words: string): boolean {
  return date !== undefined && clock === undefined && state === undefined && words === '';
}

/** Indented words; nested lists, quotes and fences are not taken apart. */
function isContinuation(line: string): boolean {
  return /^[ \t]/.test(line) && lineMarks(line).mark === '' && !/^\s*(?:>|```|~~~|\||#)/.test(line);
}

/** A name in angle brackets, as chat logs put it, would be read as HTML. */
function cleaned(words: string): string {
  return words.replace(/^<([^<>\s]{1,40})>[ \t]*/, '$1: ');
}

const chatHead =
  /^((?:[\p{L}\d@._'’-]{1,40} ){0,3}[\p{L}\d@._'’-]{1,40}) {0,4}(?: |\t|\[|\()(\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)[\])]?$/u;
const chatMore = /^\[(\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)\][ \t]+(\S.*)$/;

/** The entries of chat text: a line with name and time, then lines of words; `undefined` where it is anything else. */
export function pastedChat(lines: readonly string[]): readonly PastedEntry[] | undefined {
  const entries: PastedEntry[] = [];
  let name = '';
  for (const line of lines.map(each => each.trim())) {
    if (line === '') continue;
    if (line.length > longest) return undefined;
    const head = line.length > 200 ? null : chatHead.exec(line);
    const more = chatMore.exec(line);
    const stamp = readStamp(head?.[2] ?? more?.[1] ?? '');
    if (head !== null && stamp !== undefined) {
      if (entries[entries.length - 1]?.text === '') return undefined;
      name = head[1] ?? '';
      entries.push({ stamp, dayId: 0, text: '' });
    } else if (more !== null && stamp !== undefined && name !== '') {
      entries.push({ stamp, dayId: 0, text: `${name}: ${more[2] ?? ''}` });
    } else {
      const last = entries.pop();
      if (last === undefined) return undefined;
      entries.push({ ...last, text: last.text === '' ? `${name}: ${line}` : `${last.text} ${line}` });
    }
  }
  const isWhole =
    entries.length > 0 && entries.every(({ text, stamp }) => plainText(text) !== '' && stamp.state === undefined);
  return isWhole && /\p{L}/u.test(name) ? entries : undefined;
}
