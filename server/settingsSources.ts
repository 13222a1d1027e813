import type { Connection } from 'vscode-languageserver';
import { type DocumentParams, method, type ReadFileResult } from '../protocol';
import type { Client } from './client';
import type { SettingsSources } from './configuration';
import type { Host } from './host';

/** Where settings come from for this client; `pushed` are those that it sent by itself, as the object under `postmortem`. */
export function settingsSources(
  connection: Connection,
  client: Client,
  host: Host,
  pushed: () => unknown,
): SettingsSources {
  return {
    editor: client.answersConfiguration
      ? async uri => connection.workspace.getConfiguration({ scopeUri: uri, section: 'postmortem' })
      : async () => pushed(),
    readFile: client.readsFiles ? uri => askForFile(connection, uri) : async uri => host.readFile?.(uri),
  };
}

async function askForFile(connection: Connection, uri: string): Promise<string | undefined> {
  const params: DocumentParams = { uri };
  const answer = await connection.sendRequest<ReadFileResult>(method.readFile, params);
  return answer?.text;
}
