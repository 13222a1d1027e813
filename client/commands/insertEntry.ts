import { l10n, window } from 'vscode';
import type { CommandPorts } from './command';
import { targetDocument } from './target';
import { write } from './write';

/** Asks for one entry and puts it at its place in the timeline. */
export async function insertEntry(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document === undefined) return;
  const typed = await window.showInputBox({
    title: l10n.t('Insert Timeline Entry'),
    prompt: l10n.t('Start with a time such as 14:12 or 2026-03-08 14:12; without one, the entry is for now.'),
    placeHolder: l10n.t('14:12 The dashboard shows errors'),
    ignoreFocusOut: true,
    validateInput: value =>
      value === '' || readEntry(value).text !== '' ? undefined : l10n.t('Say what happened after the time.'),
  });
  if (typed === undefined || typed.trim() === '') return;
  await write(ports.server, document, { type: 'insert-entry', ...readEntry(typed) });
}

/** Takes a leading time off what was typed. */
function readEntry(typed: string): { readonly time: string; readonly text: string } {
  const value = typed.trim();
  const time = /^(?:\d{4}-\d{2}-\d{2}[ T])?\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:UTC|Z))?(?= |$)/.exec(value)?.[0] ?? '';
  return { time, text: value.slice(time.length).replace(/^[ :–—-]+/, '') };
}
