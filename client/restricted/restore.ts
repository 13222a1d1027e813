import { l10n, type TextDocument, workspace } from 'vscode';
import type { Position } from '../../core/text';
import { reasonNotToWrite } from '../applyPlan';
import type { LanguageServer } from '../languageServer/languageServer';
import { whileOthersType, workspaceEdit } from '../writing';
import type { Stored } from './store';

export type RestoreOutcome =
  | { readonly type: 'written'; readonly reveal?: Position }
  /** `noMarker`: there is no place to restore to. */
  | { readonly type: 'refused'; readonly reason: string; readonly noMarker?: boolean };

/** Puts the exact texts of an entry where its markers are, as one edit; the stored copy stays. */
export async function restoreInto(
  server: LanguageServer,
  document: TextDocument,
  { entry }: Stored,
): Promise<RestoreOutcome> {
  const obstacle = await reasonNotToWrite(document);
  if (obstacle !== undefined) return { type: 'refused', reason: obstacle };
  const outcome = await whileOthersType(async (): Promise<RestoreOutcome | undefined> => {
    const { version, plan } = await server.planRestore({ uri: document.uri.toString(), entry });
    if (plan.type === 'refused') return { ...plan, noMarker: version >= 0 };
    const isWritten =
      version === document.version && (await workspace.applyEdit(workspaceEdit(document.uri, plan.edits)));
    if (!isWritten) return undefined;
    return plan.reveal === undefined ? { type: 'written' } : { type: 'written', reveal: plan.reveal };
  });
  return outcome ?? { type: 'refused', reason: l10n.t('The document kept changing meanwhile. Try again.') };
}
