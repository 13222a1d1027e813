import * as v from 'valibot';
import { firstLine, fromPlain, plainOfHtml } from '../inlineText';
import { jsonImporter, listOf, maybeMoment, moment, type PartReading, shape, timeless, words } from '../shapes';
import type { SourceEntry } from '../types';

const update = v.object({
  id: words,
  status: words,
  body: words,
  created_at: maybeMoment,
  display_at: maybeMoment,
  affected_components: listOf(v.object({ name: words, old_status: words, new_status: words })),
});
const incident = v.object({
  id: words,
  name: v.string(),
  incident_updates: v.pipe(
    v.array(v.unknown()),
    v.minLength(1),
    v.transform(list => list),
  ),
});
const readable = listOf(update);
const list = v.array(v.unknown());
const maybeList = v.optional(v.fallback(list, []), []);
const change = v.object({ id: words, created_at: moment, old_status: words, new_status: v.string() });

/**
 * Incidents and maintenance of Statuspage's public API (`/api/v2/incidents.json` and the pages beside it) and the
 * webhooks of its subscribers. Updates stand at
 * the time that the page shows, which editors may set back. https://developer.statuspage.io
 */
export const statuspage = jsonImporter({
  id: 'statuspage',
  name: 'Statuspage',
  shapes: [
    shape(v.object({ page: v.unknown(), incidents: list, scheduled_maintenances: maybeList }), value =>
      joined([...value.incidents, ...value.scheduled_maintenances]),
    ),
    shape(v.object({ page: v.unknown(), scheduled_maintenances: list }), value => joined(value.scheduled_maintenances)),
    shape(v.object({ incident }), value => readIncident(value.incident)),
    shape(v.object({ component_update: change, component: v.object({ name: v.string() }) }), value =>
      readChange(value.component_update, value.component.name),
    ),
    shape(incident, readIncident),
  ],
});

function joined(incidents: readonly unknown[]): PartReading {
  const read = incidents.map(each => {
    const parsed = v.safeParse(incident, each);
    return parsed.success ? readIncident(parsed.output) : undefined;
  });
  return {
    entries: read.flatMap(each => each?.entries ?? []),
    leftOut: read.flatMap(each => each?.leftOut ?? [{ count: 1, what: timeless }]),
  };
}

function readIncident({ name, incident_updates }: v.InferOutput<typeof incident>): PartReading {
  const updates = v.parse(readable, incident_updates);
  const entries = updates.flatMap((each): SourceEntry[] => {
    const instant = each.display_at ?? each.created_at;
    if (instant === undefined) return [];
    const status = each.status.replaceAll('_', ' ') || 'update';
    const told = plainOfHtml(each.body) || changesOf(each.affected_components);
    return [
      {
        instant,
        words: `Status page, ${fromPlain(firstLine(status, 40))}: ${fromPlain(told || firstLine(name))}`,
        group: firstLine(name),
        ...(each.id === '' ? {} : { id: `statuspage ${each.id}` }),
      },
    ];
  });
  return { entries, leftOut: [{ count: incident_updates.length - entries.length, what: timeless }] };
}

function readChange({ id, created_at, new_status }: v.InferOutput<typeof change>, name: string): PartReading {
  const status = fromPlain(firstLine(new_status.replaceAll('_', ' '), 40));
  const words = `Status page: ${fromPlain(firstLine(name, 100))} is now ${status}`;
  return { entries: [{ instant: created_at, words, ...(id === '' ? {} : { id: `statuspage ${id}` }) }] };
}

function changesOf(components: v.InferOutput<typeof update>['affected_components']): string {
  return components
    .filter(({ old_status, new_status }) => old_status !== new_status && new_status !== '')
    .map(({ name, new_status }) => `${name}: ${new_status.replaceAll('_', ' ')}`)
    .join('; ');
}
