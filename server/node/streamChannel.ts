import type { Readable, Writable } from 'node:stream';
import { type Channel, textOf } from '../rpc/channel';

const separator = '\r\n\r\n';

/** Messages over a pair of streams, each behind its length in bytes (LSP 3.17, "Base Protocol"); one write a message. */
export function streamChannel(reader: Readable, writer: Writable, close: Channel['close']): Channel {
  return {
    send(message) {
      const text = textOf(message);
      writer.write(`Content-Length: ${Buffer.byteLength(text)}${separator}${text}`);
    },
    listen(receive) {
      const frames = new Frames(receive);
      reader.on('data', (bytes: Buffer) => frames.add(bytes));
      reader.on('end', () => close(1));
      reader.on('error', () => close(1));
      writer.on('error', () => close(1));
    },
    close,
  };
}

/** Cuts what comes in into messages, however it is split. */
export class Frames {
  readonly #receive: (message: unknown) => void;
  #pieces: Buffer[] = [];
  #size = 0;
  /** The length of the message that is coming in; -1 before its header is whole. */
  #wanted = -1;

  constructor(receive: (message: unknown) => void) {
    this.#receive = receive;
  }

  add(bytes: Buffer): void {
    this.#pieces.push(bytes);
    this.#size += bytes.length;
    while (this.#wanted === -1 ? this.#readHeader() : this.#readBody());
  }

  /** Whether the whole message was there. */
  #readBody(): boolean {
    if (this.#size < this.#wanted) return false;
    const whole = this.#whole();
    const body = whole.toString('utf8', 0, this.#wanted);
    this.#keep(whole.subarray(this.#wanted));
    this.#wanted = -1;
    this.#hand(body);
    return true;
  }

  /** Whether there was a whole header; one without a length is skipped. */
  #readHeader(): boolean {
    if (this.#size < separator.length) return false;
    const whole = this.#whole();
    const end = whole.indexOf(separator);
    if (end === -1) return false;
    const length = /content-length:[ \t]{0,9}(\d{1,9})/i.exec(whole.toString('latin1', 0, end))?.[1];
    this.#keep(whole.subarray(end + separator.length));
    this.#wanted = length === undefined ? -1 : Number(length);
    return true;
  }

  #hand(body: string): void {
    let message: unknown;
    try {
      message = JSON.parse(body);
    } catch {
      return;
    }
    this.#receive(message);
  }

  #whole(): Buffer {
    const [first] = this.#pieces;
    if (this.#pieces.length === 1 && first !== undefined) return first;
    const whole = Buffer.concat(this.#pieces);
    this.#pieces = [whole];
    return whole;
  }

  #keep(rest: Buffer): void {
    this.#pieces = rest.length === 0 ? [] : [rest];
    this.#size = rest.length;
  }
}
