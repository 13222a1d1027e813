import { type Disposable, EventEmitter, type LogOutputChannel, l10n, type Position, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/browser';
import type { DocumentAction } from '../../core/plan/action';
import {
  type AddToIndexParams,
  type AddToIndexResult,
  type AgendaParams,
  type AgendaResult,
  type BacklogResult,
  type CatalogueResult,
  type ChangedParams,
  type DocumentParams,
  type DurationsResult,
  type ExportParams,
  type ExportResult,
  type HabitParams,
  type HabitResult,
  type ImportParams,
  type ImportResult,
  type InvitationParams,
  type InvitationResult,
  type MoveParams,
  type MoveResult,
  method,
  type PasteParams,
  type PasteResult,
  type PlanResult,
  type PublicVersionResult,
  type PublishingResult,
  type RestoreParams,
  type SeenBeforeParams,
  type SeenBeforeResult,
  type SettingsResult,
  type TemplateResult,
  type ViewResult,
} from '../../protocol';
import { reasonOf, tell } from '../report';
import { answerSite } from '../site/answerSite';
import type { ClientPorts } from './clientOptions';
import { Crashes } from './crashes';
import { listNeighbours, readNeighbour } from './neighbours';
import { readSettingsFile } from './readFile';

/** Makes a client for a server in this host, without starting it; loads the library. */
export type CreateClient = (ports: ClientPorts) => Promise<BaseLanguageClient>;

/** The language server: started by the first question, started again when it stops, asked through typed questions. */
export class LanguageServer implements Disposable {
  readonly #create: CreateClient;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<ChangedParams>();
  readonly #started = new EventEmitter<void>();
  readonly #stopped = new EventEmitter<void>();
  readonly #crashes = new Crashes();
  #settingsFiles: ClientPorts['settingsFiles'] | undefined;
  #client: Promise<BaseLanguageClient> | undefined;
  #running: BaseLanguageClient | undefined;
  #gaveUp = false;
  /** Ends the wait before the next start; absent outside of waits. */
  #endWait: (() => void) | undefined;

  readonly onDidChange = this.#changed.event;
  readonly onDidStart = this.#started.event;
  readonly onDidStop = this.#stopped.event;

  constructor(create: CreateClient, log: LogOutputChannel) {
    this.#create = create;
    this.#log = log;
  }

  /** Whether the server's word on open documents can be had. */
  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Starts the server where it does not run yet. A start that fails is logged and tried again. */
  start(): void {
    this.#whenRunning().catch(() => undefined);
  }

  async restart(): Promise<void> {
    this.#crashes.forget();
    this.#gaveUp = false;
    if (this.#endWait === undefined) await this.#begin(stop(this.#client));
    this.#endWait?.();
    await this.#client;
  }

  /** Asks for a document as people see it. */
  async view(uri: Uri): Promise<ViewResult> {
    return this.#ask<DocumentParams, ViewResult>(method.view, { uri: uri.toString() });
  }

  /** Asks for the timeline in a format. */
  async export(uri: Uri, what: Omit<ExportParams, 'uri'>): Promise<ExportResult> {
    return this.#ask<ExportParams, ExportResult>(method.export, { uri: uri.toString(), ...what });
  }

  /** Asks how long the incident's phases took. */
  async durations(uri: Uri): Promise<DurationsResult> {
    return this.#ask<DocumentParams, DurationsResult>(method.durations, { uri: uri.toString() });
  }

  /** Asks for pasted text as entries of the timeline. */
  async paste(uri: Uri, text: string, { line, character }: Position): Promise<PasteResult> {
    return this.#ask<PasteParams, PasteResult>(method.paste, {
      uri: uri.toString(),
      text,
      position: { line, character },
    });
  }

  /** Asks what files come to as entries; nothing is written. */
  async import(uri: Uri, what: Omit<ImportParams, 'uri'>): Promise<ImportResult> {
    return this.#ask<ImportParams, ImportResult>(method.import, { uri: uri.toString(), ...what });
  }

  /** Asks for every setting that holds for a document, with its source. */
  async settings(uri: Uri): Promise<SettingsResult> {
    return this.#ask<DocumentParams, SettingsResult>(method.settings, { uri: uri.toString() });
  }

  /** Asks whether a document may be published; the answer waits until all of it was looked at. */
  async publishing(uri: Uri): Promise<PublishingResult> {
    return this.#ask<DocumentParams, PublishingResult>(method.publishing, { uri: uri.toString() });
  }

  /** Asks for a public text made from a document. */
  async publicVersion(uri: Uri): Promise<PublicVersionResult> {
    return this.#ask<DocumentParams, PublicVersionResult>(method.publicVersion, { uri: uri.toString() });
  }

  /** Asks which earlier post-mortems have the factor or component at a place, or any of the document's. */
  async seenBefore(uri: Uri, position: SeenBeforeParams['position']): Promise<SeenBeforeResult> {
    return this.#ask<SeenBeforeParams, SeenBeforeResult>(method.seenBefore, {
      uri: uri.toString(),
      ...(position === undefined ? {} : { position }),
    });
  }

  /** Asks for a document as a template. */
  async template(uri: Uri): Promise<TemplateResult> {
    return this.#ask<DocumentParams, TemplateResult>(method.template, { uri: uri.toString() });
  }

  /** Asks what the documents of a folder have in common. */
  async habit(folder: Uri, documents: HabitParams['documents']): Promise<HabitResult> {
    return this.#ask<HabitParams, HabitResult>(method.habit, { uri: folder.toString(), documents });
  }

  /** Asks for an invitation to the meeting or the follow-up review. */
  async invitation(uri: Uri, wish: Omit<InvitationParams, 'uri'>): Promise<InvitationResult> {
    return this.#ask<InvitationParams, InvitationResult>(method.invitation, { uri: uri.toString(), ...wish });
  }

  /** Asks which items of a document go into a backlog; the answer waits until all of it was looked at. */
  async backlog(uri: Uri): Promise<BacklogResult> {
    return this.#ask<DocumentParams, BacklogResult>(method.backlog, { uri: uri.toString() });
  }

  /** Asks what is left to do in the post-mortems of a workspace folder. */
  async agenda(folder: Uri, isFresh: boolean): Promise<AgendaResult> {
    return this.#ask<AgendaParams, AgendaResult>(method.agenda, { uri: folder.toString(), isFresh });
  }

  /** Asks for all post-mortems of a workspace folder. */
  async catalogue(folder: Uri, isFresh: boolean): Promise<CatalogueResult> {
    return this.#ask<AgendaParams, CatalogueResult>(method.catalogue, { uri: folder.toString(), isFresh });
  }

  /** Asks what listing a document in an index comes to; nothing is written. */
  async addToIndex(params: AddToIndexParams): Promise<AddToIndexResult> {
    return this.#ask<AddToIndexParams, AddToIndexResult>(method.addToIndex, params);
  }

  /** Asks what an action comes to in a document. */
  async plan(uri: Uri, action: DocumentAction): Promise<PlanResult> {
    return this.#ask(method.plan, { uri: uri.toString(), action });
  }

  /** Asks what moving a finding out of the document comes to. */
  async planMove(params: MoveParams): Promise<MoveResult> {
    return this.#ask(method.planMove, params);
  }

  /** Asks where the texts of an entry go back to. */
  async planRestore(params: RestoreParams): Promise<PlanResult> {
    return this.#ask(method.planRestore, params);
  }

  async stop(): Promise<void> {
    if (this.#endWait === undefined) await stop(this.#client);
  }

  dispose(): void {
    this.#settingsFiles?.dispose();
    this.#changed.dispose();
    this.#started.dispose();
    this.#stopped.dispose();
  }

  async #ask<Params, Result>(name: string, params: Params): Promise<Result> {
    const client = await this.#whenRunning();
    return client.sendRequest<Result>(name, params);
  }

  #whenRunning(): Promise<BaseLanguageClient> {
    if (this.#gaveUp) return Promise.reject(new Error(stoppedTooOften()));
    return this.#client ?? this.#begin(Promise.resolve());
  }

  #begin(after: Promise<void>): Promise<BaseLanguageClient> {
    this.#running = undefined;
    const begun = after.then(() => this.#launch());
    begun.catch(error => this.#log.error(reasonOf(error)));
    this.#client = begun;
    return begun;
  }

  async #launch(): Promise<BaseLanguageClient> {
    this.#settingsFiles ??= workspace.createFileSystemWatcher('**/.postmortem.json');
    let ended = false;
    const onClosed = () => {
      if (!ended) this.#recover();
      ended = true;
    };
    try {
      const client = await this.#create({ log: this.#log, settingsFiles: this.#settingsFiles, onClosed });
      client.onNotification(method.changed, (params: ChangedParams) => this.#changed.fire(params));
      client.onRequest(method.readFile, ({ uri }: DocumentParams) => readSettingsFile(uri));
      client.onRequest(method.neighbours, ({ uri }: DocumentParams, token) => listNeighbours(uri, token));
      client.onRequest(method.site, ({ uri }: DocumentParams) => answerSite(uri));
      client.onRequest(method.neighbourText, ({ uri }: DocumentParams) => readNeighbour(uri));
      await client.start();
      this.#running = client;
      this.#started.fire();
      return client;
    } catch (error) {
      onClosed();
      throw error;
    }
  }

  #recover(): void {
    const delay = this.#crashes.next(Date.now());
    if (delay === undefined) {
      this.#gaveUp = true;
      this.#running = undefined;
      this.#client = undefined;
      this.#stopped.fire();
      void tell(this.#log, stoppedTooOften());
      return;
    }
    this.#log.warn(`The language server stopped; it starts again in ${delay} ms.`);
    void this.#begin(this.#wait(delay));
    this.#stopped.fire();
  }

  #wait(delay: number): Promise<void> {
    return new Promise(resolve => {
      const end = () => {
        clearTimeout(timer);
        this.#endWait = undefined;
        resolve();
      };
      const timer = setTimeout(end, delay);
      this.#endWait = end;
    });
  }
}

async function stop(client: Promise<BaseLanguageClient> | undefined): Promise<void> {
  try {
    await (await client)?.dispose();
  } catch {
    // A server that never started, or that is gone already, needs no stopping.
  }
}

function stoppedTooOften(): string {
  return l10n.t('The language server stopped five times in a minute. Run “Post-mortem: Restart Language Server”.');
}
