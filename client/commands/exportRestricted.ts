import { l10n, Uri, window } from 'vscode';
import { writeEntry } from '../../core/restricted/entryText';
import { writeFile } from '../writeFile';
import type { CommandPorts } from './command';
import { restrictedOf, tellNone } from './restrictedTarget';

/** Writes everything that is stored into one Markdown file; the dialog asks before another file is replaced. */
export async function exportRestricted(ports: CommandPorts, argument: unknown): Promise<void> {
  const texts = restrictedOf(ports);
  if (texts === undefined) return;
  const stored = await texts.all();
  if (stored.length === 0) {
    tellNone(texts, l10n.t('Nothing is stored on this machine.'));
    return;
  }
  const title = l10n.t('Export Everything Stored Here');
  const filters = { Markdown: ['md'] };
  const target =
    argument instanceof Uri
      ? argument
      : await window.showSaveDialog({ title, filters, defaultUri: await texts.exportTarget() });
  if (target === undefined) return;
  if (await texts.isInGit(target)) {
    void window.showWarningMessage(
      l10n.t('That file would lie in a Git work tree, where it could be committed. Choose a folder outside.'),
    );
    return;
  }
  const head = `# ${l10n.t('Restricted texts of this machine')}\n`;
  const text = [head, ...stored.map(({ entry }) => writeEntry(entry))].join('\n');
  await writeFile(target, text);
  if (texts.unreadable.length > 0) {
    const missing = l10n.t('What can be read is in {0}. Missing in it:', target.path.split('/').pop() ?? '');
    void window.showWarningMessage([missing, ...texts.unreadable].join(' '));
    return;
  }
  void window.showInformationMessage(
    l10n.t(
      'Everything stored here is in {0} too. Keep that file out of repositories.',
      target.path.split('/').pop() ?? '',
    ),
  );
}
