import { targetOf } from '../site/links';
import type { SiteKind } from '../site/site';
import { asInlineText } from '../templates/inlineText';
import { formatDuration } from '../timeline/format';
import { shortTitle } from './entry';
import { undated } from './groups';
import { type IncidentRecord, phases } from './record';
import { linkOf } from './shape';

/** Stands at the top of a page that was written as a whole, and may be written anew. */
export const pageMark = '<!-- postmortem-index: written by “postmortem index”; changes here are lost -->';

/**
 * A whole page: a table a year, the newest first, one row an incident. `pathOf` gives a record's file and `from` the page,
 * both from the top of the site.
 */
export function indexPage(
  records: readonly IncidentRecord[],
  pathOf: (record: IncidentRecord) => string,
  from: string,
  kind: SiteKind,
): string {
  const years = new Map<string, IncidentRecord[]>();
  for (const record of records) {
    const year = record.date?.slice(0, 4) ?? undated;
    years.set(year, [...(years.get(year) ?? []), record]);
  }
  const parts = [...years].map(([year, ofYear]) => {
    const rows = ofYear.map(record => rowOf(record, targetOf(pathOf(record), from, kind)));
    return [`## ${year}`, '', header, rule, ...rows].join('\n');
  });
  return `${[pageMark, '# Post-mortems', ...parts].join('\n\n')}\n`;
}

const titles = [
  'Date',
  'Incident',
  'Severity',
  'To detect',
  'To mitigate',
  'To resolve',
  'Contributing factors',
  'Open',
];
const header = `| ${titles.join(' | ')} |`;
const rule = `| ${titles.map(() => '---').join(' | ')} |`;

function rowOf({ date, title, severity, minutes, factors, items }: IncidentRecord, target: string): string {
  const durations = phases.map(phase => {
    const told = minutes[phase];
    return told === undefined ? '' : formatDuration(told * 60_000);
  });
  const told = factors.slice(0, mostFactors).map(({ text }) => asInlineText(shortened(text)));
  const more = factors.length > mostFactors ? [`and ${factors.length - mostFactors} more`] : [];
  const cells = [
    date ?? '',
    linkOf(shortTitle(title), target),
    asInlineText(severity ?? ''),
    ...durations,
    [...told, ...more].join('<br>'),
    items.all === 0 ? '' : `${items.open} of ${items.all}`,
  ];
  return `| ${cells.join(' | ')} |`.replace(/ {2,}\|/g, ' |');
}

const mostFactors = 5;

/** Whole words, as many as fit. */
function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 120).replace(/\s\S*$/, '')} …`;
}
