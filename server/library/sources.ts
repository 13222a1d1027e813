import {
  type DocumentParams,
  method,
  type Neighbour,
  type NeighboursResult,
  type ReadFileResult,
} from '../../protocol';
import { folderOf } from '../addresses';
import type { Client } from '../client';
import type { Host } from '../host';
import type { Connection } from '../rpc/connection';

/** Where the other documents of a workspace come from. Nothing is asked before somebody wants to know. */
export interface LibrarySource {
  /** The Markdown files of the document's workspace folder, the nearest first. */
  readonly list: (uri: string) => Promise<readonly Neighbour[]>;
  readonly read: (uri: string) => Promise<string | undefined>;
}

/** From the client, which reaches virtual file systems too; for clients that cannot, from the host's own disk. */
export function librarySource(
  connection: Connection,
  client: Client,
  host: Host,
  folders: () => readonly string[],
): LibrarySource {
  if (!client.listsNeighbours) {
    return {
      async list(uri) {
        const folder = folderOf(uri, folders());
        return folder === undefined ? [] : ((await host.listMarkdown?.(folder, uri)) ?? []);
      },
      read: async uri => host.readMarkdown?.(uri),
    };
  }
  return {
    async list(uri) {
      const params: DocumentParams = { uri };
      return (await connection.sendRequest<NeighboursResult | null>(method.neighbours, params)) ?? [];
    },
    async read(uri) {
      const params: DocumentParams = { uri };
      return (await connection.sendRequest<ReadFileResult>(method.neighbourText, params))?.text;
    },
  };
}
