import type { MeetingPreset } from '../meeting/agenda';
import type { MeetingPerson } from '../meeting/people';
import type { Aim, FieldName, Kind, Milestone } from '../model/vocabulary';

/** A post-mortem as people see it: plain data, ready to be drawn. Lines are 0-based; times are epoch milliseconds. */
export interface PostMortemView {
  readonly title: string;
  /** Something sensitive was found in the title's line. */
  readonly titleSensitive?: true;
  /** Says of itself that it is a post-mortem (marker comment or front matter). */
  readonly declared: boolean;
  readonly fields: { readonly [name in FieldName]?: string };
  /** Fields in whose lines something sensitive was found. */
  readonly sensitiveFields?: readonly FieldName[];
  readonly timeline: TimelineView;
  readonly factors: FactorsView;
  readonly remediation: RemediationView;
  readonly followUp: FollowUpView;
  readonly meeting: MeetingView;
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
  /** A sensitive finding or the marker of a restricted text is in it. */
  readonly sensitive?: true;
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
  readonly items: readonly FactorView[];
}

export interface FactorView {
  readonly line: number;
  readonly text: string;
  /** The heading under which it stands. */
  readonly theme?: string;
  /** Stands in a table, a paragraph or a heading of its own, and cannot be moved under a theme. */
  readonly fixed?: true;
  /** Ranks of the entries that its times lead to. */
  readonly entries?: readonly number[];
  readonly sensitive?: true;
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
  readonly sensitive?: true;
}

export interface RemediationView {
  readonly line?: number;
  /** Aims that the document says need no item, each with the reason. */
  readonly noneNeeded?: readonly { readonly aim: Aim; readonly reason: string; readonly sensitive?: true }[];
  readonly items: readonly ActionItemView[];
}

export interface FollowUpView {
  /** What the document states, as `YYYY-MM-DD`. */
  readonly stated?: string;
  /** Two calendar months after the incident's end; absent where the document does not tell the end. */
  readonly due?: string;
  readonly line?: number;
}

/** The record of the meeting, and what is needed to prepare it. */
export interface MeetingView {
  readonly attendance: readonly { readonly name: string; readonly present: boolean; readonly sensitive?: true }[];
  readonly parkingLot: readonly NoteView[];
  readonly questions: readonly NoteView[];
  /** How many notes there are. */
  readonly notes: number;
  /** The day until which proposals rest, `YYYY-MM-DD`. */
  readonly soak?: string;
  readonly people: readonly MeetingPerson[];
  /** The team's own agendas. */
  readonly presets: readonly MeetingPreset[];
  readonly checks: {
    /** Errors and warnings that are neither sensitive nor placeholders. */
    readonly findings: number;
    readonly placeholders: number;
  };
}

/** A bullet of the meeting's record. */
export interface NoteView {
  readonly line: number;
  readonly text: string;
  readonly done: boolean;
  /** Left open on purpose. */
  readonly kept: boolean;
  readonly sensitive?: true;
}
