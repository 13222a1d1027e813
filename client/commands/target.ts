import { l10n, type TextDocument, Uri, window } from 'vscode';
import { activeUri } from '../contextKeys';
import { findDocument } from '../documents';
import type { CommandPorts } from './command';

/** The document a command is for: the file a menu names, else the one in front. Tells the user where there is none. */
export async function targetDocument({ panels }: CommandPorts, argument: unknown): Promise<TextDocument | undefined> {
  const uri = argument instanceof Uri ? argument : activeUri(panels);
  const document = uri === undefined ? undefined : await findDocument(uri);
  if (document?.languageId === 'markdown') return document;
  const message =
    document === undefined
      ? l10n.t('No document is in front. Open a post-mortem, or write one with “New Post-mortem…”.')
      : l10n.t('This is no Markdown document. Open a post-mortem, or write one with “New Post-mortem…”.');
  void window.showInformationMessage(message);
  return undefined;
}
