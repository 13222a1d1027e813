import { type Channel, objectOf } from '../rpc/channel';

/** What a worker's own `self` and the end of a message channel have in common. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: unknown;
}

/** Messages as objects between a page and its worker, or over a message channel. */
export function portChannel(port: Port): Channel {
  return {
    send: message => port.postMessage(objectOf(message)),
    listen(receive) {
      port.onmessage = ({ data }: { readonly data: unknown }) => receive(data);
    },
    // Whoever made the worker ends it.
    close: () => undefined,
  };
}
