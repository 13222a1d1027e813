import { commands, l10n, type TextDocument, Uri, window } from 'vscode';
import { activeUri } from '../contextKeys';
import { findDocument, sameUri } from '../documents';
import type { CommandPorts } from './command';

/**
 * The document a command is for: the file a menu names, else the one in front, else — where a page such as the
 * walkthrough is in front — the post-mortem that was there last, which is shown. Tells the user where there is none.
 */
export async function targetDocument(
  { panels, lastShown }: CommandPorts,
  argument: unknown,
): Promise<TextDocument | undefined> {
  const front = argument instanceof Uri ? argument : activeUri(panels);
  const uri = front ?? lastShown.uri;
  const document = uri === undefined ? undefined : await findDocument(uri);
  if (document?.languageId === 'markdown') {
    if (front === undefined) await bringToFront(document);
    return document;
  }
  if (document === undefined) void tellNoDocument();
  else void window.showInformationMessage(noMarkdown());
  return undefined;
}

/** Where it is open already, it stays in its group. */
async function bringToFront(document: TextDocument): Promise<void> {
  const editor = window.visibleTextEditors.find(({ document: { uri } }) => sameUri(uri, document.uri));
  const column = editor?.viewColumn;
  await window.showTextDocument(document, column === undefined ? {} : { viewColumn: column });
}

async function tellNoDocument(): Promise<void> {
  const message = l10n.t('No document is in front. Open a post-mortem, or write one with “New Post-mortem…”.');
  const sample = l10n.t('Open a Sample Post-mortem');
  if ((await window.showInformationMessage(message, sample)) === sample) {
    await commands.executeCommand('postmortem.openSample');
  }
}

function noMarkdown(): string {
  return l10n.t('This is no Markdown document. Open a post-mortem, or write one with “New Post-mortem…”.');
}
