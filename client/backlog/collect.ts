import { l10n, type TextDocument, window } from 'vscode';
import type { Backlog } from '../../core/backlog';
import { isOurs } from '../documents';
import type { LanguageServer } from '../languageServer/languageServer';

/** The items of a document that can go into a backlog; tells the user where there are none, and why. */
export async function collectBacklog(server: LanguageServer, document: TextDocument): Promise<Backlog | undefined> {
  const answer = isOurs(document) ? await server.backlog(document.uri) : null;
  if (answer === null) {
    const reason = l10n.t('This copy of the document cannot be read here. Open the file itself.');
    void window.showInformationMessage(reason);
    return undefined;
  }
  const { backlog } = answer;
  if (backlog.drafts.length > 0) return backlog;
  if (backlog.withheld.length > 0) void window.showWarningMessage(toldWithheld(backlog));
  else if (backlog.tracked > 0) void window.showInformationMessage(l10n.t('Every open item has a ticket already.'));
  else void window.showInformationMessage(l10n.t('No open item stands in the document. Add one under “Remediation”.'));
  return undefined;
}

/** Which items stay in the document, and why; empty where none does. */
export function toldWithheld({ withheld }: Backlog): string {
  const findings = withheld.reduce((sum, each) => sum + each.findings, 0);
  if (withheld.length === 0) return '';
  const lines = withheld.map(({ line }) => line + 1).join(', ');
  const items = withheld.length === 1 ? l10n.t('1 item stays') : l10n.t('{0} items stay', withheld.length);
  const count = findings === 1 ? l10n.t('1 sensitive finding') : l10n.t('{0} sensitive findings', findings);
  return l10n.t('{0} in the document until {1} there is settled (line {2}).', items, count, lines);
}
