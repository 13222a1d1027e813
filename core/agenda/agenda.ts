import type { Shelved } from '../library/collection';
import type { SummaryAction, SummaryFollowUp } from '../library/summary';
import type { AgendaDocument, AgendaItem } from './types';

/**
 * The post-mortems that have open items or whose follow-up review is due, the most pressing first. `today` is
 * `YYYY-MM-DD`; a due date that is no day counts as none.
 */
export function agendaOf(documents: readonly Shelved[], today: string): readonly AgendaDocument[] {
  return documents
    .map(document => entryOf(document, today))
    .filter(({ open, review }) => open > 0 || review !== undefined)
    .sort(byUrgency);
}

function entryOf({ key, summary }: Shelved, today: string): AgendaDocument {
  const { title, titleLine, date, actions, followUp } = summary;
  const items = actions.map(action => ({ ...action, overdue: isOverdue(action, today) })).sort(byState);
  const review = reviewDue(followUp, today);
  return {
    key,
    title,
    titleLine,
    items,
    open: items.filter(({ done }) => !done).length,
    overdue: items.filter(({ overdue }) => overdue).length,
    ...(date === undefined ? {} : { date }),
    ...(review !== undefined && (items.some(({ done }) => !done) || isRecent(review, today)) ? { review } : {}),
  };
}

function isOverdue({ done, due }: SummaryAction, today: string): boolean {
  return !done && due !== undefined && isDay(due) && due < today;
}

/** The stated day, else that of the process, once it has come and no review was held since. */
function reviewDue({ stated, due, held }: SummaryFollowUp, today: string): string | undefined {
  const day = stated ?? due;
  return day === undefined || day > today || (held !== undefined && held >= day) ? undefined : day;
}

/** A review of long ago, after which nothing is open, is nothing to catch up on. */
function isRecent(day: string, today: string): boolean {
  return Date.parse(today) - Date.parse(day) < 60 * 86_400_000;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function byState(a: AgendaItem, b: AgendaItem): number {
  return (
    Number(a.done) - Number(b.done) ||
    Number(b.overdue) - Number(a.overdue) ||
    compare(dueOf(a), dueOf(b)) ||
    a.line - b.line
  );
}

/** What has no day comes after what has one. */
function dueOf({ due }: AgendaItem): string {
  return due !== undefined && isDay(due) ? due : '9999';
}

/** Overdue items first, by the oldest of them; then reviews that are due; then the next due date. */
function byUrgency(a: AgendaDocument, b: AgendaDocument): number {
  return (
    Number(b.overdue > 0) - Number(a.overdue > 0) ||
    Number(b.review !== undefined) - Number(a.review !== undefined) ||
    compare(nextOf(a), nextOf(b)) ||
    compare(a.title, b.title) ||
    compare(a.key, b.key)
  );
}

function nextOf({ items }: AgendaDocument): string {
  const [first] = items;
  return first === undefined || first.done ? '9999' : dueOf(first);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
