const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The parts of a date that templates stand for, as text: `{YYYY}`, `{MM}`, `{M}`, `{Month}`, `{Mon}`, `{DD}`, `{D}`, `{Dth}`. */
type Parts = readonly (readonly [name: string, text: string])[];

function partsOf(local: number): Parts {
  const date = new Date(local);
  const month = months[date.getUTCMonth()] ?? '';
  const [year, number, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].map(String);
  return [
    ['{YYYY}', year ?? ''],
    ['{MM}', number?.padStart(2, '0') ?? ''],
    ['{M}', number ?? ''],
    ['{DD}', day?.padStart(2, '0') ?? ''],
    ['{D}', day ?? ''],
    ['{Month}', month],
    ['{Mon}', month.slice(0, 3)],
    ['{Dth}', `${day}${ordinal(date.getUTCDate())}`],
  ];
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** All templates that give this text for the day (`Date.UTC`); none where it holds more than day, month and year. */
export function dateTemplates(text: string, local: number): readonly string[] {
  const parts = partsOf(local);
  let templates: readonly string[] = [''];
  for (const [token] of text.matchAll(/\d+(?:st|nd|rd|th)?|\p{L}+|[^\p{L}\d]+/gu)) {
    const fitting = parts.filter(([, written]) => written === token).map(([name]) => name);
    if (fitting.length === 0 && /[\p{L}\d]/u.test(token)) return [];
    const choices = fitting.length === 0 ? [token] : fitting;
    templates = templates.flatMap(before => choices.map(choice => before + choice)).slice(0, 64);
  }
  return templates.filter(namesDayOnce);
}

function namesDayOnce(template: string): boolean {
  return template.match(/\{D/g)?.length === 1 && template.match(/\{M/g)?.length === 1;
}

/** The day as the template writes it. */
export function fillDate(template: string, local: number): string {
  return partsOf(local).reduce((text, [name, written]) => text.replace(name, written), template);
}

/** Whether the template names a year: a year is never added to a date, and never taken out. */
export function hasYear(template: string): boolean {
  return template.includes('{YYYY}');
}
