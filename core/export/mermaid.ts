import { laneNames, lanes, milestoneNames, phaseNames } from '../drawing/names';
import { formatClock, formatDay, formatLocal, localOf, type Zone, zoneOf } from '../timeline';
import type { EntryView, PostMortemView, TimelineView } from '../view/types';
import { clean, shorten } from './clean';
import { fenced } from './fenced';
import { isDated } from './record';
import { plainWords, titleOf } from './rows';

/** A line by which a block is known again that was written before. */
export const mermaidMark = '%% Drawn from the timeline by Post-mortem; drawn anew, changes here are lost.';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Characters of an entry's words; a gantt chart writes each on one line. */
const longestText = 70;

/**
 * The timeline as a Mermaid gantt chart without its fence: phases as bars, entries as diamonds, a section for each kind.
 * Times are local times of the document's zone. `undefined` where no entry has a place in time.
 */
export function mermaidOf({ title, timeline }: PostMortemView): string | undefined {
  const placed = timeline.entries.filter(isPlaced).sort((one, other) => one.start - other.start);
  const first = placed[0];
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const zone = timeline.zoneId === undefined ? undefined : zoneOf(timeline.zoneId);
  const localDays = new Set(placed.map(entry => formatDay(localOf(entry.start, zone))));
  const clock = { zone, dated: placed.every(isDated), days: localDays.size > 1 };
  const named = timeline.zone === undefined ? '' : ` (${timeline.zone})`;
  const lines = [
    'gantt',
    `  ${mermaidMark}`,
    `  title ${escapeMermaid(shorten(titleOf(title), 100) + shorten(named, 40))}`,
    '  dateFormat YYYY-MM-DD HH:mm:ss',
    `  axisFormat ${axisFormat(last.start - first.start)}`,
    '  todayMarker off',
    ...phaseLines(timeline, clock),
    ...entryLines(placed, clock),
  ];
  return `${lines.join('\n')}\n`;
}

/** The chart as a fenced block for Markdown. */
export function mermaidBlockOf(view: PostMortemView): string | undefined {
  const chart = mermaidOf(view);
  return chart === undefined ? undefined : fenced(chart);
}

/**
 * Words that mean nothing to Mermaid: every character that its grammar or its comments, directives and Markdown could
 * read is written as a number, which Mermaid turns back when it has drawn. https://mermaid.js.org/syntax/flowchart.html
 */
export function escapeMermaid(text: string): string {
  return clean(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} .,!?()/'…–—’‘“”★%-]|%(?=%)|(?<=%)%/gu, character => `#${character.codePointAt(0)};`);
}

type Placed = EntryView & { readonly start: number };

function isPlaced(entry: EntryView): entry is Placed {
  return entry.start !== undefined && Number.isFinite(entry.start);
}

interface Clock {
  readonly zone: Zone | undefined;
  readonly dated: boolean;
  /** Times of day alone would not tell which day is meant. */
  readonly days: boolean;
}

function phaseLines({ durations }: TimelineView, { zone }: Clock): readonly string[] {
  if (durations.length === 0) return [];
  const bars = durations.map(
    ({ name, start, end, label }) =>
      `  ${escapeMermaid(`${phaseNames[name]} ${label}`)} :active, ${stamp(start, zone)}, ${stamp(end, zone)}`,
  );
  return ['  section Phases', ...bars];
}

function entryLines(placed: readonly Placed[], clock: Clock): readonly string[] {
  const used = lanes.filter(kind => placed.some(entry => (entry.kind ?? 'other') === kind));
  return used.flatMap(kind => {
    const own = placed.filter(entry => (entry.kind ?? 'other') === kind);
    const name = used.length === 1 && kind === 'other' ? 'Timeline' : laneNames[kind];
    return [`  section ${name}`, ...own.map(entry => entryLine(entry, clock))];
  });
}

/** Begins with a digit or "about", so that no word of the document stands where Mermaid looks for its own. */
function entryLine(entry: Placed, clock: Clock): string {
  const { start, end = start, certainty, milestones, starred } = entry;
  const marks = milestones.map(milestone => milestoneNames[milestone]).join(', ');
  const said = [marks, plainWords(entry)].filter(part => part !== '').join(' – ');
  const words = escapeMermaid(`${timeText(entry, clock)} ${starred ? '★ ' : ''}${shorten(said, longestText)}`);
  const from = stamp(start, clock.zone);
  return certainty === 'range' && end > start
    ? `  ${words} :${from}, ${stamp(end, clock.zone)}`
    : `  ${words} :${milestones.length > 0 ? 'crit, ' : ''}milestone, ${from}, 0d`;
}

function timeText({ start, certainty }: Placed, { zone, dated, days }: Clock): string {
  const local = localOf(start, zone);
  if (certainty === 'date-only') return formatDay(local);
  const time = dated && days ? formatLocal(local).slice(5) : formatClock(local);
  return certainty === 'approximate' ? `about ${time}` : time;
}

function stamp(instant: number, zone: Zone | undefined): string {
  return new Date(localOf(instant, zone)).toISOString().slice(0, 19).replace('T', ' ');
}

function axisFormat(span: number): string {
  if (span < 2 * day) return '%H:%M';
  return span < 14 * day ? '%m-%d %H:%M' : '%Y-%m-%d';
}
