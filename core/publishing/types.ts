import type { Severity } from '../settings/types';
import type { LineRange, Range } from '../text';

/** The parts of the answer, in the order in which they are shown. */
export type PublishingGroupId =
  | 'secret'
  | 'vulnerability'
  | 'pii'
  | 'infrastructure'
  | 'controlled'
  | 'placeholders'
  | 'moved'
  | 'allowances'
  | 'other'
  | 'unfinished';

/** Whether a document may be published, and what stands in the way. Plain data. */
export interface PublishingCheck {
  readonly ready: boolean;
  /** The document is a post-mortem; one that is none is checked all the same. */
  readonly recognised: boolean;
  /** How many rows must be settled before the document is ready. */
  readonly toSettle: number;
  /** Groups without rows are left out. */
  readonly groups: readonly PublishingGroup[];
}

export interface PublishingGroup {
  readonly id: PublishingGroupId;
  readonly title: string;
  /** In the order of the text; at least one. */
  readonly rows: readonly PublishingRow[];
}

export interface PublishingRow {
  /** The id of a rule; an id that begins with `publishing-` belongs to this check alone. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, then what to do; never a value that was found. */
  readonly message: string;
  readonly range: Range;
  /** Whether the document is not ready while this stands. */
  readonly blocks: boolean;
}

/** The public text made from an internal document. */
export interface PublicVersion {
  readonly text: string;
  /** What the public text leaves out, in the order of the internal document. */
  readonly withheld: readonly Withheld[];
}

/** A place of the internal document that the public text does not repeat. */
export interface Withheld {
  /** A noun phrase for people, such as "an internal address"; never the value. */
  readonly what: string;
  readonly lines: LineRange;
}
