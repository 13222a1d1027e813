/** A document to start from. `text` is Markdown with the placeholders that `fillTemplate` knows. */
export interface Template {
  /** Stable and unique: it is written into settings. */
  readonly id: string;
  readonly name: string;
  /** One line, for choosing. */
  readonly description: string;
  readonly text: string;
}
