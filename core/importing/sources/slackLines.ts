import { unixInstant } from '../moments';

/** A line of what was copied in Slack, without what browsers put in. */
export interface TextLine {
  readonly text: string;
  readonly indented: boolean;
  /** Where it links to a message: when that was sent, in epoch milliseconds. */
  readonly sent?: number;
}

/** A time as a window shows it; without AM and PM, the hour may be of either half of the day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | undefined;
}

/** A name and a time above a message. */
export interface Head {
  readonly name: string;
  /** As written, such as `Feb 25th`; empty where there is none. */
  readonly day: string;
  readonly clock: Clock;
  readonly sent?: number;
  /** How many lines it takes. */
  readonly lines: number;
}

/** Where something was copied with its links, names and times are followed by theirs. */
const ownLink =
  / ?\(https:\/\/[a-z0-9.-]{1,200}\.slack\.com\/(?:team|services|archives\/[A-Z0-9]{5,20}\/p(\d{10})\d{6})[^\s()]{0,300}\)/g;

/** The lines of a text; narrow spaces before AM are plain ones, and spaces of no width go. */
export function linesOf(text: string): readonly TextLine[] {
  return text.split(/\r\n|\r|\n/).map(line => {
    const clean = line.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
    const own = clean.length > longestHead + 600 ? clean : clean.replace(ownLink, '');
    const sent = own === clean ? undefined : [...clean.matchAll(ownLink)].find(found => found[1] !== undefined)?.[1];
    const instant = sent === undefined ? undefined : unixInstant(Number(sent));
    const isHead = instant !== undefined && own.length <= longestHead && timeAtEnd.test(own);
    return {
      text: (isHead || sent === undefined ? own : clean).trim(),
      indented: /^\s/.test(clean),
      ...(isHead ? { sent: instant } : {}),
    };
  });
}

/** Longer lines are words, whatever they hold. */
const longestHead = 120;

const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const date = String.raw`(?:[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8})(?:,? \d{4})?`;
const day = `(?:Today|Yesterday|${weekday}(?:, ${date})?|${date})`;
const clock = String.raw`(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([AaPp])\.?[Mm]\.?| Uhr)?`;
const badge = '(?:(?:APP|WORKFLOW) {1,4})?';
const when = `${badge}(?:(${day}) at )?${clock}`;
const timeLine = new RegExp(`^(?::[\\w+-]{1,60}: {1,4})?${when}$`);
const headLine = new RegExp(`^(.{1,80}?)(?: {2,8}|\\t|(?: {1,3}|(?<=\\S))[[(])${when}[\\])]?$`);
const bareTime = new RegExp(`^\\[?${clock}\\]?$`);
const timeAtEnd = new RegExp(`(?<!\\S)\\[?${clock}\\]?\\s{0,8}$`);
const dayLine = new RegExp(`^${day}$`);

/** Whether times below names are set in: then, what stands at the margin is the time of a later message. */
export function setsTimesIn(lines: readonly TextLine[]): boolean {
  return lines.some(({ text, indented }) => indented && text.length <= longestHead && timeLine.test(text));
}

/** A name and a time, on one line or on two. */
export function headAt(lines: readonly TextLine[], at: number, timesAreSetIn: boolean): Head | undefined {
  const { text, sent } = lines[at] ?? { text: '' };
  if (text === '' || text.length > longestHead || bareTime.test(text)) return undefined;
  const one = headLine.exec(text);
  const name = nameIn(one?.[1] ?? '');
  const read = clockOf(one?.[3], one?.[4], one?.[5]);
  if (one !== null && read !== undefined && isName(name)) return headOf(name, one[2], read, sent, 1);
  const next = lines[at + 1];
  const two = next === undefined || next.text.length > longestHead ? null : timeLine.exec(next.text);
  if (two === null || next === undefined || furniture.test(text)) return undefined;
  const [, named, hour, minute, half] = two;
  const below = clockOf(hour, minute, half);
  const above = nameIn(text);
  const isBare = named === undefined && /^\d/.test(next.text) && !next.indented;
  if (below === undefined || !isName(above) || (isBare && (timesAreSetIn || below.half === undefined)))
    return undefined;
  return headOf(above, named, below, next.sent, 2);
}

function headOf(name: string, named: string | undefined, read: Clock, sent: number | undefined, lines: number): Head {
  return { name, day: named ?? '', clock: read, lines, ...(sent === undefined ? {} : { sent }) };
}

/** The time of a line that holds nothing else. */
export function bareTimeOf({ text }: TextLine): Clock | undefined {
  const [, hour, minute, half] = (text.length > 20 ? null : bareTime.exec(text)) ?? [];
  return clockOf(hour, minute, half);
}

function clockOf(hour = '', minute = '', half = ''): Clock | undefined {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hour === '' || minutes > 59 || hours > 23 || (half !== '' && (hours > 12 || hours === 0))) return undefined;
  if (half === '') return { hour: hours, minute: minutes, half: undefined };
  const isAfternoon = half.toLowerCase() === 'p';
  return { hour: (hours % 12) + (isAfternoon ? 12 : 0), minute: minutes, half: isAfternoon ? 'pm' : 'am' };
}

/** Somebody's name ends no sentence and holds a letter. */
function isName(text: string): boolean {
  return text.length <= 80 && /\p{L}/u.test(text) && !/[.?!,;:]$|https?:\/\/|^[-*>#|{[]/.test(text);
}

/** Without a status, as a code or a picture, and without the badge of an app. */
function nameIn(text: string): string {
  return text
    .replace(/:[\w+-]{1,60}:/g, '')
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .trim()
    .replace(/(?: {1,8}|(?<=[\p{Ll}\d)]))(?:APP|WORKFLOW)$/u, '')
    .trim();
}

/** Whether a line names a day and nothing else. */
export function isDayLine({ text }: TextLine): boolean {
  return text.length <= longestHead && dayLine.test(text);
}

const reaction = /^:[\w+-]{1,60}:(?: ?\d{1,4})?$/;
const furniture =
  /^(?:Thread|New|#\S{1,80}|\d{1,4} repl(?:y|ies)|Last reply .{1,60}|View thread|View message|View newer replies|Also sent to the channel|replied to a thread:.{0,300}|Pinned by .{1,80}|Saved for later.{0,80}|Only visible to you|Edited|Add reaction|Message .{0,3}#\S{1,80})$/i;

/** Whether a line is of the window, not of what somebody said: counts of replies, reactions and the like. */
export function isFurniture(lines: readonly TextLine[], at: number): boolean {
  const { text } = lines[at] ?? { text: '' };
  if (text.length > 400) return false;
  // A number is a count below a reaction alone; elsewhere somebody said it.
  return furniture.test(text) || reaction.test(text) || (/^\d{1,4}$/.test(text) && reaction.test(textAbove(lines, at)));
}

function textAbove(lines: readonly TextLine[], at: number): string {
  return lines[at - 1]?.text || lines[at - 2]?.text || '';
}
