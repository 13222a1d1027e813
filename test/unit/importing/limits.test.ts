import assert from 'node:assert/strict';
import { test } from 'node:test';
import { empty, fileOf, imported } from './importing';

const minute = 60_000;
const start = Date.UTC(2026, 2, 8, 14);
const row = (instant: number, words: string) => `${new Date(instant).toISOString()},${words}\n`;
const rows = (count: number, from: number) =>
  Array.from({ length: count }, (_, at) => row(from + at * minute, `row ${at}`));
const tableOf = (...parts: readonly string[]) => fileOf(`when,what\n${parts.join('')}`, 'a.csv');

test('of too many entries those around the incident are read, and the others are counted', async () => {
  const far = rows(5000, Date.UTC(2025, 0, 1));
  const read = await imported(tableOf(...far, row(start, 'slow'), row(start + minute, 'over')));
  assert.ok(read.type === 'read');
  assert.deepEqual(
    read.entries.map(({ label, text }) => `${label} ${text}`),
    ['2026-03-08 14:00 slow', '2026-03-08 14:01 over'],
  );
  assert.deepEqual(read.notes, ['Left out: 5000 entries days away from the incident.']);
});

test('a period is cut out of a source that is too large without it', async () => {
  const read = await imported(tableOf(...rows(6000, start)), empty, {
    from: start + minute,
    until: start + 3 * minute,
  });
  assert.ok(read.type === 'read');
  assert.deepEqual(
    read.entries.map(({ text }) => text),
    ['row 1', 'row 2'],
  );
});

test('files of two sources are refused, since one of them would be passed over', async () => {
  const page = {
    page: {},
    incidents: [{ name: 'x', incident_updates: [{ body: 'y', created_at: '2026-03-08T14:00:00Z' }] }],
  };
  const [table] = tableOf(row(start, 'slow'));
  const files = [{ name: 'a.json', text: JSON.stringify(page) }, ...(table === undefined ? [] : [table])];
  const read = await imported(files);
  assert.deepEqual(read, {
    type: 'refused',
    reason: 'These files come from different sources (Statuspage, table). Import one after the other.',
  });
});

test('a source of which nothing is an entry says what it held', async () => {
  const notified = { type: 'notify_log_entry', summary: 'Notified Bob', created_at: '2026-03-08T14:00:00Z' };
  const read = await imported(fileOf(JSON.stringify({ log_entries: [notified] })));
  assert.deepEqual(read, {
    type: 'refused',
    reason:
      'This looks like PagerDuty, but no entry with a time is in it. Left out: 1 notification. Choose another part of it.',
  });
});

test('signs that nobody sees do not come in: controls, turns of direction, spaces of no width', async () => {
  const read = await imported(
    tableOf(row(start, 'ab\u0007c \u202ec\u202c d\u200be \u2066f\u2069 \u{1F468}\u200D\u{1F33E}')),
  );
  assert.ok(read.type === 'read');
  assert.deepEqual(
    read.entries.map(({ text }) => text),
    ['abc c de f \u{1F468}\u200D\u{1F33E}'],
  );
});

test('answers that are the first of several pages say so, and all pages together do not', async () => {
  const entry = (id: string, at: string) => ({ id, type: 'resolve_log_entry', summary: id, created_at: at });
  const first = { log_entries: [entry('a', '2026-03-08T14:01:00Z')], more: true };
  const last = { log_entries: [entry('b', '2026-03-08T14:00:00Z')], more: false };
  const notes = async (...pages: readonly object[]) => {
    const read = await imported(pages.map((each, at) => ({ name: `${at}.json`, text: JSON.stringify(each) })));
    return read.type === 'read' ? read.notes.length : undefined;
  };
  assert.equal(await notes(first), 1);
  assert.equal(await notes(first, last), 0);
  const message = { type: 'message', user: 'U1', text: 'x', ts: '1772978705.702899' };
  assert.equal(await notes({ ok: true, messages: [message], has_more: true }), 1);
});
