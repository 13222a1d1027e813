import {
  type CancellationToken,
  commands,
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
  type Uri,
  WorkspaceEdit,
} from 'vscode';
import type { Edit } from '../core/text';
import type { LanguageServer } from './languageServer/languageServer';
import type { Recognition } from './recognition';
import { reasonOf } from './report';

const kind = DocumentDropOrPasteEditKind.Text.append('postmortem', 'entries');
const importKind = DocumentDropOrPasteEditKind.Text.append('postmortem', 'import');

/** Inserts nothing itself: where it is chosen, the import asks and shows what it found. */
class ImportPaste extends DocumentPasteEdit {
  readonly uri: Uri;
  readonly text: string;

  constructor(uri: Uri, text: string, source: string) {
    super('', l10n.t('Import from {0} as Timeline Entries…', source), importKind);
    this.uri = uri;
    this.text = text;
    this.yieldTo = [DocumentDropOrPasteEditKind.Text];
  }
}

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
    // VS Code asks for this when the edit is chosen.
    resolveDocumentPasteEdit(edit) {
      if (edit instanceof ImportPaste) {
        void commands.executeCommand('postmortem.importTimeline', { uri: edit.uri, text: edit.text });
      }
      return edit;
    },
  };
  let registered: Disposable | undefined;
  const metadata = { providedPasteEditKinds: [kind, importKind], pasteMimeTypes: ['text/plain'] };
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
  const imported = found.source === undefined ? [] : [new ImportPaste(document.uri, text, found.source)];
  return [...(found.edits.length === 0 ? [] : [entriesEdit(document, found.edits)]), ...imported];
}

function entriesEdit(document: TextDocument, edits: readonly Edit[]): DocumentPasteEdit {
  const paste = new DocumentPasteEdit('', l10n.t('Paste as Timeline Entries'), kind);
  const edit = new WorkspaceEdit();
  for (const { range: place, newText } of edits) {
    edit.replace(
      document.uri,
      new Range(place.start.line, place.start.character, place.end.line, place.end.character),
      newText,
    );
  }
  paste.additionalEdit = edit;
  paste.yieldTo = [DocumentDropOrPasteEditKind.Text];
  return paste;
}
