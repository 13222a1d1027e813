/** What a meeting says in one document: the same steps are taken in each. Names of controls as the panel shows them. */
export interface Script {
  /** Whose boxes are ticked as present, as the document names them. */
  readonly present: readonly [string, string];
  /** The third entry, by which the walk through the timeline is seen. */
  readonly thirdEntry: RegExp;
  /** An entry that everybody missed; `rank` such as `of 13`. */
  readonly missed: Missed & { readonly kind: string; readonly rank: string };
  /** One that comes to somebody’s mind in another step. */
  readonly late: Missed;
  /** The entry that shows a new factor, in the list of entries. */
  readonly shows: RegExp;
  /** How a factor that stands there already begins; it joins a theme. */
  readonly known: string;
  /** What the page says of the review’s date, once it is set. */
  readonly reviewed: string;
  /** How an item begins that was there before, and gets an owner and a date; none where all have one. */
  readonly older?: string;
}

interface Missed {
  readonly time: string;
  readonly words: string;
}
