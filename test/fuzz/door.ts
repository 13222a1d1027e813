import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import {
  type CodeAction,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { mayHoldSecret } from '../../core/sensitive';
import { method, type ViewResult } from '../../protocol';
import { PortReader, PortWriter } from '../server/ports';
import { repositoryRoot } from '../unit/repository';

/** What a reading of a document tells, each as JSON: equal texts are equal readings. */
export interface Seen {
  readonly findings: string;
  readonly entries: string;
  readonly fixes: string;
}

/** Where a document is opened, changed and asked about. Nothing else is known of what lies behind. */
export interface Door {
  open(text: string): Promise<void>;
  change(changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
  /** Asks for the findings and throws them away, as an editor does that is told of changes while it waits. */
  ask(): Promise<void>;
  /** All that is known of `text`, which the document must hold by now. */
  see(text: string): Promise<Seen>;
  close(): Promise<void>;
  /** What the server wrote into its log since the last call; nothing while all is well. */
  errors(): readonly string[];
  end(): void;
}

const uri = 'file:///incident/2026-03-08-the-queue.md';
const everywhere = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

/** Gives findings one place each, and edits with what is offered instead of waiting until somebody chooses. */
const capabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
  },
  workspace: { configuration: true, workspaceEdit: {} },
};

/** Starts the server as it ships to browsers, in a world of its own within this process. */
export async function openDoor(rules: { readonly [ruleId: string]: string } = {}): Promise<Door> {
  const { port1, port2 } = new MessageChannel();
  const code = await readFile(join(repositoryRoot, 'dist/server.web.js'), 'utf8');
  new Function('self', code)(port2);
  const connection = createProtocolConnection(new PortReader(port1), new PortWriter(port1));
  const door = new ServerDoor(connection, () => port1.close());
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => ({ rules })),
  );
  connection.listen();
  const initializationOptions = { readerZone: 'Europe/Berlin' };
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: 'file:///incident',
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  return door;
}

class ServerDoor implements Door {
  readonly #connection: ProtocolConnection;
  readonly #close: () => void;
  #log: string[] = [];
  #version = 0;
  /** What the client was told last, which it keeps where the server says `unchanged`. */
  #told: { readonly resultId: string; readonly items: string } | undefined;

  constructor(connection: ProtocolConnection, close: () => void) {
    this.#connection = connection;
    this.#close = close;
    connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
      this.#log.push(message);
    });
  }

  async open(text: string): Promise<void> {
    this.#version = 1;
    this.#told = undefined;
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    // Until the settings are there, what is told rests on the defaults; this answers when they are.
    await this.#connection.sendRequest(method.settings, { uri });
  }

  async change(contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    this.#version += 1;
    const textDocument = { uri, version: this.#version };
    await this.#connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  async ask(): Promise<void> {
    await this.#findings();
  }

  async see(text: string): Promise<Seen> {
    // Secrets are looked for in idle time; this answers when that is done.
    if (mayHoldSecret(text)) await this.#connection.sendRequest(method.publishing, { uri });
    const [findings, view, actions] = await Promise.all([
      this.#findings(),
      this.#connection.sendRequest<ViewResult>(method.view, { uri }),
      this.#connection.sendRequest<readonly CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: everywhere,
        context: { diagnostics: [], only: ['quickfix', 'source'] },
      }),
    ]);
    return { findings, entries: lines(view?.view ?? {}), fixes: lines(actions) };
  }

  async close(): Promise<void> {
    await this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  errors(): readonly string[] {
    const log = this.#log;
    this.#log = [];
    return log;
  }

  end(): void {
    this.#connection.dispose();
    this.#close();
  }

  async #findings(): Promise<string> {
    const previousResultId = this.#told?.resultId;
    const report = await this.#connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
    if (report.kind === 'unchanged') return this.#told?.items ?? 'unchanged, and nothing before';
    const items = lines(report.items);
    this.#told = { resultId: report.resultId ?? '', items };
    return items;
  }
}

/** JSON with a line for each member, so that a difference shows as one. */
function lines(value: object): string {
  return Object.entries(value)
    .map(([name, each]) => `${name}: ${JSON.stringify(each)}`)
    .join('\n');
}
