import {
  CodeAction,
  CodeActionKind,
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
  let actions: Disposable | undefined;
  const show = (document: TextDocument) => {
    const ids = new Set(
      texts.unfiled.filter(({ entry }) => entry.document === document.uri.toString()).map(({ entry }) => entry.id),
    );
    const shown = ids.size > 0 && recognition.isPostmortem(document.uri);
    if (collection === undefined && !shown) return;
    collection ??= languages.createDiagnosticCollection('postmortem.restricted');
    actions ??= languages.registerCodeActionsProvider({ language: 'markdown' }, { provideCodeActions }, metadata);
    collection.set(document.uri, shown ? findings(document, ids) : undefined);
  };
  const showAll = () => {
    for (const document of workspace.textDocuments) if (document.languageId === 'markdown') show(document);
  };
  return Disposable.from(
    new Disposable(() => collection?.dispose()),
    new Disposable(() => actions?.dispose()),
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

const source = 'post-mortem (restricted)';
const metadata = { providedCodeActionKinds: [CodeActionKind.QuickFix] };

/** What can be done at a marker: the same as in the view. */
function provideCodeActions(
  { uri }: TextDocument,
  _range: Range,
  { diagnostics }: { readonly diagnostics: readonly Diagnostic[] },
): CodeAction[] {
  return diagnostics
    .filter(finding => finding.source === source)
    .flatMap(finding => {
      const argument = { id: finding.code, uri: uri.toString() };
      return [
        actionOf(
          l10n.t('Mark {0} as filed', String(finding.code)),
          'postmortem.markRestrictedFiled',
          finding,
          argument,
        ),
        actionOf(l10n.t('Restore {0} here', String(finding.code)), 'postmortem.restoreRestricted', finding, argument),
      ];
    });
}

function actionOf(title: string, command: string, finding: Diagnostic, argument: unknown): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [argument] };
  action.diagnostics = [finding];
  return action;
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
      finding.source = source;
      finding.code = id;
      return finding;
    });
}
