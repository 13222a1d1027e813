import { type DocumentParams, method, type ReadFileResult } from '../protocol';
import type { Client } from './client';
import type { SettingsSources } from './configuration';
import type { Host } from './host';
import type { Connection } from './rpc/connection';

/** Where settings come from for this client; `pushed` are those that it sent by itself, as the object under `postmortem`. */
export function settingsSources(
  connection: Connection,
  client: Client,
  host: Host,
  pushed: () => unknown,
): SettingsSources {
  return {
    editor: client.answersConfiguration ? async uri => askForSettings(connection, uri) : async () => pushed(),
    readFile: client.readsFiles ? uri => askForFile(connection, uri) : async uri => host.readFile?.(uri),
  };
}

async function askForSettings(connection: Connection, uri: string): Promise<unknown> {
  const items = [{ scopeUri: uri, section: 'postmortem' }];
  const [settings] = await connection.sendRequest<readonly unknown[]>('workspace/configuration', { items });
  return settings;
}

async function askForFile(connection: Connection, uri: string): Promise<string | undefined> {
  const params: DocumentParams = { uri };
  const answer = await connection.sendRequest<ReadFileResult>(method.readFile, params);
  return answer?.text;
}
