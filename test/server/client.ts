import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type InlayHint,
  type Location,
  type LocationLink,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { applyEdits } from '../../core/text';
import type { ChangedParams } from '../../protocol';
import { bare, likeVsCode } from './clientCapabilities';
import { Inbox } from './inbox';

/** The server as it ships. */
export const program = join(import.meta.dirname, '../../dist/server.js');

export interface ClientOptions {
  /** Files of the workspace folder, by path within it. */
  readonly files?: { readonly [path: string]: string };
  /** The editor's settings under `postmortem`. */
  readonly configuration?: unknown;
  /** Workspace folders, by path within the temporary one, which is the only folder without this. */
  readonly folders?: readonly string[];
  /** The editor's settings in a scope of its own, by the folder's path; elsewhere `configuration` holds. */
  readonly configurations?: { readonly [folder: string]: unknown };
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Another build of the server. */
  readonly program?: string;
  /** How much the server may keep; Node's own limit without this. */
  readonly heapMegabytes?: number;
}

/** Starts `dist/server.js --stdio` and greets it the way VS Code does: it asks for findings and reads files itself. */
export function startLikeVsCode(options: ClientOptions = {}): Promise<Client> {
  return Client.start({ capabilities: likeVsCode, initializationOptions: { readFile: true }, ...options });
}

/** The same for a client that can do next to nothing: findings come to it by themselves. */
export function startBare(options: ClientOptions = {}): Promise<Client> {
  return Client.start({ capabilities: bare, ...options });
}

