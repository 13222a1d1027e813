import type { Neighbour } from '../protocol';

/** What the surroundings of the server lend it; a browser lends nothing. */
export interface Host {
  /** The text of the settings file at a `file:` URI; `undefined` where there is none, or it is too large. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** The Markdown files below a folder, those nearest to a document first; both by `file:` URI. */
  readonly listMarkdown?: (folder: string, near: string) => Promise<readonly Neighbour[]>;
  /** The text of one of those files. */
  readonly readMarkdown?: (uri: string) => Promise<string | undefined>;
}
