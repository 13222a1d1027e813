import * as v from 'valibot';
import type { Kind } from '../../model/vocabulary';
import { firstLine, fromPlain } from '../inlineText';
import {
  jsonImporter,
  listOf,
  maybeMoment,
  moment,
  type PartReading,
  shape,
  timeless,
  unknownParts,
  words,
} from '../shapes';
import type { LeftOut, SourceEntry } from '../types';

const summarised = v.optional(v.fallback(v.object({ summary: words }), { summary: '' }), { summary: '' });
const titled = v.optional(v.fallback(v.object({ title: words }), { title: '' }), { title: '' });

const logEntry = v.object({
  id: words,
  type: v.pipe(v.string(), v.regex(/_log_entry(?:_reference)?$/)),
  summary: words,
  note: words,
  created_at: moment,
  agent: summarised,
  incident: summarised,
  channel: v.optional(v.fallback(v.object({ content: words, summary: words, notes: words }), noChannel()), noChannel()),
});
type LogEntry = v.InferOutput<typeof logEntry>;
const note = v.object({ id: words, content: v.string(), created_at: moment, user: v.object({ summary: words }) });
const incident = v.object({
  incident_number: v.number(),
  title: words,
  created_at: moment,
  resolved_at: maybeMoment,
});
const event = v.object({
  id: words,
  event_type: v.pipe(v.string(), v.regex(/^incident\./)),
  occurred_at: moment,
  agent: summarised,
  data: v.optional(
    v.fallback(v.object({ title: words, content: words, message: words }), { title: '', content: '', message: '' }),
    { title: '', content: '', message: '' },
  ),
});
const oldMessage = v.object({
  event: v.pipe(v.string(), v.regex(/^incident\./)),
  created_on: maybeMoment,
  log_entries: v.optional(v.fallback(v.array(v.unknown()), []), []),
  incident: titled,
});

/**
 * Log entries and notes of the REST API v2, and webhooks v2 and v3. Notifications are left out: they tell whom a phone
 * rang for, with numbers and addresses. https://developer.pagerduty.com
 */
export const pagerDuty = jsonImporter({
  id: 'pagerduty',
  name: 'PagerDuty',
  shapes: [
    shape(v.object({ log_entries: v.array(v.unknown()) }), value => readLog(value.log_entries)),
    shape(
      v.object({
        notes: v.pipe(
          v.array(v.unknown()),
          v.someItem(each => v.is(note, each)),
        ),
      }),
      value => ({
        entries: v.parse(listOf(note), value.notes).map(readNote),
      }),
    ),
    shape(v.object({ event }), value => readEvent(value.event)),
    shape(
      v.object({
        messages: v.pipe(
          v.array(v.unknown()),
          v.someItem(each => v.is(oldMessage, each)),
        ),
      }),
      value => readMessages(v.parse(listOf(oldMessage), value.messages)),
    ),
    shape(
      v.object({
        incidents: v.pipe(
          v.array(v.unknown()),
          v.someItem(each => v.is(incident, each)),
        ),
      }),
      value => ({ entries: v.parse(listOf(incident), value.incidents).flatMap(each => readIncident(each).entries) }),
    ),
    shape(v.object({ incident }), value => readIncident(value.incident)),
    shape(v.looseObject({ type: logEntry.entries.type }), value => readLog([value])),
    shape(note, value => [readNote(value)]),
    shape(incident, readIncident),
  ],
});

/** Types that say what happened, and what kind of entry that is; every other one is left out. */
const kinds: { readonly [type: string]: Kind | 'any' } = {
  trigger: 'effect',
  acknowledge: 'action',
  unacknowledge: 'action',
  resolve: 'action',
  reopen: 'effect',
  escalate: 'action',
  exhaust_escalation_path: 'effect',
  assign: 'action',
  reassign: 'action',
  delegate: 'action',
  annotate: 'any',
  priority_change: 'action',
  urgency_change: 'action',
  snooze: 'action',
  unsnooze: 'action',
  responder_request: 'action',
  responder_accept: 'action',
  responder_decline: 'action',
  merge: 'action',
  link: 'any',
  status_update: 'action',
};

const notifications = ['notification', 'notifications'] as const;

