import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { LogOutputChannel } from 'vscode';
import type { DataCallback, Disposable, Message, MessageTransports } from 'vscode-languageclient/browser';
import type { LanguageClientLibrary } from '../sharedScript';

/** How long a server that was asked to end may take, in milliseconds. */
const grace = 2000;

/** A server in a Node process of its own, spoken to over the channel between parent and child. */
export class ServerProcess {
  readonly #process: ChildProcess;

  /** Starts the process; what it prints goes into the log. */
  constructor(script: string, log: LogOutputChannel) {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' };
    this.#process = fork(script, ['--node-ipc'], { env, execArgv: [], silent: true });
    forEachLine(this.#process.stdout, line => log.info(line));
    forEachLine(this.#process.stderr, line => log.error(line));
    this.#process.on('exit', (code, signal) => {
      if (code !== 0) log.warn(`The process of the language server ended (${signal ?? `code ${code}`}).`);
    });
  }

  transports({ AbstractMessageReader, AbstractMessageWriter }: LanguageClientLibrary): MessageTransports {
    const child = this.#process;

    class Reader extends AbstractMessageReader {
      constructor() {
        super();
        child.on('error', error => this.fireError(error));
        child.on('close', () => this.fireClose());
      }

      listen(callback: DataCallback): Disposable {
        child.on('message', callback);
        return { dispose: () => child.off('message', callback) };
      }
    }

    class Writer extends AbstractMessageWriter {
      #errors = 0;

      /** A message that cannot be sent is told as an error, never thrown: the process may have ended just now. */
      async write(message: Message): Promise<void> {
        child.send(message, error => {
          this.#errors = error === null ? 0 : this.#errors + 1;
          if (error !== null) this.fireError(error, message, this.#errors);
        });
      }

      end(): void {}
    }

    return { reader: new Reader(), writer: new Writer() };
  }

  /** Ends the process, should it not have ended by itself after a while. */
  endSoon(): void {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), grace);
    this.#process.once('exit', () => clearTimeout(timer));
  }
}

function forEachLine(stream: Readable | null, tell: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', tell);
}
