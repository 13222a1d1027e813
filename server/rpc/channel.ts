import { isJson } from './json';

/** What goes out; `undefined` members are left out. */
export interface Outgoing {
  readonly jsonrpc: '2.0';
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  /** An answer; as text where it was put together as text. */
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Carries messages between the server and one client. */
export interface Channel {
  send(message: Outgoing): void;
  /** Starts to hand over what comes in, in order. */
  listen(receive: (message: unknown) => void): void;
  /** Called with the exit code when the client says that it is over, or is gone. */
  close(code: number): void;
}

/** The message as JSON. */
export function textOf(message: Outgoing): string {
  const { result, params } = message;
  if (isJson(result)) return `{"jsonrpc":"2.0","id":${JSON.stringify(message.id)},"result":${result.text()}}`;
  if (isJson(params)) return `{"jsonrpc":"2.0","method":${JSON.stringify(message.method)},"params":${params.text()}}`;
  return JSON.stringify(message);
}

/** The message as an object, for channels that carry objects. */
export function objectOf(message: Outgoing): Outgoing {
  const { result, params } = message;
  if (isJson(result)) return { ...message, result: result.value() };
  return isJson(params) ? { ...message, params: params.value() } : message;
}
