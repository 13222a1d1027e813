import type { IncidentRecord } from './record';

/** A post-mortem as an index lists it. */
export interface IndexEntry {
  /** From the top of the site, with `/`. */
  readonly path: string;
  /** Plain text. */
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly severity?: string;
  readonly status?: string;
}

/** A record as an entry; `path` is that of its file from the top of the site. */
export function entryOf({ title, date, severity, status }: IncidentRecord, path: string): IndexEntry {
  return {
    path,
    title: shortTitle(title),
    ...(date === undefined ? {} : { date }),
    ...(severity === undefined ? {} : { severity }),
    ...(status === undefined ? {} : { status }),
  };
}

/** A title among others of its kind, which all say that they are post-mortems. */
export function shortTitle(title: string): string {
  return title.replace(/^post-?mortem:\s{0,9}(?=\S)/i, '');
}
