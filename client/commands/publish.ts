import { commands, l10n, type TextDocument, window } from 'vscode';
import type { PublishingCheck } from '../../core/publishing/types';
import { isOurs } from '../documents';
import { baseName } from '../publishing/baseName';
import { findSite } from '../site/findSite';
import { propertyUri } from './argumentUri';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Checks the document, says who will read it once it is pushed, and opens Source Control. It never commits or pushes. */
export async function publish(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, propertyUri(argument));
  if (document === undefined) return;
  const answer = isOurs(document) ? await ports.server.publishing(document.uri) : null;
  if (answer === null) {
    void window.showInformationMessage(l10n.t('This copy of the document cannot be checked. Open the file itself.'));
    return;
  }
  const { check } = answer;
  const { kind } = await findSite(document.uri, ports.server);
  const settle = l10n.t('Show What Is Left');
  const open = check.ready ? l10n.t('Open Source Control') : l10n.t('Open Source Control Anyway');
  const detail = [whatPushingMeans(kind === 'wiki'), ...unsaved(document)].join('\n\n');
  const ask = check.ready ? window.showInformationMessage : window.showWarningMessage;
  const buttons = check.ready ? [open] : [settle, open];
  const chosen = await ask(question(document, check), { modal: true, detail }, ...buttons);
  if (chosen === settle) await ports.publishing.show(document.uri);
  if (chosen === open) await commands.executeCommand('workbench.view.scm');
}

function question(document: TextDocument, { ready, toSettle }: PublishingCheck): string {
  const name = baseName(document.uri);
  if (ready) return l10n.t('{0} is ready to be published.', name);
  return toSettle === 1
    ? l10n.t('{0} is not ready to be published: 1 thing is to be settled.', name)
    : l10n.t('{0} is not ready to be published: {1} things are to be settled.', name, toSettle);
}

function whatPushingMeans(isWiki: boolean): string {
  return isWiki
    ? l10n.t(
        'A wiki has no pull requests: once you push, the page is public at once for everybody who can read the wiki, and its history keeps it even when you take it back. Post-mortem does not push; you commit and push in Source Control.',
      )
    : l10n.t(
        'Once you push, everybody who can read the repository can read this document, and its history keeps it even when you take it back. Post-mortem does not push; you commit and push in Source Control.',
      );
}

function unsaved(document: TextDocument): readonly string[] {
  return document.isDirty || document.isUntitled
    ? [l10n.t('The document has changes that are not saved. Git sees only what is saved.')]
    : [];
}
