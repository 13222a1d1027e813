import { env, l10n, type TextDocument, window } from 'vscode';
import type { Ticket } from '../../core/plan/action';
import { applyPlan } from '../applyPlan';
import type { LanguageServer } from '../languageServer/languageServer';
import type { Created } from './createAll';

/**
 * Writes the issues' addresses into their items, as one edit that one undo takes back. Where an item changed meanwhile,
 * the others are written one by one, and its address is offered to be copied.
 */
export async function writeTickets(
  server: LanguageServer,
  document: TextDocument,
  issues: Created['issues'],
): Promise<void> {
  const tickets = issues.map(({ draft: { line, expected }, url: ticket }): Ticket => ({ line, expected, ticket }));
  if (tickets.length === 0) return;
  if (await isWritten(server, document, tickets)) return;
  const left: Ticket[] = [];
  for (const ticket of tickets) if (!(await isWritten(server, document, [ticket]))) left.push(ticket);
  if (left.length === 0) return;
  const message =
    left.length === 1
      ? l10n.t('One issue could not be linked, since its item has changed. Add the link by hand.')
      : l10n.t('{0} issues could not be linked, since their items have changed. Add the links by hand.', left.length);
  const copy = l10n.t('Copy Links');
  void window.showWarningMessage(message, copy).then(chosen => {
    const lines = left.map(({ expected, ticket }) => `${expected}: ${ticket}`);
    if (chosen === copy) void env.clipboard.writeText(lines.join('\n'));
  });
}

async function isWritten(server: LanguageServer, document: TextDocument, tickets: readonly Ticket[]): Promise<boolean> {
  return (await applyPlan(server, document, { type: 'set-tickets', tickets })).type === 'written';
}
