import { l10n, Uri, window } from 'vscode';
import { exportDocument } from '../export/exportDocument';
import { type ExportFormat, exportFormatOf, formatItems } from '../export/formats';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/**
 * Gives the timeline out as a file, as a Mermaid block or to the clipboard. Asks for what the argument does not say: a
 * menu's `Uri`, or `{ uri, format, to }` from panels, keys and other extensions.
 */
export async function exportTimeline(ports: CommandPorts, argument: unknown): Promise<void> {
  const wish = wishOf(argument);
  const document = await targetDocument(ports, wish.uri);
  if (document === undefined) return;
  const format = wish.format ?? (await askForFormat(ports, document.uri));
  if (format !== undefined) await exportDocument(ports, document, format, wish.to === undefined ? {} : { to: wish.to });
}

interface Wish {
  readonly uri?: Uri;
  readonly format?: ExportFormat;
  /** The file to write; asked for without it. */
  readonly to?: Uri;
}

function wishOf(argument: unknown): Wish {
  if (argument instanceof Uri) return { uri: argument };
  if (typeof argument !== 'object' || argument === null) return {};
  const uri = 'uri' in argument ? uriOf(argument.uri) : undefined;
  const format = 'format' in argument ? exportFormatOf(argument.format) : undefined;
  const to = 'to' in argument ? uriOf(argument.to) : undefined;
  return { ...(uri && { uri }), ...(format && { format }), ...(to && { to }) };
}

/** Key bindings can name a document by its text alone. */
function uriOf(value: unknown): Uri | undefined {
  if (value instanceof Uri) return value;
  return typeof value === 'string' && value.includes(':') ? Uri.parse(value) : undefined;
}

async function askForFormat({ server }: CommandPorts, uri: Uri): Promise<ExportFormat | undefined> {
  const sensitive = (await server.view(uri))?.view.findings.sensitive ?? 0;
  const placeHolder =
    sensitive === 0
      ? l10n.t('What should the timeline become?')
      : l10n.t('The document shows sensitive content; check it before others see it. What should the timeline become?');
  const chosen = await window.showQuickPick([...formatItems()], {
    title: l10n.t('Export Timeline'),
    placeHolder,
    matchOnDetail: true,
  });
  return chosen?.format;
}
