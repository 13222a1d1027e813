import type { EntryView, PostMortemView } from '../../core/view';
import type { ToWebview } from '../../protocol';

const minute = 60_000;
const day = '2026-03-08';
const beginning = Date.parse(`${day}T14:05:00Z`);

/** An entry `minutes` after 14:05 UTC on 8 March 2026, shown in Berlin's time (UTC+1). */
export function entryAt(index: number, minutes: number, text: string, more: Partial<EntryView> = {}): EntryView {
  const start = beginning + minutes * minute;
  return {
    index,
    line: 10 + index,
    endLine: 11 + index,
    when: iso(start).slice(11),
    text,
    milestones: [],
    starred: false,
    evidence: [],
    certainty: 'exact',
    start,
    end: start,
    localLabel: iso(start + 60 * minute),
    utcLabel: iso(start),
    elapsedLabel: minutes === 0 ? '+0 min' : `+${minutes} min`,
    problems: [],
    ...more,
  };
}

const order = {
  severity: 'warning',
  rule: 'timeline-order',
  message: 'This entry is earlier than the one before. Sort the timeline.',
};

const {
  start: _start,
  end: _end,
  localLabel: _local,
  utcLabel: _utc,
  elapsedLabel: _elapsed,
  ...untimed
} = entryAt(9, 0, 'Support heard from two customers in between', { certainty: 'unknown', when: '' });

/** An incident with every kind of entry, two phases' worth of silence and all milestones. */
export const incident: PostMortemView = {
  title: 'Login errors after certificate rotation',
  declared: true,
  fields: { zone: 'Europe/Berlin' },
  timeline: {
    line: 9,
    zone: 'Europe/Berlin',
    zoneId: 'Europe/Berlin',
    entries: [
      entryAt(0, 0, 'Announced in #incident: login returns 503', { kind: 'effect', milestones: ['announced'] }),
      entryAt(1, 4, 'Alert: login error rate 38 %', { kind: 'effect', milestones: ['detected'], starred: true }),
      entryAt(2, 7, 'On-call paged; rollback of build 4711 begun', { kind: 'action' }),
      entryAt(3, 11, 'We think the load balancer is at fault', { kind: 'understanding' }),
      entryAt(4, 12, 'Took one balancer out of rotation', { kind: 'action', certainty: 'approximate' }),
      entryAt(5, 23, 'Rollback finished, errors stay', { kind: 'action', problems: [order] }),
      entryAt(6, 31, 'Certificate chain is incomplete on new nodes', { kind: 'understanding' }),
      entryAt(7, 75, 'Full chain deployed to all nodes', {
        kind: 'action',
        milestones: ['mitigated'],
        certainty: 'range',
        end: beginning + 83 * minute,
      }),
      entryAt(8, 84, 'Error rate at 0.2 %', { kind: 'effect' }),
      untimed,
      entryAt(10, 125, 'Incident declared over', { kind: 'effect', milestones: ['declared over'] }),
    ],
    milestones: [
      { milestone: 'announced', at: beginning, entry: 0, label: '15:05' },
      { milestone: 'detected', at: beginning + 4 * minute, entry: 1, label: '15:09' },
      { milestone: 'mitigated', at: beginning + 75 * minute, entry: 7, label: '16:20' },
      { milestone: 'declared over', at: beginning + 125 * minute, entry: 10, label: '17:10' },
    ],
    durations: [
      { name: 'detect', start: beginning, end: beginning + 4 * minute, label: '4 min' },
      { name: 'mitigate', start: beginning + 4 * minute, end: beginning + 75 * minute, label: '1 h 11 min' },
      { name: 'resolve', start: beginning + 75 * minute, end: beginning + 125 * minute, label: '50 min' },
    ],
  },
  factors: { line: 30, items: [{ line: 32, text: 'The rotation script does not include intermediates' }] },
  remediation: {
    line: 40,
    items: [
      {
        line: 42,
        text: 'Rotate with the full chain, checked by the deploy job',
        done: false,
        aim: 'likelihood',
        owner: '@ana',
        due: '2026-04-01',
        priority: 'P1',
      },
      { line: 43, text: 'Alert on chain errors', done: false, aim: 'detection and response' },
      {
        line: 44,
        text: 'Describe the rotation in the runbook',
        done: true,
        aim: 'handling and training',
        owner: '@li',
      },
      { line: 45, text: 'Write to the vendor', done: false },
    ],
  },
  followUp: { due: '2026-05-08' },
  meeting: {
    attendance: [
      { name: 'Kim Larsen', present: true },
      { name: 'Ada Brown', present: true },
    ],
    parkingLot: [{ line: 60, text: 'Vendor contract', done: false, kept: false }],
    questions: [{ line: 64, text: 'Who renews the certificate?', done: false, kept: false }],
    notes: 1,
    people: [
      { name: 'Kim Larsen', role: 'incident commander', inTimeline: false, facilitates: false },
      { name: '@ana', inTimeline: true, facilitates: false },
    ],
    presets: [{ name: 'Ours', opening: 2, timeline: 20, factors: 10, remediation: 10, close: 3 }],
    checks: { findings: 2, placeholders: 1 },
  },
  findings: { total: 3, sensitive: 1 },
};

