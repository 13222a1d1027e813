import { asInlineText } from './inlineText';

/** What people say about an incident when they begin to write. Any text; times as `YYYY-MM-DD HH:MM`. */
export interface TemplateValues {
  readonly title: string;
  readonly announced: string;
  /** Empty while the incident is still going. */
  readonly declaredOver: string;
  /** An IANA name or an offset. */
  readonly zone: string;
}

/**
 * Puts values in the places of `{{title}}`, `{{announced}}`, `{{declaredOver}}` and `{{zone}}`. For templates with day
 * headings, `{{announcedDate}}`, `{{announcedTime}}`, `{{declaredOverDate}}` and `{{declaredOverTime}}` are parts of these;
 * `{{date}}` is the day of the announcement, `{{followUp}}` the day two months after the end. `{{severity}}` and the other
 * fields that nobody is asked for are left empty.
 * A value stays plain text on one line, whatever it holds, and is not searched for placeholders. A list item or table row
 * that begins with an empty value is left out; elsewhere an empty value leaves nothing. Other placeholders stay.
 */
export function fillTemplate(text: string, values: TemplateValues): string {
  const known = placeholders(values);
  return text
    .split(/(?<=\n)/)
    .filter(line => !beginsEmpty(line, known))
    .map(line => fillLine(line, known))
    .join('');
}

const placeholder = /\{\{ ?([a-zA-Z]{1,40}) ?\}\}/g;
/** A list marker or a table's bar, perhaps the opening of bold text, then a placeholder. */
const leadingPlaceholder = /^\s{0,12}(?:[-*+]|\d{1,9}[.)]|\|) ?\*{0,2}\{\{ ?([a-zA-Z]{1,40}) ?\}\}/;

function placeholders(values: TemplateValues): ReadonlyMap<string, string> {
  const announced = splitTime(values.announced);
  const declaredOver = splitTime(values.declaredOver);
  const all = {
    title: values.title,
    announced: values.announced,
    announcedDate: announced.date,
    announcedTime: announced.time,
    declaredOver: values.declaredOver,
    declaredOverDate: declaredOver.date,
    declaredOverTime: declaredOver.time,
    zone: values.zone,
    date: announced.date,
    followUp: twoMonthsLater(declaredOver.date),
    ...unasked,
  };
  return new Map(Object.entries(all).map(([name, value]) => [name, asInlineText(value)]));
}

/** Fields of a post-mortem that are known only later. */
const unasked = {
  severity: '',
  facilitator: '',
  noteTaker: '',
  participants: '',
  components: '',
  restrictedDocument: '',
};

/** The same day of the month, or its last; empty without a date. */
function twoMonthsLater(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return '';
  const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 1, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The day and the rest of `YYYY-MM-DD HH:MM`; all is the rest where no such day leads. */
function splitTime(value: string): { readonly date: string; readonly time: string } {
  const date = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value)?.[1] ?? '';
  return { date, time: value.trim().slice(date.length).replace(/^[T,]/, '') };
}

function beginsEmpty(line: string, known: ReadonlyMap<string, string>): boolean {
  const name = leadingPlaceholder.exec(line)?.[1];
  return name !== undefined && known.get(name) === '';
}

function fillLine(line: string, known: ReadonlyMap<string, string>): string {
  const filled = line.replace(placeholder, (whole, name: string) => known.get(name) ?? whole);
  return filled === line ? line : withoutTrailingSpaces(filled);
}

function withoutTrailingSpaces(line: string): string {
  const content = line.trimEnd();
  return content + (/\r?\n$/.exec(line)?.[0] ?? '');
}
