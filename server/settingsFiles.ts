import type { ResolvedSettings, Settings } from '../core/settings';
import type { Client } from './client';
import { settingsFinding, type Told, toDiagnostics } from './convert';
import type { Connection } from './rpc/connection';

type Files = ResolvedSettings['files'];

/** Shows what is wrong in settings files, which the client does not open here, in those files themselves. */
export class SettingsFiles {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #byFolder = new Map<string, Files>();
  readonly #shown = new Map<string, string>();

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Takes what the settings of a folder of documents were read from. */
  async show(folder: string, files: Files, { rules }: Settings): Promise<void> {
    const before = this.#byFolder.get(folder) ?? [];
    this.#byFolder.set(folder, files);
    const setting = rules['process-settings'];
    const paths = new Set([...before, ...files].map(file => file.path));
    for (const path of paths) {
      const problems = this.#problemsOf(path).map(settingsFinding);
      const told = setting === 'off' ? [] : problems.map(each => ({ ...each, severity: setting ?? each.severity }));
      await this.#publish(path, told);
    }
  }

  #problemsOf(path: string): Files[number]['problems'] {
    for (const files of this.#byFolder.values()) {
      const file = files.find(each => each.path === path);
      if (file !== undefined) return file.problems;
    }
    return [];
  }

  async #publish(uri: string, told: readonly Told[]): Promise<void> {
    const diagnostics = toDiagnostics(told, this.#client, uri);
    const content = JSON.stringify(diagnostics);
    if ((this.#shown.get(uri) ?? '[]') === content) return;
    this.#shown.set(uri, content);
    this.#connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics });
  }
}