/** One end of a real connection, with what came over it. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly greeting: InitializeResult;
  readonly folder: string;
  /** What the test changes takes effect when the server asks again. */
  configuration: unknown;
  readonly published = new Inbox<PublishDiagnosticsParams>();
  readonly changes = new Inbox<ChangedParams>();
  readonly refreshes = new Inbox<string>();
  readonly log: string[] = [];
  /** For which documents the server asked for neighbours, and which it then read. */
  readonly listings: string[] = [];
  readonly readings: string[] = [];
  readonly #process: ChildProcess | undefined;
  readonly #texts = new Map<string, { text: string; version: number }>();
  readonly #files: Map<string, string>;

  static async start(options: ClientOptions): Promise<Client> {
    const folder = await mkdtemp(join(tmpdir(), 'post-mortem-'));
    for (const [path, text] of Object.entries(options.files ?? {})) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const limits = options.heapMegabytes === undefined ? [] : [`--max-old-space-size=${options.heapMegabytes}`];
    const args = [...limits, options.program ?? program, '--stdio'];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    return Client.greet(connection, folder, options, child);
  }

  /** Greets a server at the other end of any connection. */
  static async greet(
    connection: ProtocolConnection,
    folder: string,
    options: ClientOptions,
    child?: ChildProcess,
  ): Promise<Client> {
    const rootUri = pathToFileURL(folder).href;
    const client = new Client(connection, folder, options, child);
    connection.listen();
    const greeting = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: (options.folders ?? ['']).map(path => ({
        uri: pathToFileURL(join(folder, path)).href,
        name: path || 'workspace',
      })),
      capabilities: options.capabilities ?? likeVsCode,
      initializationOptions: options.initializationOptions,
    });
    Object.assign(client.greeting, greeting);
    await connection.sendNotification('initialized', {});
    return client;
  }

  private constructor(
    connection: ProtocolConnection,
    folder: string,
    options: ClientOptions,
    child: ChildProcess | undefined,
  ) {
    this.connection = connection;
    this.greeting = { capabilities: {} };
    this.folder = folder;
    this.configuration = options.configuration;
    this.#process = child;
    this.#files = new Map(Object.entries(options.files ?? {}).map(([path, text]) => [this.uri(path), text]));
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.published.add(params),
    );
    connection.onNotification('postmortem/changed', (params: ChangedParams) => this.changes.add(params));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    const scopes = Object.entries(options.configurations ?? {});
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly { scopeUri?: string }[] }) =>
      items.map(({ scopeUri = '' }) => {
        const scope = scopes.find(([path]) => scopeUri.startsWith(`${this.uri(path)}/`));
        return scope?.[1] ?? this.configuration ?? null;
      }),
    );
    connection.onRequest('postmortem/readFile', ({ uri }: { uri: string }) => {
      const text = this.#files.get(uri);
      return text === undefined ? null : { text };
    });
    connection.onRequest('postmortem/neighbours', ({ uri }: { uri: string }) => {
      this.listings.push(uri);
      return [...this.#files].map(([uri, text]) => ({ uri, stamp: text })).filter(({ uri }) => uri.endsWith('.md'));
    });
    connection.onRequest('postmortem/neighbourText', ({ uri }: { uri: string }) => {
      this.readings.push(uri);
      const text = this.#files.get(uri);
      return text === undefined ? null : { text };
    });
    for (const method of ['workspace/diagnostic/refresh', 'workspace/inlayHint/refresh']) {
      connection.onRequest(method, () => {
        this.refreshes.add(method);
        return null;
      });
    }
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  text(path: string): string {
    return this.#texts.get(this.uri(path))?.text ?? '';
  }

  version(path: string): number {
    return this.#texts.get(this.uri(path))?.version ?? -1;
  }

  /** Writes a file of the workspace and says so. */
  async write(path: string, text: string): Promise<void> {
    this.#files.set(this.uri(path), text);
    await writeFile(join(this.folder, path), text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(path), type: 2 }],
    });
  }

  async open(path: string, text: string): Promise<void> {
    const uri = this.uri(path);
    this.#texts.set(uri, { text, version: 1 });
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces a range; without one, the whole text. */
  async change(path: string, text: string, range?: Range): Promise<void> {
    const uri = this.uri(path);
    const before = this.#texts.get(uri) ?? { text: '', version: 0 };
    const after = range === undefined ? text : applyEdits(before.text, [{ range, newText: text }]);
    const version = before.version + 1;
    this.#texts.set(uri, { text: after, version });
    const contentChanges = [range === undefined ? { text } : { range, text }];
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  report(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const textDocument = { uri: this.uri(path) };
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument, previousResultId });
  }

  /** The findings of the document as it is now. */
  async diagnostics(path: string): Promise<readonly Diagnostic[]> {
    const report = await this.report(path);
    return report.kind === 'full' ? report.items : [];
  }

  actions(path: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri: this.uri(path) }, range, context: { diagnostics: [], ...context } };
    return this.connection.sendRequest('textDocument/codeAction', params);
  }

  async edited(path: string, action: CodeAction | undefined): Promise<string> {
    if (action === undefined) throw new Error('There is no such action.');
    const resolved: CodeAction =
      action.edit === undefined ? await this.connection.sendRequest('codeAction/resolve', action) : action;
    return this.apply(path, resolved.edit);
  }

  /** The document's text after an edit; the edit must be for its version where it names one. */
  apply(path: string, edit: WorkspaceEdit | undefined): string {
    const uri = this.uri(path);
    const edits = edit?.changes?.[uri] ?? [];
    for (const change of edit?.documentChanges ?? []) {
      if (!('textDocument' in change) || change.textDocument.uri !== uri) continue;
      if (change.textDocument.version !== this.version(path)) throw new Error('The edit is for another version.');
      for (const each of change.edits) if ('newText' in each) edits.push(each);
    }
    return applyEdits(this.text(path), edits);
  }

  completions(path: string, position: Position, triggerCharacter?: string): Promise<CompletionItem[]> {
    const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
    const params = { textDocument: { uri: this.uri(path) }, position, context };
    return this.connection.sendRequest('textDocument/completion', params);
  }

  hover(path: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri: this.uri(path) }, position });
  }

  /** Where the editor goes from a place. */
  definition(path: string, position: Position): Promise<Location | LocationLink[] | null> {
    return this.connection.sendRequest('textDocument/definition', { textDocument: { uri: this.uri(path) }, position });
  }

  hints(path: string, range: Range): Promise<InlayHint[]> {
    return this.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: this.uri(path) }, range });
  }

  async stop(): Promise<void> {
    const ended = new Promise<void>(resolve => {
      if (this.#process === undefined) resolve();
      else this.#process.once('exit', () => resolve());
    });
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The range on one line, or from there to another. */
export function range(line: number, character: number, endLine = line, endCharacter = character): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
