/** What ids of one kind look like: a row in a table. */
export interface ResourceForm {
  /** A noun phrase for messages. */
  readonly what: string;
  /** For text in lower case: where it does not match, the expression does not either. It costs almost nothing. */
  readonly hint: RegExp;
  /** With the groups `before` (may be left out) and `id`; linear on any text. */
  readonly expression: RegExp;
  /** Turns away ids of documentation, and words. */
  accepts(id: string, before: string): boolean;
}

/** Finds out at once whether any of the hints occurs in a text, which is to be in lower case. */
export function unionOf(forms: readonly { readonly hint: RegExp }[]): RegExp {
  return new RegExp(forms.map(({ hint }) => hint.source).join('|'));
}
