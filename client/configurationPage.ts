import { Disposable, EventEmitter, l10n, type TextDocument, Uri, workspace } from 'vscode';
import type { EffectiveSetting } from '../core/settings/origins';
import { writeSettings } from '../core/settings/writeSettings';
import { editorSource } from '../protocol';
import type { LanguageServer } from './languageServer/languageServer';

const scheme = 'postmortem-settings';

/** The pages that say, read-only, every setting that holds for a document, and where each comes from. */
export class ConfigurationPages implements Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;

  constructor(server: LanguageServer) {
    this.#server = server;
    const provider = {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: ({ query }: Uri) => this.#textFor(Uri.parse(query)),
    };
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(scheme, provider),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The page for a document, with what holds now: VS Code keeps the text of a page for minutes after it was closed. */
  open(document: Uri): Thenable<TextDocument> {
    const page = Uri.from({ scheme, path: '/effective.jsonc', query: document.toString() });
    this.#changed.fire(page);
    return workspace.openTextDocument(page);
  }

  async #textFor(document: Uri): Promise<string> {
    const settings = await this.#server.settings(document);
    const title = l10n.t('What holds for {0}, and where each value comes from.', workspace.asRelativePath(document));
    return `// ${title}\n${writeSettings(settings, setting => sourceOf(setting, document))}`;
  }
}

function sourceOf({ source, path }: EffectiveSetting, document: Uri): string {
  if (source === undefined) return l10n.t('default');
  return source === editorSource ? scopeOf(path, document) : workspace.asRelativePath(Uri.parse(source));
}

/** Which of the editor's own scopes says it. Settings are whole values there, so an inner name is looked for from inside out. */
function scopeOf(path: readonly string[], document: Uri): string {
  const configuration = workspace.getConfiguration('postmortem', document);
  for (let length = path.length; length > 0; length -= 1) {
    const found = configuration.inspect(path.slice(0, length).join('.'));
    if (found?.workspaceFolderValue !== undefined) return l10n.t('folder settings');
    if (found?.workspaceValue !== undefined) return l10n.t('workspace settings');
    if (found?.globalValue !== undefined) return l10n.t('user settings');
  }
  return l10n.t('editor settings');
}
