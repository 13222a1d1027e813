import { dayIn } from '../document/dayIn';
import { instantIn } from '../document/milestones';
import type { PostMortem } from '../document/postMortem';
import { formatDay, localOf } from '../timeline';
import { placeDate } from '../timeline/dates';
import { startOf } from '../view/entries';
import { labelledValue } from './labelledValue';

/**
 * The day of the incident, `YYYY-MM-DD`: as its announcement says; else as it is called; else as a label says; else that
 * of the first entry, unless that lies far from the day that file name or front matter name, which then counts.
 */
export function incidentDay(postMortem: PostMortem): string | undefined {
  const { context, metadata, title } = postMortem;
  const announced = instantIn(metadata.fields.get('announced')?.value ?? '', postMortem);
  if (announced !== undefined) return formatDay(localOf(announced, context.zone));
  const named = [title, labelledValue(dateLabels, postMortem) ?? ''].map(dayNamed).find(each => each !== undefined);
  const first = firstEntry(postMortem);
  // A title that was copied from an older document: entries and file name agree on another day.
  const ofFile = dayIn(postMortem.path.split('/').pop() ?? '');
  if (named !== undefined && first !== undefined && ofFile !== undefined)
    if (Math.abs(named - first) > month && Math.abs(ofFile - first) < month) return formatDay(first);
  const day = named ?? (first !== undefined && isNear(first, context.day) ? first : (context.day ?? first));
  return day === undefined ? undefined : formatDay(day);
}

const dateLabels = /^(?:(?:incident |start )?date|date of (?:the )?(?:incident|outage)|occurred(?: on)?|happened on)$/;

function dayNamed(text: string): number | undefined {
  return dayIn(text) ?? numericDay(text);
}

/** `27.11.2023`, `29-01-2026`: where it can only be one day. */
function numericDay(text: string): number | undefined {
  const match = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/.exec(text);
  if (match === null) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const isDayFirst = match[2] === '.' || first > 12;
  if (!isDayFirst && second <= 12) return undefined;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return placeDate({ form: 'full', year, month, day }, undefined, undefined);
}

function firstEntry({ timeline }: PostMortem): number | undefined {
  const start = timeline === undefined ? undefined : startOf(timeline.timeline);
  const first = timeline?.timeline.entries.find(({ time }) => time.instant !== undefined && time.instant === start);
  return first === undefined || first.time.dateSource === 'none' ? undefined : first.time.local;
}

/** Documents are named after the incident, or after the day on which they were written, some weeks later. */
function isNear(entry: number, day: number | undefined): boolean {
  return day === undefined || Math.abs(day - entry) < 3 * month;
}

/** Milliseconds. */
const month = 31 * 86_400_000;
