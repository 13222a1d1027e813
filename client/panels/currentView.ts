import { l10n, type TextDocument } from 'vscode';
import type { ToWebview } from '../../protocol';
import { isOurs, isWritable } from '../documents';
import type { LanguageServer } from '../languageServer/languageServer';

/** A document for a panel as it is now, or why it cannot be shown. */
export async function currentView(server: LanguageServer, document: TextDocument): Promise<ToWebview> {
  if (!isOurs(document)) {
    return {
      type: 'unavailable',
      reason: l10n.t('This copy of the document cannot be read here. Open the file itself.'),
    };
  }
  const result = await server.view(document.uri);
  if (result === null) {
    return {
      type: 'unavailable',
      reason: l10n.t('This document does not read as a post-mortem. Run “Treat This File as a Post-mortem” on it.'),
    };
  }
  return { type: 'view', ...result, dirty: document.isDirty, writable: await isWritable(document) };
}
