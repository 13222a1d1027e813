import { l10n, ProgressLocation, type TextDocument, Uri, window } from 'vscode';
import type { ImportFile } from '../../core/importing/types';
import { reasonNotToWrite } from '../applyPlan';
import { chooseSource } from '../importing/chooseSource';
import { type ChosenFiles, filesAt } from '../importing/files';
import { askWhichEntries } from '../importing/preview';
import { askOpen } from '../importing/questions';
import type { LanguageServer } from '../languageServer/languageServer';
import { localTime, ownZone } from '../newPostmortem/moments';
import { property } from '../property';
import type { CommandPorts } from './command';
import { targetDocument } from './target';
import { write } from './write';

/**
 * Reads a timeline from where it happened, shows it with a tick for each entry, and inserts what is ticked as one edit.
 * Asks for what the argument does not say: a menu's `Uri`, or `{ uri, from }` with a file, or `{ uri, text }`.
 */
export async function importTimeline(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, uriIn(argument, 'uri') ?? argument);
  if (document === undefined) return;
  const obstacle = await reasonNotToWrite(document);
  if (obstacle !== undefined) return tellNothing(obstacle);
  const chosen = await filesFor(ports, document, argument);
  if (chosen === undefined) return;
  if ('reason' in chosen) return tellRefused(ports, document, chosen.reason);
  await readAndInsert(ports, document, chosen);
}

async function filesFor({ server }: CommandPorts, { uri }: TextDocument, argument: unknown): Promise<ChosenFiles> {
  const text = property(argument, 'text');
  if (typeof text === 'string') return [{ name: l10n.t('The text'), text }];
  const from = uriIn(argument, 'from');
  const start = (await server.view(uri))?.view.timeline;
  const first = start?.entries.find(entry => entry.start !== undefined)?.start;
  const day = first === undefined ? undefined : localTime(first, ownZone()).slice(0, 10);
  return from === undefined ? chooseSource(uri, day) : filesAt(from, day);
}

async function readAndInsert(ports: CommandPorts, document: TextDocument, files: readonly ImportFile[]): Promise<void> {
  const { server } = ports;
  let read = await readFiles(server, document.uri, { files });
  if (read?.type === 'read' && (Object.keys(read.assumed).length > 0 || read.table !== undefined)) {
    const answers = await askOpen(read);
    if (answers === undefined) return;
    read = await readFiles(server, document.uri, { files, ...answers });
  }
  if (read === null) return tellNothing(l10n.t('This copy of the document cannot be read here. Open the file itself.'));
  if (read.type === 'refused') return tellRefused(ports, document, read.reason);
  if (read.entries.every(({ known }) => known)) {
    const there = l10n.t('All {0} entries are in the timeline already.', read.entries.length);
    return tellNothing(read.entries.length === 0 ? l10n.t('No entry with a time is in it.') : there);
  }
  const entries = await askWhichEntries(read);
  if (entries === undefined) return;
  if (entries.length === 0) return tellNothing(l10n.t('No entry was ticked.'));
  const wanted = entries.map(({ instant, text, kind }) => ({ instant, text, ...(kind === undefined ? {} : { kind }) }));
  await write(server, document, { type: 'insert-entries', entries: wanted });
}

/** Large files take a few seconds. */
function readFiles(server: LanguageServer, uri: Uri, params: Parameters<LanguageServer['import']>[1]) {
  const options = { location: ProgressLocation.Window, title: l10n.t('Reading what is to be imported…') };
  return window.withProgress(options, () => server.import(uri, params));
}

/** With a button, VS Code shows all lines of a message, and these end with advice. */
function tellRefused(ports: CommandPorts, { uri }: TextDocument, reason: string): void {
  const again = l10n.t('Choose Another…');
  void window.showInformationMessage(l10n.t('Nothing is inserted. {0}', reason), again).then(chosen => {
    if (chosen === again) void importTimeline(ports, uri);
  });
}

function tellNothing(reason: string): void {
  void window.showInformationMessage(l10n.t('Nothing is inserted. {0}', reason));
}

function uriIn(argument: unknown, name: string): Uri | undefined {
  const value = property(argument, name);
  return value instanceof Uri ? value : undefined;
}
