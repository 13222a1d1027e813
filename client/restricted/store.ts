import type { RestrictedEntry, RestrictedPart } from '../../core/restricted/entry';

/** An entry, and the file that holds it. */
export interface Stored {
  readonly file: string;
  readonly entry: RestrictedEntry;
  /** Its texts are still the ones that were stored, by their digests. */
  readonly whole: boolean;
}

/** What the folder holds, and what in it cannot be read, as sentences for people. */
export interface Stock {
  readonly stored: readonly Stored[];
  readonly unreadable: readonly string[];
}

/** An entry before it is stored: the store works out the digests of its texts. */
export type NewEntry = Omit<RestrictedEntry, 'parts'> & { readonly parts: readonly RestrictedPart[] };

/** Keeps on this machine what was taken out of documents. What goes wrong is thrown, as a sentence for people. */
export interface RestrictedStore {
  /** Throws where nothing may be stored: a folder that is none, or that lies in a Git work tree. */
  check(): Promise<void>;
  /** Everything that is stored, by file. A folder that is not there yet holds nothing. */
  all(): Promise<Stock>;
  /** Resolves when the entry was written, read back and found the same; `taken`: its id is another entry's already. */
  add(entry: NewEntry): Promise<Stored | 'taken'>;
  /** Says something else about an entry; its texts stay. */
  change(stored: Stored, change: Partial<Pick<RestrictedEntry, 'filed' | 'document'>>): Promise<void>;
  /** Deletes the entry and its texts. */
  discard(stored: Stored): Promise<void>;
  /** A path for a copy of everything, outside of repositories as far as can be told. */
  exportPath(): string;
  /** Whether the file at a path is in a Git work tree. */
  isInGit(path: string): Promise<boolean>;
}

/** Makes the store when it is first needed. */
export type CreateStore = () => Promise<RestrictedStore>;
