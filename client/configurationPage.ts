import { type Disposable, l10n, Uri, workspace } from 'vscode';
import type { EffectiveSetting } from '../core/settings/origins';
import { writeSettings } from '../core/settings/writeSettings';
import { editorSource } from '../protocol';
import type { LanguageServer } from './languageServer/languageServer';

const scheme = 'postmortem-settings';

/** The address of the page that shows what holds for a document. */
export function configurationPage(document: Uri): Uri {
  return Uri.from({ scheme, path: '/effective.jsonc', query: document.toString() });
}

/** Serves, read-only, every setting that holds for a document, and where each comes from. */
export function serveConfigurationPages(server: LanguageServer): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ query }) {
      const document = Uri.parse(query);
      const settings = await server.settings(document);
      const title = l10n.t('What holds for {0}, and where each value comes from.', workspace.asRelativePath(document));
      return `// ${title}\n${writeSettings(settings, setting => sourceOf(setting, document))}`;
    },
  });
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
