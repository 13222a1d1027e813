/** What kind of thing a finding gives away. */
export type SensitiveCategory = 'secret' | 'infrastructure' | 'pii' | 'vulnerability';

/** A place in a text that should not be public. It never carries the value that was found. */
export interface SensitiveMatch {
  /** UTF-16 offsets in the text that was given, `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly category: SensitiveCategory;
  /** The id of the rule: `sensitive-secret`, `sensitive-ip-address`, `sensitive-email`. */
  readonly rule: string;
  /** A noun phrase for messages, such as "an AWS access key id". */
  readonly what: string;
}
