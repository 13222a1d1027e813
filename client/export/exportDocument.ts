import { env, l10n, type TextDocument, type Uri, window } from 'vscode';
import { fenced } from '../../core/export/fenced';
import { write } from '../commands/write';
import type { LanguageServer } from '../languageServer/languageServer';
import { baseName } from '../publishing/baseName';
import { writeFile } from '../writeFile';
import type { ExportFormat, FileFormat } from './formats';
import { pictureOf } from './picture';
import { askForFile, mayWrite } from './saveFile';

export interface ExportPorts {
  readonly server: LanguageServer;
  readonly extensionUri: Uri;
}

export interface ExportOptions {
  /** The file to write; asked for where it is absent. */
  readonly to?: Uri;
  /** An IANA name; the document's own zone where absent. */
  readonly zone?: string;
}

/** Gives a document's timeline out in a format; files go to `to`, or to where the person says. Tells why it cannot. */
export async function exportDocument(
  { server, extensionUri }: ExportPorts,
  document: TextDocument,
  format: ExportFormat,
  { to, zone }: ExportOptions = {},
): Promise<void> {
  if (format === 'mermaid') {
    await write(server, document, { type: 'insert-mermaid' });
    return;
  }
  const text = await textOf(server, document, format, zone);
  if (text === undefined) return;
  if (format === 'mermaid-clipboard') {
    await env.clipboard.writeText(fenced(text));
    window.setStatusBarMessage(l10n.t('The Mermaid block is in the clipboard.'), 5000);
    return;
  }
  const file = await fileFor(document, format, to);
  if (file === undefined) return;
  await writeFile(file, format === 'png' ? await pictureOf(text, extensionUri) : text);
  window.setStatusBarMessage(l10n.t('Exported “{0}”.', baseName(file)), 5000);
}

async function textOf(
  server: LanguageServer,
  document: TextDocument,
  format: Exclude<ExportFormat, 'mermaid'>,
  zone: string | undefined,
): Promise<string | undefined> {
  const wanted = format === 'png' ? 'svg' : format === 'mermaid-clipboard' ? 'mermaid' : format;
  const answer = await server.export(document.uri, { format: wanted, ...(zone === undefined ? {} : { zone }) });
  if (answer?.text !== undefined) return answer.text;
  const reason =
    answer === null
      ? l10n.t('This document does not read as a post-mortem. Run “Treat This File as a Post-mortem” on it.')
      : l10n.t('No entry can be drawn yet. Begin entries with a time, such as “14:05”.');
  void window.showInformationMessage(reason);
  return undefined;
}

async function fileFor(document: TextDocument, format: FileFormat, to: Uri | undefined): Promise<Uri | undefined> {
  if (to === undefined) return askForFile(document.uri, format);
  return (await mayWrite(to)) ? to : undefined;
}