/** A document without anything in it yet. */
export const empty: PostMortemView = {
  title: '',
  declared: false,
  fields: {},
  timeline: { entries: [], milestones: [], durations: [] },
  factors: { items: [] },
  remediation: { items: [] },
  followUp: {},
  meeting: {
    attendance: [],
    parkingLot: [],
    questions: [],
    notes: 0,
    people: [],
    presets: [],
    checks: { findings: 0, placeholders: 0 },
  },
  findings: { total: 0, sensitive: 0 },
};

export const uri = 'file:///incident.md';

export const open: Extract<ToWebview, { type: 'open' }> = { type: 'open', uri, fileName: 'incident.md' };

/** A `view` message; `more` sets what differs from a clean, writable document. */
export function viewOf(
  view: PostMortemView,
  more: { readonly dirty?: boolean; readonly writable?: boolean } = {},
): ToWebview {
  return { type: 'view', version: 1, view, dirty: false, writable: true, ...more };
}

/** The incident with other entries. */
export function withEntries(entries: readonly EntryView[]): PostMortemView {
  return { ...incident, timeline: { ...incident.timeline, entries } };
}

/** A busy day: `count` entries, about two a minute, of all kinds. */
export function many(count: number): PostMortemView {
  const kinds = ['effect', 'action', 'understanding'] as const;
  const entries = Array.from({ length: count }, (_, index) =>
    entryAt(index, Math.floor(index / 2) + (index > count / 2 ? 900 : 0), `Entry ${index}: something happened here`, {
      ...(index % 4 < 3 && { kind: kinds[index % 3] ?? 'effect' }),
    }),
  );
  return withEntries(entries);
}

const attack = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
const reversed = '\u202egnp.exe\u2066 \u200fשלום';
const longWord = 'x'.repeat(5000);

/** Text that would run, reorder or widen a careless page, in every place where a document's words are shown. */
export const hostile: PostMortemView = {
  ...incident,
  title: `${attack} ${longWord}`,
  timeline: {
    ...incident.timeline,
    zone: `Europe/Berlin${attack}`,
    entries: [
      entryAt(0, 0, attack, {
        kind: 'action',
        problems: [{ severity: 'error', rule: 'timeline-order', message: attack }],
      }),
      entryAt(1, 2, reversed, { kind: 'action' }),
      entryAt(2, 4, longWord, { kind: 'effect', problems: [{ severity: 'hint', rule: 'x', message: longWord }] }),
      entryAt(3, 5, '', { certainty: 'malformed', when: longWord }),
    ],
  },
  factors: { items: [attack, reversed, longWord].map((text, line) => ({ line, text })) },
  remediation: {
    items: [attack, reversed, longWord].map((text, line) => ({
      line,
      text,
      done: false,
      aim: 'validation',
      owner: text,
    })),
  },
  followUp: { stated: attack },
  meeting: {
    attendance: [attack, reversed, longWord].map(name => ({ name, present: true })),
    parkingLot: [attack, reversed, longWord].map((text, line) => ({ line, text, done: false, kept: false })),
    questions: [attack, reversed, longWord].map((text, line) => ({ line, text, done: false, kept: false })),
    notes: 0,
    people: [attack, reversed, longWord].map(name => ({ name, role: name, inTimeline: true, facilitates: true })),
    presets: [{ name: longWord, about: attack, opening: 2, timeline: 20, factors: 10, remediation: 10, close: 3 }],
    checks: { findings: 1, placeholders: 0 },
  },
};

function iso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}
