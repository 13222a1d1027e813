import type {
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { SecretFindings } from '../core/lint';
import type { ResolvedSettings } from '../core/settings';
import { CodeActions } from './actions/codeActions';
import { AfterMeeting } from './afterMeeting';
import type { Client } from './client';
import { Committed } from './committed';
import { Completions } from './completion';
import { Configuration, folderOfSettings } from './configuration';
import { Diagnostics } from './diagnostics';
import { Documents, type OpenDocument } from './documents';
import { Findings } from './findings';
import { aside, type Log } from './guard';
import type { Host } from './host';
import { IdleSecrets } from './idleSecrets';
import { Importing } from './importing';
import { Library } from './library/library';
import { SeenBefore } from './library/seenBefore';
import { librarySource } from './library/sources';
import { OnTypeRegistration } from './onTypeRegistration';
import { Catalogue } from './pages/catalogue';
import { Sites } from './pages/sites';
import { WikiLinking } from './pages/wikiLinking';
import { Publishing } from './publishing';
import { Recognition } from './recognition';
import { OwnRequests } from './requests';
import type { Connection } from './rpc/connection';
import { SettingsFiles } from './settingsFiles';
import { settingsSources } from './settingsSources';
import { soon } from './soon';

/** What the server holds for its client, and what follows from each event. */
export class Session {
  readonly client: Client;
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly findings: Findings;
  readonly diagnostics: Diagnostics;
  readonly actions: CodeActions;
  readonly completions: Completions;
  readonly requests: OwnRequests;
  readonly publishing: Publishing;
  readonly importing: Importing;
  readonly seen: SeenBefore;
  readonly afterMeeting: AfterMeeting;
  readonly catalogue: Catalogue;
  readonly wikiLinking: WikiLinking;
  readonly #connection: Connection;
  readonly #log: Log;
  readonly #secrets: IdleSecrets;
  readonly #committed: Committed;
  readonly #library: Library;
  readonly #sites: Sites;
  readonly #recognition: Recognition;
  readonly #settingsFiles: SettingsFiles;
  readonly #onType: OnTypeRegistration;
  #folders: readonly string[];
  #pushed: unknown;

  constructor(connection: Connection, client: Client, host: Host, log: Log) {
    this.client = client;
    this.#connection = connection;
    this.#log = log;
    this.#folders = client.folders;
    const folders = () => this.#folders;
    const sources = settingsSources(connection, client, host, () => this.#pushed);
    const secrets = new SecretFindings();
    this.documents = new Documents(folders);
    this.configuration = new Configuration(sources, (...arrived) => this.#settingsArrived(...arrived));
    this.findings = new Findings(client, this.configuration, secrets, document => this.documents.has(document));
    this.diagnostics = new Diagnostics(connection, client, this.documents, this.findings);
    const tell = (message: string) => connection.sendNotification('window/showMessage', { type: information, message });
    const ports = { client, configuration: this.configuration, folders, readFile: sources.readFile, tell };
    this.actions = new CodeActions(this.documents, this.findings, ports);
    this.completions = new Completions(client, this.documents, this.findings);
    this.requests = new OwnRequests(this.documents, this.findings);
    this.importing = new Importing(this.documents, this.findings);
    const source = librarySource(connection, client, host, folders);
    this.#library = new Library(source, this.documents, this.findings, this.configuration, folders);
    this.catalogue = new Catalogue(this.#library, source);
    this.#sites = new Sites({ connection, client, configuration: this.configuration, source, folders });
    this.wikiLinking = new WikiLinking({ client, documents: this.documents, sites: this.#sites, source });
    this.seen = new SeenBefore(this.documents, this.findings, this.#library);
    this.#secrets = new IdleSecrets(this.documents, this.findings, secrets, document => this.#secretsFound(document));
    this.#committed = new Committed(connection, client, this.documents, this.findings, document =>
      this.#secretsFound(document),
    );
    this.publishing = new Publishing(this.documents, this.findings, secrets, this.#secrets);
    this.afterMeeting = new AfterMeeting({
      client,
      documents: this.documents,
      findings: this.findings,
      secrets: this.#secrets,
      library: this.#library,
      folders,
    });
    this.#recognition = new Recognition(connection, this.findings);
    this.#settingsFiles = new SettingsFiles(connection, client);
    this.#onType = new OnTypeRegistration(connection, client);
  }

  opened(params: DidOpenTextDocumentParams): void {
    const document = this.documents.open(params);
    aside(this.#log, 'settings', this.configuration.want(document.uri));
    this.#changed(document);
  }

  edited(params: DidChangeTextDocumentParams): void {
    const document = this.documents.change(params);
    if (document === undefined) return;
    this.#secrets.typed();
    this.#changed(document);
  }

  closed(params: DidCloseTextDocumentParams): void {
    const document = this.documents.close(params);
    if (document === undefined) return;
    this.#library.changed([document.uri]);
    aside(this.#log, 'close', this.diagnostics.closed(document));
  }

  /** Whoever saves may have committed before. */
  saved({ textDocument }: DidSaveTextDocumentParams): void {
    if (/\.(?:json|md|markdown)$/i.test(textDocument.uri)) this.filesChanged([textDocument.uri]);
    const document = this.documents.get(textDocument.uri);
    if (document !== undefined) aside(this.#log, 'committed', this.#committed.lookAgain(document));
  }

  /** Git holds other texts than before. */
  committedChanged(): void {
    for (const document of this.documents.all()) {
      aside(this.#log, 'committed', this.#committed.lookAgain(document));
    }
  }

  /** Files of the workspace changed: settings may say something else now, and so may other post-mortems. */
  filesChanged(uris: readonly string[]): void {
    const isMarkdown = (uri: string) => /\.(?:md|markdown)$/i.test(uri);
    this.#library.changed(uris.filter(isMarkdown));
    this.#sites.forget();
    if (!uris.every(isMarkdown)) aside(this.#log, 'settings', this.configuration.renew());
  }

  editorSettingsChanged({ settings }: DidChangeConfigurationParams): void {
    if (typeof settings === 'object' && settings !== null) this.#pushed = Reflect.get(settings, 'postmortem');
    aside(this.#log, 'settings', this.configuration.renew());
  }

  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(folder => withoutSlash(folder.uri)));
    const come = added.map(folder => withoutSlash(folder.uri));
    this.#folders = [...this.#folders.filter(folder => !gone.has(folder)), ...come];
  }

  /** Tells what follows from a new version, once for many that come in one go. */
  #changed(document: OpenDocument): void {
    const { version } = document;
    const ifStill = (work: () => void) => soon(() => document.version === version && work());
    ifStill(() => ifStill(() => aside(this.#log, 'change', this.#follow(document))));
  }

  async #follow(document: OpenDocument): Promise<void> {
    if (!this.documents.has(document)) return;
    const wasReady = this.findings.isReady(document);
    if (!wasReady && this.client.pullsDiagnostics) {
      const { version } = document;
      await this.findings.prepare(document);
      if (version !== document.version || !this.documents.has(document)) return;
      aside(this.#log, 'refresh', this.diagnostics.askAgain());
    }
    await this.diagnostics.changed(document);
    await this.#recognition.tell(document);
    await this.#secrets.look(document);
    await this.#committed.look(document);
  }

  async #secretsFound(document: OpenDocument): Promise<void> {
    await this.diagnostics.renewed([document]);
    await this.#recognition.tellAgain(document);
  }

  #settingsArrived(folder: string, files: ResolvedSettings['files'], changed: boolean): void {
    const concerned = this.documents.all().filter(({ uri }) => folderOfSettings(uri) === folder);
    const [first] = concerned;
    if (first === undefined) return;
    const { settings } = this.configuration.of(first.uri);
    const continues = this.documents.all().some(({ uri }) => this.configuration.of(uri).continuesEntries);
    aside(this.#log, 'settings', this.#onType.update(continues));
    aside(this.#log, 'settings', this.#settingsFiles.show(folder, files, settings));
    if (changed) aside(this.#log, 'settings', this.#recheck(concerned));
  }

  async #recheck(documents: readonly OpenDocument[]): Promise<void> {
    await this.diagnostics.renewed(documents);
    for (const document of documents) {
      await this.#recognition.tell(document);
      await this.#secrets.look(document);
      await this.#committed.look(document);
    }
    if (this.client.refreshesInlayHints) await this.#connection.sendRequest('workspace/inlayHint/refresh');
  }
}

/** `MessageType.Info` */
const information = 3;

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
