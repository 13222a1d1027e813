import { l10n, Uri, window, workspace } from 'vscode';
import type { InvitationKind } from '../../core/calendar/types';
import { applyPlan } from '../applyPlan';
import { findDocument, isOurs } from '../documents';
import type { LanguageServer } from '../languageServer/languageServer';
import { writeFile } from '../writeFile';

/**
 * Makes a calendar file: asks when it is where the document does not say, and where to save it. `preset` is the name of
 * the meeting's agenda; the usual one where absent.
 */
export async function invite(server: LanguageServer, uri: Uri, kind: InvitationKind, preset?: string): Promise<void> {
  const document = await findDocument(uri);
  if (document === undefined || !isOurs(document)) return tellUnreadable();
  const wish = preset === undefined ? { kind } : { kind, preset };
  let answer = await server.invitation(uri, wish);
  let wasAsked = false;
  if (answer?.type === 'asks') {
    const start = await askStart(kind, answer.suggested, answer.zone);
    if (start === undefined) return;
    wasAsked = true;
    answer = await server.invitation(uri, { ...wish, start });
  }
  if (answer === null || answer.type === 'asks') return tellUnreadable();
  if (answer.type === 'refused') {
    void window.showWarningMessage(answer.reason);
    return;
  }
  const target = await window.showSaveDialog({
    title: titleOf(kind),
    filters: { [l10n.t('Calendar')]: ['ics'] },
    ...defaultTarget(uri, answer.fileName),
  });
  if (target === undefined) return;
  await writeFile(target, answer.text);
  const isNews = kind === 'follow-up' && wasAsked && !document.getText().includes(answer.date);
  const saved = l10n.t('The invitation is saved. Open it with your calendar and add the people.');
  const write = l10n.t('Write the Date into the Document');
  // Nobody has to answer, so nothing waits for it.
  void window.showInformationMessage(saved, ...(isNews ? [write] : [])).then(async chosen => {
    if (chosen !== write || answer.type !== 'made') return;
    const outcome = await applyPlan(server, document, { type: 'set-follow-up', date: answer.date });
    if (outcome.type === 'refused') void window.showWarningMessage(outcome.reason);
  });
}

function askStart(kind: InvitationKind, suggested: string, zone: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: titleOf(kind),
    prompt: l10n.t('When is it? Type the local time in the zone {0}.', zone),
    value: suggested,
    ignoreFocusOut: true,
    validateInput: typed =>
      /^\s*\d{4}-\d{2}-\d{2}[ T]+\d{1,2}:\d{2}\s*$/.test(typed)
        ? undefined
        : l10n.t('Type a day and a time such as 2026-05-08 15:00.'),
  });
}

function titleOf(kind: InvitationKind): string {
  return kind === 'meeting' ? l10n.t('Meeting Invitation') : l10n.t('Follow-up Invitation');
}

/** Beside the document, where it has a place. */
function defaultTarget(uri: Uri, name: string): { readonly defaultUri?: Uri } {
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) };
}

function tellUnreadable(): void {
  void window.showInformationMessage(l10n.t('This copy of the document cannot be read here. Open the file itself.'));
}
