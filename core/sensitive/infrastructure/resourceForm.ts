import type { Worded } from '../wordTable';

/** What ids of one kind look like: a row in a table. */
export interface ResourceForm extends Worded {
  /** A noun phrase for messages. */
  readonly what: string;
  /** For text in small letters, where words do not tell enough: where it does not match, the expression does not either. */
  readonly hint?: RegExp;
  /** With the groups `before` (may be left out) and `id`; linear on any text. */
  readonly expression: RegExp;
  /** Turns away ids of documentation, and words. */
  accepts(id: string, before: string): boolean;
}
