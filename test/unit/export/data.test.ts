import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportTimeline } from '../../../core/export';
import { hostileTexts, mixed, viewOf } from './documents';

/** RFC 4180: rows of cells; a quote in a cell is doubled. */
function readCsv(text: string): readonly { readonly [column: string]: string }[] {
  const rows: string[][] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let match = cells.exec(text); match !== null && match[0] !== ''; match = cells.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  const [head = [], ...rest] = rows;
  return rest.map(each => Object.fromEntries(head.map((name, rank) => [name, each[rank] ?? ''])));
}

const csvOf = (lines: readonly string[]) => exportTimeline(viewOf(lines), 'csv') ?? '';
const jsonOf = (lines: readonly string[]) => JSON.parse(exportTimeline(viewOf(lines), 'json') ?? '');

test('an entry is written as a row of CSV', () => {
  assert.equal(
    csvOf(['- 2026-03-08 14:05 UTC - effect: Errors, "slowly"']),
    'line,written,instant_utc,end_utc,local,zone,certainty,kind,milestones,key_moment,text,links\r\n' +
      '7,2026-03-08 14:05 UTC,2026-03-08T14:05:00Z,,2026-03-08T14:05,UTC,exact,effect,,no,"Errors, ""slowly""",\r\n',
  );
});

test('CSV and JSON read back to the instants of the document', () => {
  const { entries } = viewOf(mixed).timeline;
  const instants = entries.map(({ start }) => start);
  const back = (value: string | null) => (value === null || value === '' ? undefined : Date.parse(value));
  assert.deepEqual(
    readCsv(csvOf(mixed)).map(row => back(row.instant_utc ?? '')),
    instants,
  );
  assert.deepEqual(
    jsonOf(mixed).entries.map(({ instant }: { instant: string | null }) => back(instant)),
    instants,
  );
});

test('JSON tells what the document tells of an entry', () => {
  const [first, , about, range, day, never] = jsonOf(mixed).entries;
  assert.deepEqual(first, {
    line: 9,
    endLine: 9,
    written: '2026-03-08 14:05',
    instant: '2026-03-08T13:05:00Z',
    end: null,
    local: '2026-03-08T14:05',
    zone: 'CET',
    certainty: 'exact',
    kind: 'effect',
    milestones: ['detected'],
    keyMoment: true,
    text: 'Errors rise, "slowly", to 9 %; the alert fires. ★',
    links: [],
  });
  assert.equal(about.certainty, 'approximate');
  assert.equal(range.end, '2026-03-08T13:50:00Z');
  assert.equal(day.local, '2026-03-09');
  assert.deepEqual([never.instant, never.local, never.certainty], [null, null, 'unknown']);
});

test('without a date or a zone there is a local time and no instant', () => {
  const [row] = readCsv(csvOf(['- 14:05 - Alert']));
  assert.deepEqual([row?.instant_utc, row?.local, row?.zone], ['', '14:05', '']);
  const [entry] = jsonOf(['- 2026-03-08 14:05 - Alert']).entries;
  assert.deepEqual([entry.instant, entry.local, entry.zone], [null, '2026-03-08T14:05', null]);
});

test('no cell of a CSV is a formula, whatever the document says', () => {
  const formulas = ['=1+1', '+1', '-1', '@A1', '  =1', '|calc', '%0A', '＝1', ...hostileTexts];
  const rows = readCsv(csvOf(formulas.map(text => `- 2026-03-08 14:05 UTC: ${text.replace(/\n/g, ' ')}`)));
  assert.ok(rows.length >= formulas.length);
  for (const cell of rows.flatMap(row => Object.values(row))) assert.doesNotMatch(cell, /^\s*[=+\-@|%＝＋－＠]/);
});
