import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Message, type ResponseMessage, StreamMessageReader } from 'vscode-languageserver-protocol/node';
import { program } from './client';
import { Inbox } from './inbox';

/** The server behind bare streams, for what no client library would send. */
export class RawServer {
  readonly process: ChildProcess;
  readonly #send: (bytes: string) => void;
  readonly #answers = new Inbox<ResponseMessage>();

  constructor() {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.process = child;
    // What is written to a server that ended is lost; the tests look at how it ended.
    child.stdin.on('error', () => undefined);
    this.#send = bytes => child.stdin.write(bytes);
    new StreamMessageReader(child.stdout).listen(message => {
      if (Message.isResponse(message)) this.#answers.add(message);
    });
  }

  /** Sends bytes as they are. */
  send(bytes: string): void {
    this.#send(bytes);
  }

  /** Sends anything as a message in its frame. */
  sendMessage(content: unknown): void {
    this.#send(framed(JSON.stringify(content)));
  }

  /** Asks, and waits for the answer to that question; what follows wakes readers up that stopped at an error. */
  async ask(id: number | string, method: string, params: unknown = {}): Promise<ResponseMessage> {
    this.sendMessage({ jsonrpc: '2.0', id, method, params });
    const timer = setInterval(() => this.sendMessage({ jsonrpc: '2.0', method: '$/nothing' }), 100);
    try {
      return await this.#answers.next(answer => answer.id === id);
    } finally {
      clearInterval(timer);
    }
  }

  initialize(): Promise<ResponseMessage> {
    return this.ask('initialize', 'initialize', { processId: null, rootUri: null, capabilities: {} });
  }

  /** Ends what the server reads, and returns its exit code; `null` where a signal ended it. */
  async end(): Promise<number | null> {
    const ended = this.ended();
    this.process.stdin?.end();
    return ended;
  }

  async ended(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'exit');
    return this.process.exitCode;
  }
}

/** A message's text in its frame. */
export function framed(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
