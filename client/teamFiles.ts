import { Uri, workspace } from 'vscode';

/** Knows whether a workspace folder's `.postmortem.json` names files by where they lie; reads each such file once. */
export class TeamFiles {
  readonly #byFolder = new Map<string, Promise<boolean>>();

  /** Forgets what was read when a settings file was saved; says whether it was one. */
  forget(saved: Uri): boolean {
    if (!saved.path.endsWith('/.postmortem.json')) return false;
    this.#byFolder.clear();
    return true;
  }

  async areNamedFor(uri: Uri): Promise<boolean> {
    const folder = workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return false;
    const key = folder.uri.toString();
    const known = this.#byFolder.get(key) ?? namesFiles(Uri.joinPath(folder.uri, '.postmortem.json'));
    this.#byFolder.set(key, known);
    return known;
  }
}

/** A guess on the safe side: the server reads the file properly and answers for itself. */
async function namesFiles(settingsFile: Uri): Promise<boolean> {
  try {
    return /"(?:files|extends)"/.test(new TextDecoder().decode(await workspace.fs.readFile(settingsFile)));
  } catch {
    return false;
  }
}
