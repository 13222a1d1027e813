import type { MessagePort } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Message,
} from 'vscode-languageserver-protocol/node';

/** Reads the messages that arrive at one end of a message channel. */
export class PortReader extends AbstractMessageReader {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  listen(callback: DataCallback) {
    this.#port.on('message', callback);
    return { dispose: () => this.#port.off('message', callback) };
  }
}

/** Sends messages to the other end. */
export class PortWriter extends AbstractMessageWriter {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  async write(message: Message): Promise<void> {
    this.#port.postMessage(message);
  }

  end(): void {}
}
