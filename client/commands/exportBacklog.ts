import { commands, l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Backlog } from '../../core/backlog';
import { type ExportFormat, exportText } from '../../core/backlog/exports';
import { addressToOpen } from '../../core/backlog/gitHub';
import { collectBacklog, toldWithheld } from '../backlog/collect';
import { askRepository } from '../backlog/questions';
import { gitHubServer } from '../backlog/server';
import { writeFile } from '../writeFile';
import { propertyUri } from './argumentUri';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Takes the open items away without any account: as a file, or as pages that wait filled in. */
export async function exportBacklog(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, propertyUri(argument));
  const backlog = document && (await collectBacklog(ports.server, document));
  if (document === undefined || backlog === undefined) return;
  const chosen = await window.showQuickPick(choices(), {
    title: l10n.t('Export Action Items'),
    placeHolder: [l10n.t('What do you want them as?'), toldWithheld(backlog)].join(' ').trim(),
  });
  if (chosen === undefined) return;
  if (chosen.format === undefined) await openPages(document, backlog);
  else await saveAs(document, backlog, chosen.format, chosen.ending);
}

interface Choice extends QuickPickItem {
  /** Absent: pages in the browser. */
  readonly format?: ExportFormat;
  readonly ending: string;
}

/** Pages carry the items in their address, so they are not for a workspace that is not trusted. */
function choices(): readonly Choice[] {
  const pages = { label: l10n.t('GitHub pages, filled in'), description: l10n.t('one after the other'), ending: '' };
  return [
    ...(workspace.isTrusted ? [pages] : []),
    { label: 'Markdown', format: 'markdown', ending: 'md' },
    { label: 'CSV', format: 'csv', ending: 'csv' },
    { label: 'JSON', format: 'json', ending: 'json' },
    { label: 'Jira CSV', description: l10n.t('for Jira’s importer'), format: 'jira-csv', ending: 'csv' },
    {
      label: 'Jira JSON',
      description: l10n.t('fill in the project’s name and key'),
      format: 'jira-json',
      ending: 'json',
    },
  ];
}

async function saveAs({ uri }: TextDocument, { drafts }: Backlog, format: ExportFormat, ending: string): Promise<void> {
  const base = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const target = await window.showSaveDialog({
    title: l10n.t('Export Action Items'),
    filters: { [ending.toUpperCase()]: [ending] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, `${base}-items.${ending}`) }),
  });
  if (target === undefined) return;
  // Spreadsheets take a table without the mark for another encoding; Jira needs none.
  const mark = format === 'csv' ? '\uFEFF' : '';
  await writeFile(target, mark + exportText(drafts, format));
}

/** Opens one page at a time; Escape ends it. */
async function openPages({ uri }: TextDocument, { drafts }: Backlog): Promise<void> {
  const host = gitHubServer()?.host ?? 'github.com';
  const repository = await askRepository(uri, host);
  if (repository === undefined) return;
  for (const [rank, draft] of drafts.entries()) {
    const open = l10n.t('Open “{0}”', draft.title);
    const next = await window.showQuickPick([open, l10n.t('Skip')], {
      title: l10n.t('{0} of {1}', rank + 1, drafts.length),
      placeHolder: l10n.t('Write the number of the issue into the item as its ticket afterwards.'),
      ignoreFocusOut: true,
    });
    if (next === undefined) return;
    // As a text: an address that was taken apart and put together again would be encoded otherwise.
    if (next === open) await commands.executeCommand('vscode.open', addressToOpen(repository, draft));
  }
}
