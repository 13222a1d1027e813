import { BaseLanguageClient, type InitializeParams, type MessageTransports } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../protocol';
import { type ClientPorts, clientOptions } from './clientOptions';

/** How this host reaches a server, and what the server is told of it. */
export interface ServerHost {
  /** Starts a server and returns the way to it. */
  readonly connect: () => Promise<MessageTransports>;
  readonly options?: InitializationOptions;
  /** The process that a server in a process of its own ends with. */
  readonly processId?: number;
}

/** The language client of either host, which brings its own way to the server; without the library's own ways. */
export class ServerClient extends BaseLanguageClient {
  readonly #host: ServerHost;

  constructor(ports: ClientPorts, host: ServerHost) {
    super('postmortem', 'Post-mortem', clientOptions(ports, host.options));
    this.#host = host;
  }

  /** Only into the log: a server that cannot start is started again, and people are told once, by us. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    return this.#host.connect();
  }

  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    params.processId = this.#host.processId ?? null;
  }
}
