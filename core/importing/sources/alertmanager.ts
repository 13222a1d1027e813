import * as v from 'valibot';
import { firstLine, fromPlain } from '../inlineText';
import { jsonImporter, listOf, moment, type PartReading, shape, timeless, words } from '../shapes';
import type { SourceEntry } from '../types';

const labels = v.optional(v.fallback(v.record(v.string(), v.unknown()), {}), {});

const alert = v.object({
  labels: v.record(v.string(), v.unknown()),
  annotations: labels,
  startsAt: moment,
  // The year 1 of an alert that still fires is no instant here.
  endsAt: v.optional(v.fallback(v.optional(moment), undefined)),
  status: v.optional(v.fallback(v.string(), 'active'), 'active'),
  fingerprint: words,
});
type Alert = v.InferOutput<typeof alert>;

/**
 * Webhooks of Prometheus' Alertmanager (version 4) and of Grafana's alerting, which copies it, and the answers of
 * Alertmanager's `/api/v2/alerts`. https://prometheus.io/docs/alerting/latest/configuration/#webhook_config
 */
export const alertmanager = jsonImporter({
  id: 'alertmanager',
  name: 'Alertmanager or Grafana',
  shapes: [
    shape(
      v.object({
        alerts: v.pipe(
          v.array(v.unknown()),
          v.someItem(each => v.is(looksLikeAlert, each)),
        ),
      }),
      value => {
        const alerts = v.parse(listOf(alert), value.alerts);
        return {
          entries: alerts.flatMap(readAlert),
          leftOut: [{ count: value.alerts.length - alerts.length, what: timeless }],
        };
      },
    ),
    shape(v.looseObject({ startsAt: v.string(), labels: v.looseObject({}) }), (value): PartReading => {
      const parsed = v.safeParse(alert, value);
      return parsed.success
        ? { entries: readAlert(parsed.output) }
        : { entries: [], leftOut: [{ count: 1, what: timeless }] };
    }),
  ],
});

const looksLikeAlert = v.object({ startsAt: v.string(), labels: v.object({}) });

/** When it began to fire, and when that was over. */
function readAlert({ labels: of, annotations, startsAt, endsAt, status, fingerprint }: Alert): readonly SourceEntry[] {
  const name = firstLine(text(of.alertname), 100) || 'alert';
  const where = ['instance', 'service', 'job'].map(label => text(of[label])).find(value => value !== '') ?? '';
  const severity = text(of.severity);
  const told = firstLine(text(annotations.summary) || text(annotations.description) || where, 300);
  const id = `alert ${fingerprint || `${name} ${where}`}`;
  const group = name;
  const fires: SourceEntry = {
    instant: startsAt,
    words: `Alert ${fromPlain(name)} fires${severity === '' ? '' : ` (${fromPlain(firstLine(severity, 40))})`}${told === '' ? '' : `: ${fromPlain(told)}`}`,
    kind: 'effect',
    id: `${id} ${startsAt}`,
    group,
  };
  // While an alert fires, Alertmanager sends a guess of its end.
  if (endsAt === undefined || endsAt < startsAt || status !== 'resolved') return [fires];
  const over: SourceEntry = {
    instant: endsAt,
    words: `Alert ${fromPlain(name)} is over${told === '' ? '' : `: ${fromPlain(told)}`}`,
    kind: 'effect',
    id: `${id} ${endsAt} over`,
    group,
  };
  return [fires, over];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
