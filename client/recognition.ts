import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  workspace,
} from 'vscode';
import { isOurs } from './documents';
import { couldMatter, looksLikePostmortem } from './firstLook';
import type { LanguageServer } from './languageServer/languageServer';
import { TeamFiles } from './teamFiles';

/** Knows which open documents are post-mortems: by its own look until the server runs, by the server's word from then on. */
export class Recognition implements Disposable {
  readonly #server: LanguageServer;
  readonly #teamFiles = new TeamFiles();
  readonly #postmortems = new Set<string>();
  readonly #waiting = new Set<TextDocument>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];

  /** Some document began or ceased to be a post-mortem. */
  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#subscriptions = [
      workspace.onDidOpenTextDocument(document => this.#look(document)),
      workspace.onDidChangeTextDocument(event => this.#change(event)),
      workspace.onDidCloseTextDocument(document => this.#set(document.uri.toString(), false)),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('postmortem.files')) this.#lookAtAll();
      }),
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#teamFiles.forget(uri)) this.#lookAtAll();
      }),
      server.onDidChange(({ uri, recognised }) => this.#set(uri, recognised)),
      server.onDidStop(() => this.#lookAtAll()),
    ];
    this.#lookAtAll();
  }

  isPostmortem(uri: Uri): boolean {
    return this.#postmortems.has(uri.toString());
  }

  get hasPostmortems(): boolean {
    return this.#postmortems.size > 0;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #lookAtAll(): void {
    for (const document of workspace.textDocuments) this.#look(document);
  }

  #change({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (this.#server.isRunning || document.languageId !== 'markdown') return;
    if (contentChanges.some(({ range, text }) => couldMatter(document, range.start.line, text))) this.#look(document);
  }

  /** However many changes come in one go, a document is looked at once. */
  #look(document: TextDocument): void {
    if (this.#server.isRunning || !isOurs(document)) return;
    if (this.#waiting.size === 0) queueMicrotask(() => this.#lookAtWaiting());
    this.#waiting.add(document);
  }

  #lookAtWaiting(): void {
    const documents = [...this.#waiting];
    this.#waiting.clear();
    for (const document of documents) {
      if (this.#server.isRunning || document.isClosed) continue;
      this.#set(document.uri.toString(), looksLikePostmortem(document));
      void this.#askTeam(document);
    }
    if (this.hasPostmortems) this.#server.start();
  }

  /** Which files a team's own settings name, only the server can tell. */
  async #askTeam(document: TextDocument): Promise<void> {
    if (this.hasPostmortems) return;
    if (await this.#teamFiles.areNamedFor(document.uri)) this.#server.start();
  }

  #set(uri: string, recognised: boolean): void {
    if (this.#postmortems.has(uri) === recognised) return;
    if (recognised) this.#postmortems.add(uri);
    else this.#postmortems.delete(uri);
    this.#changed.fire();
  }
}
