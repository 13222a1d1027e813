import { Disposable, extensions, Uri } from 'vscode';
import type { CommittedTextResult } from '../../protocol';

/** What VS Code's Git extension says of documents, through version 1 of its API; all that is used of it. */
interface Git {
  readonly onDidOpenRepository: Listen;
  getRepository(uri: Uri): Repository | null;
}

interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: Listen };
  /** Throws where the commit has no such file. */
  show(ref: string, path: string): Promise<string>;
}

type Listen = (listener: () => void) => Disposable;

/** Answers what the last commit holds, and tells when that may be something else. Without Git, it knows nothing. */
export class CommittedTexts implements Disposable {
  readonly #changed: () => void;
  /** The commit that was looked into last. */
  readonly #commits = new Map<Repository, string | undefined>();
  readonly #listening: Disposable[] = [];
  #git: Git | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The document in `HEAD`; `null` where there is none. Asked only about documents that hold a secret. */
  async of(address: string): Promise<CommittedTextResult> {
    try {
      const uri = Uri.parse(address);
      const repository = uri.scheme === 'file' ? (await this.#start())?.getRepository(uri) : undefined;
      if (repository == null) return null;
      this.#watch(repository);
      return { text: await repository.show('HEAD', uri.fsPath) };
    } catch {
      return null;
    }
  }

  dispose(): void {
    Disposable.from(...this.#listening.splice(0)).dispose();
  }

  async #start(): Promise<Git | undefined> {
    if (this.#git !== undefined) return this.#git;
    const extension = extensions.getExtension('vscode.git');
    if (extension === undefined) return undefined;
    const exported: unknown = extension.isActive ? extension.exports : await extension.activate();
    const git = gitOf(exported);
    this.#git ??= git;
    // Just after the start, Git has not found its repositories yet.
    if (git !== undefined && this.#git === git) this.#listening.push(git.onDidOpenRepository(() => this.#changed()));
    return this.#git;
  }

  #watch(repository: Repository): void {
    const { state } = repository;
    const isNew = !this.#commits.has(repository);
    this.#commits.set(repository, state.HEAD?.commit);
    if (!isNew) return;
    const listening = state.onDidChange(() => {
      const commit = state.HEAD?.commit;
      if (commit === this.#commits.get(repository)) return;
      this.#commits.set(repository, commit);
      this.#changed();
    });
    this.#listening.push(listening);
  }
}

/** The API where the extension gives it; it throws while Git is switched off in the settings. */
function gitOf(exported: unknown): Git | undefined {
  if (!hasGetApi(exported)) return undefined;
  const git = exported.getAPI(1);
  return isGit(git) ? git : undefined;
}

function hasGetApi(exported: unknown): exported is { getAPI(version: number): unknown } {
  return typeof exported === 'object' && exported !== null && typeof Reflect.get(exported, 'getAPI') === 'function';
}

function isGit(git: unknown): git is Git {
  return (
    typeof git === 'object' &&
    git !== null &&
    typeof Reflect.get(git, 'getRepository') === 'function' &&
    typeof Reflect.get(git, 'onDidOpenRepository') === 'function'
  );
}
