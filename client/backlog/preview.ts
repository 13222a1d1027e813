import { type Disposable, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { IssueDraft, Repository } from '../../core/backlog';
import { payloadOf } from './gitHubApi';

const scheme = 'postmortem-backlog';

/** Shows beside the document, read-only, exactly what is to be sent and where to. It goes when the result is disposed. */
export async function showPreview(
  address: string,
  repository: Repository,
  drafts: readonly IssueDraft[],
): Promise<Disposable> {
  const text = [
    `// ${l10n.t('To be sent to {0} for {1}/{2}, and nothing else:', address, repository.owner, repository.name)}`,
    JSON.stringify(drafts.map(payloadOf), undefined, 2),
    '',
  ].join('\n');
  const provider = workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => text });
  try {
    const uri = Uri.from({ scheme, path: `/${l10n.t('To be sent')}.jsonc`, query: `${Date.now()}` });
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
    return provider;
  } catch (error) {
    provider.dispose();
    throw error;
  }
}
