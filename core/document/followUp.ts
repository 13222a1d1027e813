import { sectionById } from '../model/sections';
import { type Range, rangeOnLine, remember } from '../text';
import { formatDay, localOf, type TimelineEntry } from '../timeline';
import { milestonesOf } from './milestones';
import type { PostMortem } from './postMortem';

/** What the document says of its follow-up review, and what the process asks for. */
export interface FollowUp {
  /** `YYYY-MM-DD` */
  readonly stated?: string;
  /** Where the stated date stands. */
  readonly dateRange?: Range;
  /** Two calendar months after the end of the incident, `YYYY-MM-DD`. */
  readonly due?: string;
  /** The section's heading, or the field's line. */
  readonly line?: number;
  /** The last day on which the section says how far the items are: `Progress on YYYY-MM-DD:`. */
  readonly held?: string;
}

/** The stated date — field first, then the first date of the section — and the date by the process. */
export function followUpOf(postMortem: PostMortem): FollowUp {
  const due = dueDate(postMortem);
  const held = lastHeld(postMortem);
  return {
    ...statedDate(postMortem),
    ...(due === undefined ? {} : { due }),
    ...(held === undefined ? {} : { held }),
  };
}

const iso = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/;

function statedDate({ metadata, sections, store }: PostMortem): FollowUp {
  const field = metadata.fields.get('follow-up');
  const inField =
    field === undefined ? null : iso.exec(store.lineAt(field.range.start.line).slice(field.range.start.character));
  if (field !== undefined && inField !== null) {
    const start = field.range.start.character + inField.index;
    return {
      stated: inField[0],
      dateRange: rangeOnLine(field.range.start.line, start, start + 10),
      line: field.range.start.line,
    };
  }
  const section = sectionById(sections, 'follow-up');
  if (section === undefined) return field === undefined ? {} : { line: field.range.start.line };
  for (let line = section.form === 'item' ? section.line : section.body; line < section.end; line += 1) {
    const match = iso.exec(store.lineAt(line));
    if (match !== null)
      return { stated: match[0], dateRange: rangeOnLine(line, match.index, match.index + 10), line: section.line };
  }
  return { line: section.line };
}

function lastHeld({ sections, store }: PostMortem): string | undefined {
  const section = sectionById(sections, 'follow-up');
  if (section === undefined) return undefined;
  const days = store.lines
    .slice(section.line, section.end)
    .flatMap(({ text }) => /^Progress on (\d{4}-\d{2}-\d{2}):\s*$/.exec(text)?.[1] ?? []);
  return days.sort().at(-1);
}

/** Two calendar months after declared over in the document's zone, else after the last exact entry; month ends clamp. */
function dueDate(postMortem: PostMortem): string | undefined {
  const over = milestonesOf(postMortem).find(({ milestone }) => milestone === 'declared over')?.at;
  const latest = () => Math.max(...(postMortem.timeline?.timeline.stretches.map(latestIn) ?? []));
  const end = over ?? latest();
  if (end === Number.NEGATIVE_INFINITY) return undefined;
  return formatDay(addMonths(localOf(end, postMortem.context.zone), 2));
}

const latestIn = remember((entries: readonly TimelineEntry[]) => {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { time } of entries) {
    if (time.certainty === 'exact' && time.dateSource !== 'none') latest = Math.max(latest, time.instant ?? latest);
  }
  return latest;
});

/** The same day so many months later, or the last of that month. */
export function addMonths(local: number, months: number): number {
  const date = new Date(local);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, last));
}
