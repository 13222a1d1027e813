import type { Severity, SeveritySetting } from '../settings/types';

/** What kind of thing a finding gives away. */
export type SensitiveCategory = 'secret' | 'infrastructure' | 'pii' | 'vulnerability' | 'controlled';

/** A rule about sensitive content: a row in the table of its category. */
export interface SensitiveKind {
  /** `sensitive-…`, stable for ever. */
  readonly id: string;
  readonly category: SensitiveCategory;
  /** One sentence for people who look the rule up. */
  readonly summary: string;
  readonly severity: SeveritySetting;
  /** What to do, as a sentence that follows "This looks like … .". */
  readonly cure: string;
}

/** A place in a text that should not be public. It never carries the value that was found. */
export interface SensitiveMatch {
  /** UTF-16 offsets in the text that was given, `end` not included. */
  readonly start: number;
  readonly end: number;
  /** The id of a {@link SensitiveKind}. */
  readonly rule: string;
  /** A noun phrase for messages, such as "an AWS access key id". */
  readonly what: string;
  /** Where this case is graver or less grave than its kind. */
  readonly severity?: Severity;
}
