import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  type LogOutputChannel,
  l10n,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { LanguageServer } from './languageServer/languageServer';
import type { Recognition } from './recognition';
import { reasonOf } from './report';

const kind = DocumentDropOrPasteEditKind.Text.append('postmortem', 'entries');

/** Offers pasted lines as entries of the timeline, beside pasting them as they are; never in its place. */
export function offerPastedEntries(
  recognition: Recognition,
  server: LanguageServer,
  log: LogOutputChannel,
): Disposable {
  const provider: DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
      if (!recognition.isPostmortem(document.uri)) return [];
      try {
        return await pasteEdits(server, document, ranges, transfer, token);
      } catch (error) {
        log.warn(`Pasted text could not be read: ${reasonOf(error)}`);
        return [];
      }
    },
  };
  let registered: Disposable | undefined;
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] };
  const started = server.onDidStart(() => {
    registered ??= languages.registerDocumentPasteEditProvider({ language: 'markdown' }, provider, metadata);
  });
  return Disposable.from(started, new Disposable(() => registered?.dispose()));
}

async function pasteEdits(
  server: LanguageServer,
  document: TextDocument,
  [range]: readonly Range[],
  transfer: DataTransfer,
  token: CancellationToken,
): Promise<DocumentPasteEdit[]> {
  const text = await transfer.get('text/plain')?.asString();
  if (text === undefined || range === undefined || !range.isEmpty || !/\d/.test(text)) return [];
  const found = await server.paste(document.uri, text, range.start);
  if (found === null || found.version !== document.version || token.isCancellationRequested) return [];
  const paste = new DocumentPasteEdit('', l10n.t('Paste as Timeline Entries'), kind);
  const edit = new WorkspaceEdit();
  for (const { range: place, newText } of found.edits) {
    edit.replace(
      document.uri,
      new Range(place.start.line, place.start.character, place.end.line, place.end.character),
      newText,
    );
  }
  paste.additionalEdit = edit;
  paste.yieldTo = [DocumentDropOrPasteEditKind.Text];
  return [paste];
}
