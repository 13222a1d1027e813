import type { Shelved } from '../library/collection';
import type { Status } from '../model/vocabulary';

/** One incident in a list of many. All text is hostile; lines are 0-based. There is no sum and no mean over incidents. */
export interface IncidentRecord {
  /** The document's URI or path. */
  readonly key: string;
  readonly title: string;
  readonly titleLine: number;
  /** `YYYY-MM-DD`; absent where the document does not tell. */
  readonly date?: string;
  /** As written. */
  readonly severity?: string;
  readonly status?: Status;
  /** Whole minutes of the phases of which the document tells both ends. */
  readonly minutes: { readonly [phase in Phase]?: number };
  readonly components: readonly Told[];
  readonly factors: readonly Told[];
  readonly items: { readonly open: number; readonly all: number };
}

/** To detect, to mitigate, to resolve. */
export type Phase = 'detect' | 'mitigate' | 'resolve';
export const phases: readonly Phase[] = ['detect', 'mitigate', 'resolve'];

export interface Told {
  readonly text: string;
  readonly line: number;
}

/** The documents as records, newest first; those without a date last, by title. */
export function recordsOf(documents: readonly Shelved[]): readonly IncidentRecord[] {
  return documents.map(recordOf).sort(newestFirst);
}

function recordOf({ key, summary }: Shelved): IncidentRecord {
  const { title, titleLine, date, severity, status, durations, components, factors, actions } = summary;
  return {
    key,
    title,
    titleLine,
    ...(date === undefined ? {} : { date }),
    ...(severity === undefined ? {} : { severity }),
    ...(status === undefined ? {} : { status }),
    minutes: Object.fromEntries(
      durations.map(({ name, start, end }): [Phase, number] => [name, Math.round((end - start) / 60_000)]),
    ),
    components: components.map(({ name, line }) => ({ text: name, line })),
    factors: factors.map(({ text, line }) => ({ text, line })),
    items: { open: actions.filter(({ done }) => !done).length, all: actions.length },
  };
}

function newestFirst(a: IncidentRecord, b: IncidentRecord): number {
  return (
    compare(b.date ?? '', a.date ?? '') ||
    compare(a.title.toLowerCase(), b.title.toLowerCase()) ||
    compare(a.key, b.key)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