function readLog(log: readonly unknown[]): PartReading {
  const entries: SourceEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const each of log) {
    const parsed = v.safeParse(logEntry, each);
    const type = parsed.success ? parsed.output.type.replace(/_log_entry(?:_reference)?$/, '') : '';
    const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    if (!parsed.success) leftOut.push({ count: 1, what: timeless });
    else if (kind === undefined)
      leftOut.push({ count: 1, what: /notify|repeat/.test(type) ? notifications : unknownParts });
    else entries.push(readEntry(parsed.output, type, kind));
  }
  return { entries, leftOut };
}

function readEntry(entry: LogEntry, type: string, kind: Kind | 'any'): SourceEntry {
  const { id, summary, note: added, created_at, agent, incident: of, channel } = entry;
  const written = [channel.content, channel.notes, added, channel.summary].find(text => text.trim() !== '') ?? '';
  const who = agent.summary;
  const about = of.summary;
  const told =
    type === 'annotate' && written !== ''
      ? `${fromPlain(firstLine(who, 60) || 'PagerDuty')}: ${fromPlain(written)}`
      : `PagerDuty: ${fromPlain([summary || type.replaceAll('_', ' '), type === 'trigger' ? about : added].filter(part => part.trim() !== '').join(' – '))}`;
  return {
    instant: created_at,
    words: told,
    ...(kind === 'any' ? {} : { kind }),
    ...(id === '' ? {} : { id: `pagerduty ${id}` }),
    ...(about === '' ? {} : { group: firstLine(about) }),
  };
}

function readNote({ id, content, created_at, user }: v.InferOutput<typeof note>): SourceEntry {
  return {
    instant: created_at,
    words: `${fromPlain(firstLine(user.summary, 60) || 'PagerDuty')}: ${fromPlain(content)}`,
    ...(id === '' ? {} : { id: `pagerduty note ${id}` }),
  };
}

function readIncident({
  incident_number,
  title,
  created_at,
  resolved_at,
}: v.InferOutput<typeof incident>): PartReading {
  const told = (what: string, instant: number): SourceEntry => ({
    instant,
    words: `PagerDuty: incident ${incident_number} ${what}${title === '' ? '' : ` – ${fromPlain(firstLine(title))}`}`,
    id: `pagerduty incident ${incident_number} ${what}`,
  });
  return {
    entries: [told('triggered', created_at), ...(resolved_at === undefined ? [] : [told('resolved', resolved_at)])],
  };
}

/** Events of webhooks v3 that say what the log says in other words. */
const events: { readonly [event: string]: Kind } = {
  triggered: 'effect',
  reopened: 'effect',
  acknowledged: 'action',
  unacknowledged: 'action',
  resolved: 'action',
  escalated: 'action',
  reassigned: 'action',
  delegated: 'action',
  priority_updated: 'action',
};

function readEvent({ id, event_type, occurred_at, agent, data }: v.InferOutput<typeof event>): PartReading {
  const type = event_type.slice('incident.'.length);
  const written = data.content || data.message;
  const who = firstLine(agent.summary, 60);
  const kind = Object.hasOwn(events, type) ? events[type] : undefined;
  const by = who === '' ? '' : ` by ${fromPlain(who)}`;
  const told =
    written !== ''
      ? `${fromPlain(who) || 'PagerDuty'}: ${fromPlain(written)}`
      : `PagerDuty: incident ${fromPlain(type.replaceAll(/[_.]/g, ' '))}${by}${data.title === '' ? '' : ` – ${fromPlain(firstLine(data.title))}`}`;
  const entry: SourceEntry = {
    instant: occurred_at,
    words: told,
    ...(kind === undefined ? {} : { kind }),
    ...(id === '' ? {} : { id: `pagerduty ${id}` }),
  };
  return { entries: [entry] };
}

function readMessages(messages: readonly v.InferOutput<typeof oldMessage>[]): PartReading {
  const parts = messages.map(({ event: type, created_on, log_entries, incident: of }): PartReading => {
    const log = readLog(log_entries);
    if (log_entries.length > 0) return log;
    if (created_on === undefined) return { entries: [], leftOut: [{ count: 1, what: timeless }] };
    const about = firstLine(of.title);
    const verb = type.replaceAll(/[_.]/g, ' ').replace(/e?$/, 'ed');
    const words = `PagerDuty: ${fromPlain(verb)}${about === '' ? '' : ` – ${fromPlain(about)}`}`;
    return { entries: [{ instant: created_on, words }] };
  });
  return { entries: parts.flatMap(part => part.entries), leftOut: parts.flatMap(part => part.leftOut ?? []) };
}

function noChannel() {
  return { content: '', summary: '', notes: '' };
}
