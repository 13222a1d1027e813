import { csvText } from '../text/csv';
import type { PostMortemView } from '../view/types';
import { type EntryRecord, recordOf } from './record';

const columns: readonly { readonly name: string; readonly cell: (entry: EntryRecord) => string | number | null }[] = [
  { name: 'line', cell: entry => entry.line },
  { name: 'written', cell: entry => entry.written },
  { name: 'instant_utc', cell: entry => entry.instant },
  { name: 'end_utc', cell: entry => entry.end },
  { name: 'local', cell: entry => entry.local },
  { name: 'zone', cell: entry => entry.zone },
  { name: 'certainty', cell: entry => entry.certainty },
  { name: 'kind', cell: entry => entry.kind },
  { name: 'milestones', cell: entry => entry.milestones.join('; ') },
  { name: 'key_moment', cell: entry => (entry.keyMoment ? 'yes' : 'no') },
  { name: 'text', cell: entry => entry.text },
  { name: 'links', cell: entry => entry.links.map(({ address }) => address).join(' ') },
];

/** The entries as CSV (RFC 4180: commas, CRLF, quotes doubled), one header row; no cell is a formula. */
export function csvOf({ timeline }: PostMortemView): string {
  const rows = timeline.entries.map(recordOf).map(entry => columns.map(({ cell }) => cell(entry)));
  return csvText([columns.map(({ name }) => name), ...rows]);
}
