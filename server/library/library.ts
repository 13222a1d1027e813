import { type Collection, collect, type Shelved, type Summary, summarise } from '../../core/library';
import { folderOf, pathInWorkspace } from '../addresses';
import type { Configuration } from '../configuration';
import type { Documents } from '../documents';
import type { Findings } from '../findings';
import { pause } from '../soon';
import { readSummary } from './readSummary';
import type { LibrarySource } from './sources';

/** Milliseconds for which a list of files is taken to be right where nobody tells of changes. */
const listLasts = 5000;

/**
 * The post-mortems of the workspace, read when somebody asks what was seen before, and never by themselves. Of each
 * file only a summary is kept, until the file changes; open documents stand for their files.
 */
export class Library {
  readonly #source: LibrarySource;
  readonly #documents: Documents;
  readonly #findings: Findings;
  readonly #configuration: Configuration;
  readonly #folders: () => readonly string[];
  readonly #shelves = new Map<string, Shelf>();

  constructor(
    source: LibrarySource,
    documents: Documents,
    findings: Findings,
    configuration: Configuration,
    folders: () => readonly string[],
  ) {
    this.#source = source;
    this.#documents = documents;
    this.#findings = findings;
    this.#configuration = configuration;
    this.#folders = folders;
  }

  /** Reads what is new in the document's workspace folder; done when all of it is read. */
  look(uri: string): Promise<void> {
    const shelf = this.#shelfOf(uri);
    if (shelf.looking !== undefined) return shelf.looking;
    if (Date.now() - shelf.listed < listLasts) return Promise.resolve();
    shelf.listed = Date.now();
    shelf.looking = this.#fill(shelf, uri)
      .catch((error: unknown) => {
        shelf.listed = 0;
        throw error;
      })
      .finally(() => {
        shelf.looking = undefined;
      });
    return shelf.looking;
  }

  /** What is known by now of the document's workspace folder. */
  ready(uri: string): Collection {
    const shelf = this.#shelfOf(uri);
    const open = new Map<string, Shelved | undefined>();
    for (const document of this.#documents.all()) {
      if (this.#nameOf(document.uri) !== shelf.name) continue;
      const postMortem = this.#findings.read(document);
      const summary = postMortem.recognition === undefined ? undefined : summarise(postMortem);
      open.set(sameName(document.uri), summary && { key: document.uri, summary });
    }
    const closed = [...shelf.files].flatMap(([name, file]) => (open.has(name) ? [] : (file.shelved ?? [])));
    const all = [...closed, ...[...open.values()].filter(each => each !== undefined)];
    const same =
      all.length === shelf.last.length &&
      all.every((each, rank) => each.summary === shelf.last[rank]?.summary && each.key === shelf.last[rank]?.key);
    if (!same) shelf.last = all;
    return collect(shelf.last);
  }

  /** Somebody knows that files changed: the next look lists them anew. */
  renew(uri: string): void {
    const shelf = this.#shelfOf(uri);
    shelf.listed = 0;
  }

  /** Files were made, changed or taken away. */
  changed(uris: readonly string[]): void {
    for (const uri of uris) {
      const shelf = this.#shelves.get(this.#nameOf(uri));
      if (shelf === undefined) continue;
      shelf.files.delete(sameName(uri));
      shelf.listed = 0;
      shelf.round += 1;
    }
  }

  async #fill(shelf: Shelf, uri: string): Promise<void> {
    const listed = await this.#source.list(uri);
    const names = new Set(listed.map(file => sameName(file.uri)));
    for (const name of shelf.files.keys()) if (!names.has(name)) shelf.files.delete(name);
    const { settings } = this.#configuration.of(uri);
    for (const file of listed) {
      const name = sameName(file.uri);
      if (shelf.files.get(name)?.stamp === file.stamp || this.#documents.get(file.uri) !== undefined) continue;
      const { round } = shelf;
      const text = await this.#source.read(file.uri);
      const path = pathInWorkspace(file.uri, this.#folders());
      const summary = text === undefined ? undefined : await readSummary(text, path, settings);
      // What was read may be old already.
      if (round !== shelf.round) continue;
      shelf.files.set(name, { stamp: file.stamp, shelved: summary && shelved(file.uri, summary) });
      await pause();
    }
  }

  #shelfOf(uri: string): Shelf {
    const name = this.#nameOf(uri);
    const known = this.#shelves.get(name);
    if (known !== undefined) return known;
    const shelf: Shelf = { name, files: new Map(), listed: 0, looking: undefined, last: [], round: 0 };
    this.#shelves.set(name, shelf);
    return shelf;
  }

  /** A document that has no file yet will have one in the first folder. */
  #nameOf(uri: string): string {
    const folders = this.#folders();
    return folderOf(uri, folders) ?? (uri.startsWith('untitled:') ? folders[0] : undefined) ?? '';
  }
}

/** What is known of one workspace folder. */
interface Shelf {
  readonly name: string;
  /** By {@link sameName}. */
  readonly files: Map<string, { readonly stamp: string; readonly shelved: Shelved | undefined }>;
  /** When its files were listed, in epoch milliseconds; 0 where they have to be listed again. */
  listed: number;
  looking: Promise<void> | undefined;
  last: readonly Shelved[];
  /** Counts the changes that somebody told of. */
  round: number;
}

function shelved(key: string, summary: Summary): Shelved {
  return { key, summary };
}

/** What two ways of writing the URI of one file share. */
function sameName(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(
      /^(file:\/\/\/)([A-Za-z]):/,
      (_, start: string, drive: string) => `${start}${drive.toLowerCase()}:`,
    );
  } catch {
    return uri;
  }
}
