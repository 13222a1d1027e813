import type { ActionItemFields, Aim, FieldName, Kind } from '../model/vocabulary';
import type { Edit, Position } from '../text';

/** Something that a person wants written into the document. Text is as typed; it may hold anything. */
export type DocumentAction =
  /** `time` as typed: `14:12`, `2026-03-08 14:12`; empty means now. Lands in order, in the document's own style. */
  | {
      readonly type: 'insert-entry';
      readonly time: string;
      readonly text: string;
      readonly kind?: Kind;
      /** Epoch milliseconds: of several days that a time without a date could be on, the one nearest to this. */
      readonly near?: number;
    }
  /** Adds many entries in one edit, in order and in the document's own style; all of them or none. */
  | { readonly type: 'insert-entries'; readonly entries: readonly NewEntry[] }
  /** Writes another time into the entry that begins on `line` (0-based), in its own style; a range keeps its length. */
  | {
      readonly type: 'move-entry';
      readonly line: number;
      /** The time as the person saw it written; another text there refuses. */
      readonly expected: string;
      /** Epoch milliseconds, as the entry's own start is given to people. */
      readonly to: number;
    }
  /** `theme`: under the heading of that theme, which is made where it is missing. `entry`: the timeline entry that shows it. */
  | { readonly type: 'add-factor'; readonly text: string; readonly theme?: string; readonly entry?: NamedEntry }
  /** Moves the factor on `line` (0-based) under a theme, or writes the time of an entry behind it. */
  | {
      readonly type: 'edit-factor';
      readonly line: number;
      /** The factor's text when the person saw it; it is found again by it, and refused where it is gone. */
      readonly expected: string;
      readonly theme?: string;
      readonly entry?: NamedEntry;
    }
  | ({ readonly type: 'add-action-item'; readonly text: string } & ActionItemFields)
  /** Rewrites the fields of the action item on `line` (0-based); fields not named stay, empty ones are taken out. */
  | {
      readonly type: 'edit-action-item';
      readonly line: number;
      /** The item's text when the person saw it; it is found again by it, and refused where it is gone. */
      readonly expected: string;
      readonly text?: string;
      readonly done?: boolean;
      readonly fields: { readonly [name in keyof ActionItemFields]?: string };
    }
  | { readonly type: 'set-field'; readonly field: FieldName; readonly value: string }
  /** A bullet under `## Meeting` › `### part`. */
  | {
      readonly type: 'add-note';
      readonly part: 'Attendance' | 'Parking lot' | 'Questions' | 'Notes';
      readonly text: string;
    }
  /** Marks a bullet of the record, on `line` (0-based): ticked, left open on purpose, or open again. */
  | {
      readonly type: 'mark-note';
      readonly part: 'Parking lot' | 'Questions';
      readonly line: number;
      /** The bullet's text when the person saw it; it is found again by it, and refused where it is gone. */
      readonly expected: string;
      readonly mark: 'done' | 'kept' | 'open';
    }
  /** Somebody is there, or not; one who is listed already is ticked and not listed twice. */
  | { readonly type: 'set-attendance'; readonly name: string; readonly present: boolean }
  /** The meeting begins or ends now; one that goes on the same day stays one note. */
  | { readonly type: 'meeting-time'; readonly moment: 'began' | 'ended' }
  /** The day (`YYYY-MM-DD`) until which proposals rest before they are decided on. */
  | { readonly type: 'set-soak'; readonly date: string }
  /** Says in the remediation section that an aim needs no item, and why. */
  | { readonly type: 'none-needed'; readonly aim: Aim; readonly reason: string }
  /** The follow-up review's section or field, with its date (`YYYY-MM-DD`). */
  | { readonly type: 'set-follow-up'; readonly date: string }
  /** Writes down where the items are tracked, all in one; an item that is not there any more refuses. */
  | { readonly type: 'set-tickets'; readonly tickets: readonly Ticket[] }
  /** Puts the progress of each item into the follow-up review's section, under today's date; once a day. */
  | { readonly type: 'start-follow-up' }
  | { readonly type: 'sort-timeline' }
  /** The timeline's drawing as a Mermaid block under its heading; one that stands there already is written anew. */
  | { readonly type: 'insert-mermaid' }
  /** Writes the marker comment that makes the document a declared post-mortem. */
  | { readonly type: 'declare' };

/** An entry to be written: epoch milliseconds, and inline Markdown. */
export interface NewEntry {
  readonly instant: number;
  readonly text: string;
  /** Written as a label only where the timeline has such labels. */
  readonly kind?: Kind;
}

/** A timeline entry as somebody saw it. */
export interface NamedEntry {
  /** Its first line (0-based) at that time. */
  readonly line: number;
  /** Its time as written; it is found again by it. */
  readonly when: string;
}

/** Where an action item is tracked. */
export interface Ticket {
  /** The item's line (0-based) and text when the person saw it; it is found again by its text. */
  readonly line: number;
  readonly expected: string;
  /** An address or the name of an issue. */
  readonly ticket: string;
}

/** What an action comes to: edits of the document as it is, or the reason why not. */
export type Plan =
  | { readonly type: 'edits'; readonly edits: readonly Edit[]; readonly reveal?: Position }
  | { readonly type: 'refused'; readonly reason: string };
