import type { TextDocument } from 'vscode';
import type { FromWebview } from '../../protocol';
import { exportDocument } from '../export/exportDocument';
import type { PanelPorts } from './ports';

/** What the preview's Export menu asked for. */
export type ExportRequest = Extract<FromWebview, { type: 'export' }>;

/** Gives a document's timeline out as the command “Export Timeline…” does, in the zone that the panel shows. */
export function exportTimeline(
  ports: PanelPorts,
  document: TextDocument,
  { format, zone }: ExportRequest,
): Promise<void> {
  return exportDocument(ports, document, format, zone === undefined ? {} : { zone });
}
