import { type Disposable, EventEmitter, FileType, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { Recognition } from '../recognition';
import { reasonOf } from '../report';
import type { CreateStore, NewEntry, RestrictedStore, Stored } from './store';

/** What is stored on this machine, as last read; nothing is read before a post-mortem is seen or somebody asks. */
export class RestrictedTexts implements Disposable {
  readonly #create: CreateStore;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #store: Promise<RestrictedStore> | undefined;
  #stored: readonly Stored[] | undefined;
  #unreadable: readonly string[] = [];

  /** Something was stored, filed, discarded, or found out. */
  readonly onDidChange = this.#changed.event;

  constructor(create: CreateStore, recognition: Recognition, log: LogOutputChannel) {
    this.#create = create;
    this.#log = log;
    this.#subscriptions = [
      recognition.onDidChange(() => {
        if (recognition.hasPostmortems && this.#stored === undefined) void this.#read();
      }),
      // Another window may have stored something.
      window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#stored !== undefined) void this.#read();
      }),
      workspace.onDidRenameFiles(({ files }) => {
        if (this.#stored !== undefined) void this.#follow(files);
      }),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('postmortem.restricted.folder') && this.#stored !== undefined) void this.#read();
      }),
    ];
  }

  /** What is not in the restricted document yet, as far as is known. */
  get unfiled(): readonly Stored[] {
    return (this.#stored ?? []).filter(({ entry }) => entry.filed === undefined);
  }

  /** What could not be read when the store was read last, as sentences; then more may be stored than is known. */
  get unreadable(): readonly string[] {
    return this.#unreadable;
  }

  /** Everything that can be read, read anew. */
  async all(): Promise<readonly Stored[]> {
    return (await this.#read()) ?? [];
  }

  /** What was taken out of a document; with `id`, also out of one that is gone and may have become this one. */
  async of(uri: Uri, id?: string): Promise<readonly Stored[]> {
    const all = await this.all();
    const own = all.filter(({ entry }) => entry.document === uri.toString());
    if (id === undefined || own.some(({ entry }) => entry.id === id)) return own;
    const orphans: Stored[] = [];
    for (const each of all)
      if (each.entry.id === id && !(await exists(Uri.parse(each.entry.document)))) orphans.push(each);
    return orphans.length === 1 ? [...own, ...orphans] : own;
  }

  /** Throws, as a sentence, where nothing may be stored. */
  async check(): Promise<void> {
    await (await this.#open()).check();
  }

  async add(entry: NewEntry): Promise<Stored | 'taken'> {
    const result = await (await this.#open()).add(entry);
    await this.#read();
    return result;
  }

  async markFiled(stored: Stored): Promise<void> {
    await (await this.#open()).change(stored, { filed: new Date().toISOString() });
    await this.#read();
  }

  async discard(stored: Stored): Promise<void> {
    await (await this.#open()).discard(stored);
    await this.#read();
  }

  /** Where a copy of everything is offered to be written. */
  async exportTarget(): Promise<Uri> {
    return Uri.file((await this.#open()).exportPath());
  }

  /** Whether the file is one of a Git repository, whose history may hold it. */
  async isInGit(uri: Uri): Promise<boolean> {
    return uri.scheme === 'file' && (await (await this.#open()).isInGit(uri.fsPath));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #open(): Promise<RestrictedStore> {
    this.#store ??= this.#create();
    return this.#store;
  }

  async #read(): Promise<readonly Stored[] | undefined> {
    try {
      const { stored, unreadable } = await (await this.#open()).all();
      this.#stored = stored;
      this.#unreadable = unreadable;
    } catch (error) {
      this.#unreadable = [reasonOf(error)];
    }
    for (const problem of this.#unreadable) this.#log.warn(problem);
    this.#changed.fire();
    return this.#stored;
  }

  async #follow(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): Promise<void> {
    const store = await this.#open();
    for (const stored of this.#stored ?? []) {
      const renamed = files.find(({ oldUri }) => oldUri.toString() === stored.entry.document);
      if (renamed !== undefined) await store.change(stored, { document: renamed.newUri.toString() });
    }
    await this.#read();
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}
