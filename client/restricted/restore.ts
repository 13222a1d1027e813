import { l10n, type TextDocument, workspace } from 'vscode';
import type { Position } from '../../core/text';
import { reasonNotToWrite, workspaceEdit } from '../applyPlan';
import type { LanguageServer } from '../languageServer/languageServer';
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
  for (let tries = 0; tries < 3; tries += 1) {
    const { version, plan } = await server.planRestore({ uri: document.uri.toString(), entry });
    if (plan.type === 'refused') return { ...plan, noMarker: version >= 0 };
    if (version !== document.version) continue;
    if (await workspace.applyEdit(workspaceEdit(document, plan.edits))) {
      return plan.reveal === undefined ? { type: 'written' } : { type: 'written', reveal: plan.reveal };
    }
  }
  return { type: 'refused', reason: l10n.t('The document kept changing meanwhile. Try again.') };
}
