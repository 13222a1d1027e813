import { l10n, type TextDocument, window } from 'vscode';
import type { FromWebview } from '../../protocol';
import type { PanelPorts } from './ports';

/** What the preview's Export menu asked for. */
export type ExportRequest = Extract<FromWebview, { type: 'export' }>;

/** Makes a file of a document's timeline. */
export async function exportTimeline(
  _ports: PanelPorts,
  _document: TextDocument,
  { format }: ExportRequest,
): Promise<void> {
  await window.showInformationMessage(l10n.t('A timeline cannot be exported as {0} yet.', format.toUpperCase()));
}
