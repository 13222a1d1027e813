import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { markersIn } from '../../core/restricted/markers';
import { sameUri } from '../documents';
import type { Recognition } from '../recognition';
import type { RestrictedTexts } from './restrictedTexts';

/** Says at each marker in an open post-mortem whose text is only on this machine that it is. */
export function showMarkerFindings(texts: RestrictedTexts, recognition: Recognition): Disposable {
  let collection: DiagnosticCollection | undefined;
  const show = (document: TextDocument) => {
    const ids = new Set(
      texts.unfiled.filter(({ entry }) => entry.document === document.uri.toString()).map(({ entry }) => entry.id),
    );
    const shown = ids.size > 0 && recognition.isPostmortem(document.uri);
    if (collection === undefined && !shown) return;
    collection ??= languages.createDiagnosticCollection('postmortem.restricted');
    collection.set(document.uri, shown ? findings(document, ids) : undefined);
  };
  const showAll = () => {
    for (const document of workspace.textDocuments) if (document.languageId === 'markdown') show(document);
  };
  return Disposable.from(
    new Disposable(() => collection?.dispose()),
    texts.onDidChange(showAll),
    recognition.onDidChange(showAll),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (texts.unfiled.some(({ entry }) => entry.document === document.uri.toString())) show(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (!workspace.textDocuments.some(document => sameUri(document.uri, uri))) collection?.delete(uri);
    }),
  );
}

function findings(document: TextDocument, ids: ReadonlySet<string>): readonly Diagnostic[] {
  return markersIn(document.lineCount, line => document.lineAt(line).text)
    .filter(({ id }) => ids.has(id))
    .map(({ id, range: { start, end } }) => {
      const message = l10n.t(
        '{0} is only on this machine. Put it into the restricted document, then mark it as filed.',
        id,
      );
      const range = new Range(start.line, start.character, end.line, end.character);
      const finding = new Diagnostic(range, message, DiagnosticSeverity.Information);
      finding.source = 'post-mortem';
      return finding;
    });
}
