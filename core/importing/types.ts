import type { Kind } from '../model/vocabulary';
import type { LocalTime, Zone } from '../timeline';

/** A file that somebody chose, or the clipboard. */
export interface ImportFile {
  /** With `/`, relative to what was chosen. */
  readonly name: string;
  readonly text: string;
}

/** A file whose JSON, where it is that, was parsed once. */
export interface SourceFile extends ImportFile {
  /** The parts of its JSON: the elements of an array, the lines of JSON Lines, else the one value; none in other text. */
  readonly payloads: readonly unknown[];
}

/** What sources leave open, as the document or the person answers it. */
export interface ReadContext {
  /** Midnight of the day of the first entry, for times without a date or a year. */
  readonly day: LocalTime;
  /** For times without a zone. */
  readonly zone: Zone;
  /** Which columns of a table are read; found by their names and contents where absent. */
  readonly columns?: TableColumns;
}

/** Columns by their names in the header. */
export interface TableColumns {
  readonly time: string;
  readonly text: string;
  readonly author?: string;
}

/** An entry as its source tells it. */
export interface SourceEntry {
  /** Epoch milliseconds. */
  readonly instant: number;
  /** Inline Markdown, maybe on several lines; hostile words are escaped. */
  readonly words: string;
  readonly kind?: Kind;
  /** The source's own name for it: of two with the same one, the first is kept. */
  readonly id?: string;
  /** What it belongs to there, such as an incident or a channel, as plain text. */
  readonly group?: string;
}

/** What an importer made of its files. */
export interface Reading {
  readonly entries: readonly SourceEntry[];
  /** Parts that are no entries or could not be read, by reason, as in "2 notifications". */
  readonly leftOut: readonly LeftOut[];
  /** What a person should look at, as sentences. */
  readonly remarks?: readonly string[];
  /** Which parts of the context times were read with. */
  readonly assumed: { readonly day?: true; readonly zone?: true };
  /** Of a table: all its columns, and those that were read. */
  readonly table?: { readonly names: readonly string[]; readonly columns?: TableColumns };
}

/** How many parts of a source are not among its entries, and what they are. */
export interface LeftOut {
  readonly count: number;
  /** In the singular and the plural: "notification", "notifications". */
  readonly what: readonly [one: string, many: string];
}

/** A way to read a source. Pure; never throws; whatever it cannot read is left out and counted. */
export interface Importer {
  /** Stable, for tests and the command line. */
  readonly id: string;
  /** What people call the source. */
  readonly name: string;
  /** Whether the files are surely of this source. */
  readonly recognise: (files: readonly SourceFile[]) => boolean;
  readonly read: (files: readonly SourceFile[], context: ReadContext) => Reading;
}
