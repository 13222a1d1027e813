/** What ids of one kind look like: a row in a table. */
export interface ResourceForm {
  /** A noun phrase for messages. */
  readonly what: string;
  /** Costs almost nothing; where it does not occur, the expression does not match either. */
  readonly hint: string | RegExp;
  /** With the groups `before` (may be left out) and `id`; linear on any text. */
  readonly expression: RegExp;
  /** Turns away ids of documentation, and words. */
  accepts(id: string, before: string): boolean;
}
