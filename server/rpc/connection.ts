import { soon } from '../soon';
import type { Channel, Outgoing } from './channel';

/** Takes what a client sends. Clients send what they like: whoever handles a message reads it with care, or is guarded. */
interface Handling {
  handle(params: unknown): unknown;
}
type Handler = Handling['handle'];

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** JSON-RPC error codes (https://www.jsonrpc.org/specification, LSP 3.17 "ErrorCodes"). */
const errors = {
  invalidRequest: -32600,
  methodNotFound: -32601,
  internal: -32603,
  notInitialized: -32002,
  cancelled: -32800,
} as const;

/** After so many milliseconds of work, what came in meanwhile is read first: it may cancel what waits. */
const longestTurn = 8;

/**
 * The server's end of a JSON-RPC connection to one client, in the way of the Language Server Protocol. Messages are
 * handled in their order; a request that is cancelled while it waits is not handled at all.
 */
export class Connection {
  readonly #channel: Channel;
  readonly #requests = new Map<string, Handler>();
  readonly #notifications = new Map<string, Handler>();
  readonly #pending = new Map<number, Pending>();
  readonly #cancelled = new Set<unknown>();
  readonly #queue: Message[] = [];
  #isHandling = false;
  #isHeld = false;
  #lastId = 0;
  #state: 'new' | 'initialized' | 'shut down' = 'new';

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  onRequest(method: string, handler: Handler): void {
    this.#requests.set(method, handler);
  }

  onNotification(method: string, handler: Handler): void {
    this.#notifications.set(method, handler);
  }

  /** Sends a request; what the answer is, only the client knows. */
  sendRequest<Result>(method: string, params?: unknown): Promise<Result> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<Result>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  sendNotification(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** Writes a line into the client's log. */
  log(message: string): void {
    this.sendNotification('window/logMessage', { type: 1, message });
  }

  listen(): void {
    this.#channel.listen(message => this.#receive(message));
  }

  /** Lets what comes in wait until the work is done. */
  async hold(work: () => Promise<void>): Promise<void> {
    this.#isHeld = true;
    try {
      await work();
    } finally {
      this.#isHeld = false;
      this.#handleAll();
    }
  }

  #receive(received: unknown): void {
    const message = readMessage(received);
    if (message === undefined) return;
    if (message.type === 'answer') {
      this.#take(message);
      return;
    }
    if (message.type === 'notification' && message.method === '$/cancelRequest') {
      const id = memberOf(message.params, 'id');
      if (this.#queue.some(each => each.type === 'request' && each.id === id)) this.#cancelled.add(id);
      return;
    }
    this.#queue.push(message);
    this.#handleAll();
  }

  #take({ id, result, error }: Answer): void {
    const pending = typeof id === 'number' ? this.#pending.get(id) : undefined;
    if (pending === undefined || typeof id !== 'number') return;
    this.#pending.delete(id);
    if (error === undefined) pending.resolve(result);
    else pending.reject(new Error('The client refused a request.'));
  }

  #handleAll(): void {
    if (this.#isHandling) return;
    this.#isHandling = true;
    const started = performance.now();
    while (!this.#isHeld) {
      const message = this.#queue.shift();
      if (message === undefined) break;
      if (message.type === 'request') this.#answer(message);
      else if (message.type === 'notification') this.#notice(message);
      if (this.#queue.length > 0 && performance.now() - started > longestTurn) {
        soon(() => this.#handleAll());
        break;
      }
    }
    this.#isHandling = false;
  }

  #notice({ method, params }: Notification): void {
    if (method === 'exit') {
      this.#channel.close(this.#state === 'shut down' ? 0 : 1);
      return;
    }
    if (this.#state === 'initialized') this.#notifications.get(method)?.(params);
  }

  #answer({ id, method, params }: Request): void {
    if (this.#cancelled.delete(id)) {
      this.#refuse(id, errors.cancelled, 'The request was cancelled.');
      return;
    }
    const handler = this.#requests.get(method);
    if (method === 'initialize' && this.#state === 'new') this.#state = 'initialized';
    else if (method === 'shutdown' && this.#state === 'initialized') {
      this.#state = 'shut down';
      this.#send({ jsonrpc: '2.0', id, result: null });
      return;
    } else if (this.#state === 'shut down' || method === 'initialize') {
      this.#refuse(id, errors.invalidRequest, 'This request cannot come now.');
      return;
    } else if (handler === undefined) {
      this.#refuse(id, errors.methodNotFound, `The server does not know ${method}.`);
      return;
    } else if (this.#state === 'new') {
      this.#refuse(id, errors.notInitialized, 'The first request is initialize.');
      return;
    }
    const failed = () => this.#refuse(id, errors.internal, 'The server could not answer this request.');
    try {
      const result = handler?.(params);
      if (!(result instanceof Promise)) this.#send({ jsonrpc: '2.0', id, result: result ?? null });
      else result.then(value => this.#send({ jsonrpc: '2.0', id, result: value ?? null }), failed);
    } catch {
      failed();
    }
  }

  #refuse(id: Request['id'], code: number, message: string): void {
    this.#send({ jsonrpc: '2.0', id, error: { code, message } });
  }

  #send(message: Outgoing): void {
    this.#channel.send(message);
  }
}

interface Request {
  readonly type: 'request';
  readonly id: number | string | null;
  readonly method: string;
  readonly params: unknown;
}

interface Notification {
  readonly type: 'notification';
  readonly method: string;
  readonly params: unknown;
}

interface Answer {
  readonly type: 'answer';
  readonly id: unknown;
  readonly result: unknown;
  readonly error: unknown;
}

type Message = Request | Notification | Answer;

function readMessage(message: unknown): Message | undefined {
  const id = memberOf(message, 'id');
  const method = memberOf(message, 'method');
  const params = memberOf(message, 'params');
  if (typeof method !== 'string') {
    return id === undefined
      ? undefined
      : { type: 'answer', id, result: memberOf(message, 'result'), error: memberOf(message, 'error') };
  }
  if (id === undefined) return { type: 'notification', method, params };
  return { type: 'request', id: typeof id === 'number' || typeof id === 'string' ? id : null, method, params };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
