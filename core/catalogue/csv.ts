import { csvText } from '../text/csv';
import type { IncidentRecord } from './record';

const columns: readonly { readonly name: string; readonly cell: (record: IncidentRecord) => string | number | null }[] =
  [
    { name: 'date', cell: ({ date }) => date ?? null },
    { name: 'title', cell: ({ title }) => title },
    { name: 'severity', cell: ({ severity }) => severity ?? null },
    { name: 'status', cell: ({ status }) => status ?? null },
    { name: 'minutes_to_detect', cell: ({ minutes }) => minutes.detect ?? null },
    { name: 'minutes_to_mitigate', cell: ({ minutes }) => minutes.mitigate ?? null },
    { name: 'minutes_to_resolve', cell: ({ minutes }) => minutes.resolve ?? null },
    { name: 'components', cell: ({ components }) => joined(components) },
    { name: 'factors', cell: ({ factors }) => joined(factors) },
    { name: 'open_items', cell: ({ items }) => items.open },
    { name: 'items', cell: ({ items }) => items.all },
    { name: 'file', cell: ({ key }) => key },
  ];

/** The records as CSV with one header row, one row an incident; several components or factors share a cell, with `; `. */
export function recordsAsCsv(records: readonly IncidentRecord[]): string {
  return csvText([columns.map(({ name }) => name), ...records.map(record => columns.map(({ cell }) => cell(record)))]);
}

function joined(told: readonly { readonly text: string }[]): string | null {
  return told.length === 0 ? null : told.map(({ text }) => text).join('; ');
}
