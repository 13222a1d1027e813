/** What the surroundings of the server lend it; a browser lends nothing. */
export interface Host {
  /** The text of the settings file at a `file:` URI; `undefined` where there is none, or it is too large. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
}
