import type { IncidentRecord, Told } from './record';

/** The records as a JSON array, one object an incident; what a document does not tell is `null`, lines count from 1. */
export function recordsAsJson(records: readonly IncidentRecord[]): string {
  return `${JSON.stringify(records.map(plain), undefined, 2)}\n`;
}

function plain({ key, date, title, severity, status, minutes, components, factors, items }: IncidentRecord) {
  return {
    file: key,
    date: date ?? null,
    title,
    severity: severity ?? null,
    status: status ?? null,
    minutes: {
      detect: minutes.detect ?? null,
      mitigate: minutes.mitigate ?? null,
      resolve: minutes.resolve ?? null,
    },
    components: components.map(place),
    factors: factors.map(place),
    items,
  };
}

function place({ text, line }: Told) {
  return { text, line: line + 1 };
}
