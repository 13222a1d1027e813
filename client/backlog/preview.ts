import { commands, type Disposable, l10n, TabInputText, Uri, ViewColumn, window, workspace } from 'vscode';
import type { IssueDraft, Repository } from '../../core/backlog';
import { payloadOf } from './gitHubApi';

const scheme = 'postmortem-backlog';

/**
 * Shows below the document, read-only, exactly what is to be sent and where to; `stays` says what is not. It goes when
 * the result is disposed.
 */
export async function showPreview(
  address: string,
  repository: Repository,
  drafts: readonly IssueDraft[],
  stays: string,
): Promise<Disposable> {
  const text = textOf(address, repository, drafts, stays);
  const provider = workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => text });
  try {
    const uri = Uri.from({ scheme, path: `/${l10n.t('To be sent')}.md`, query: `${Date.now()}` });
    const document = await workspace.openTextDocument(uri);
    // Below, since the questions come from above.
    await commands.executeCommand('workbench.action.newGroupBelow');
    await window.showTextDocument(document, { viewColumn: ViewColumn.Active, preserveFocus: true, preview: true });
    return {
      dispose: () => {
        provider.dispose();
        void closeTabs(uri);
      },
    };
  } catch (error) {
    provider.dispose();
    throw error;
  }
}

function textOf(address: string, { owner, name }: Repository, drafts: readonly IssueDraft[], stays: string): string {
  const head = [
    l10n.t('To be sent to {0} for {1}/{2}, after you confirm it:', address, owner, name),
    l10n.t('Before that, the issues of the repository are read, so that none is created twice.'),
    ...(stays === '' ? [] : [stays]),
  ];
  const issues = drafts.map((draft, rank) => {
    const { title, body, labels } = payloadOf(draft);
    const place = l10n.t('Issue {0} of {1}', rank + 1, drafts.length);
    return [`──── ${place} ────`, `title: ${title}\nlabels: ${labels.join(', ')}\nbody:`, body].join('\n\n');
  });
  return `${[...head, ...issues].join('\n\n')}\n`;
}

async function closeTabs(uri: Uri): Promise<void> {
  const tabs = window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
  await window.tabGroups.close(tabs, true);
}
