import type { Aim, FieldName, Kind, Milestone } from '../model/vocabulary';

/** A post-mortem as people see it: plain data, ready to be drawn. Lines are 0-based; times are epoch milliseconds. */
export interface PostMortemView {
  readonly title: string;
  /** Says of itself that it is a post-mortem (marker comment or front matter). */
  readonly declared: boolean;
  readonly fields: { readonly [name in FieldName]?: string };
  readonly timeline: TimelineView;
  readonly factors: FactorsView;
  readonly remediation: RemediationView;
  readonly followUp: FollowUpView;
  /** How many findings of each family the document shows; never their text. */
  readonly findings: { readonly total: number; readonly sensitive: number };
}

export interface TimelineView {
  /** The line of the timeline's heading; absent where the document has no timeline. */
  readonly line?: number;
  /** How times without a zone of their own are read, as the document names it; absent where nothing says so. */
  readonly zone?: string;
  /** The same for clocks: an IANA name or an offset such as `+02:00`. */
  readonly zoneId?: string;
  readonly entries: readonly EntryView[];
  readonly milestones: readonly MilestoneView[];
  readonly durations: readonly DurationView[];
}

/** How sure the document is of a time. */
export type Certainty = 'exact' | 'approximate' | 'date-only' | 'range' | 'unknown' | 'placeholder' | 'malformed';

export interface EntryView {
  /** Rank in the document, from 0. */
  readonly index: number;
  /** The entry's lines, `endLine` not included. */
  readonly line: number;
  readonly endLine: number;
  /** The time as the writer put it; empty where the entry names none. */
  readonly when: string;
  /** The entry's words, Markdown marks taken off. Hostile: show as text only. */
  readonly text: string;
  readonly kind?: Kind;
  readonly milestones: readonly Milestone[];
  readonly starred: boolean;
  /** Web links on the entry's lines. Hostile: show the label as text, open the address only through an allow-list. */
  readonly evidence: readonly { readonly label: string; readonly address: string }[];
  readonly certainty: Certainty;
  /** The instant; where no zone is known, the local time read as if it were UTC. Absent where it cannot be placed. */
  readonly start?: number;
  /** The end of a range or of a date; equal to `start` for a point in time. */
  readonly end?: number;
  /** `2026-03-08 14:05` in the document's zone, for people. */
  readonly localLabel?: string;
  /** How the local time was read: the zone as the document names it; absent where no zone is known. */
  readonly zone?: string;
  /** The same in UTC; absent where no zone is known. */
  readonly utcLabel?: string;
  /** Since the first placed entry: `+1 h 12 min`. */
  readonly elapsedLabel?: string;
  readonly problems: readonly { readonly severity: string; readonly message: string; readonly rule: string }[];
}

export interface MilestoneView {
  readonly milestone: Milestone;
  readonly at: number;
  /** The entry that shows it; absent where the metadata states it. */
  readonly entry?: number;
  /** `14:05`, with the date where it differs from the first entry's. */
  readonly label: string;
}

/** A phase of this incident. */
export interface DurationView {
  readonly name: 'detect' | 'mitigate' | 'resolve';
  readonly start: number;
  readonly end: number;
  /** `1 h 12 min` */
  readonly label: string;
}

export interface FactorsView {
  /** The section's heading line; absent where the document has no such section. */
  readonly line?: number;
  readonly items: readonly { readonly line: number; readonly text: string }[];
}

export interface ActionItemView {
  readonly line: number;
  readonly text: string;
  readonly done: boolean;
  readonly aim?: Aim;
  readonly owner?: string;
  readonly due?: string;
  readonly priority?: string;
  readonly ticket?: string;
  /** Where the item stands in a form that can be read but not yet edited field by field, such as a foreign table. */
  readonly readOnly: boolean;
}

export interface RemediationView {
  readonly line?: number;
  readonly items: readonly ActionItemView[];
}

export interface FollowUpView {
  /** What the document states, as `YYYY-MM-DD`. */
  readonly stated?: string;
  /** Two calendar months after the incident's end; absent where the document does not tell the end. */
  readonly due?: string;
  readonly line?: number;
}
