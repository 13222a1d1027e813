import { l10n, type TextDocument, workspace } from 'vscode';
import type { DocumentAction } from '../core/plan/action';
import type { Position } from '../core/text';
import { isOurs, isWritable } from './documents';
import type { LanguageServer } from './languageServer/languageServer';
import { whileOthersType, workspaceEdit } from './writing';

export type Outcome =
  | { readonly type: 'written'; readonly reveal?: Position }
  | { readonly type: 'refused'; readonly reason: string };

/** Writes an action into the document as one edit that one undo takes back; never saves. */
export async function applyPlan(
  server: LanguageServer,
  document: TextDocument,
  action: DocumentAction,
): Promise<Outcome> {
  const obstacle = await reasonNotToWrite(document);
  if (obstacle !== undefined) return { type: 'refused', reason: obstacle };
  const outcome = await whileOthersType(async (): Promise<Outcome | undefined> => {
    const { version, plan } = await server.plan(document.uri, action);
    if (plan.type === 'refused') return plan;
    const isWritten =
      version === document.version && (await workspace.applyEdit(workspaceEdit(document.uri, plan.edits)));
    if (!isWritten) return undefined;
    return plan.reveal === undefined ? { type: 'written' } : { type: 'written', reveal: plan.reveal };
  });
  return outcome ?? { type: 'refused', reason: l10n.t('The document kept changing meanwhile. Try again.') };
}

/** Why a document cannot be written, as a sentence; `undefined` where it can. */
export async function reasonNotToWrite(document: TextDocument): Promise<string | undefined> {
  if (document.languageId !== 'markdown') return l10n.t('This is no Markdown document. Open one and try again.');
  if (!isOurs(document)) return l10n.t('This copy of the document cannot be edited. Open the file itself.');
  if (!(await isWritable(document))) return l10n.t('This file is read-only. Make it writable first.');
  return undefined;
}
