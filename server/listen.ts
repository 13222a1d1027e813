import type {
  CodeAction,
  CodeActionParams,
  CompletionParams,
  DefinitionParams,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentLinkParams,
  DocumentOnTypeFormattingParams,
  HoverParams,
  InlayHintParams,
} from 'vscode-languageserver';
import {
  type AddToIndexParams,
  type AddToIndexResult,
  type AgendaParams,
  type DocumentParams,
  type ExportParams,
  type HabitParams,
  type ImportParams,
  type InvitationParams,
  type MoveParams,
  method,
  type PasteParams,
  type PlanParams,
  type RestoreParams,
  type SeenBeforeParams,
} from '../protocol';
import { definition } from './definition';
import type { Guard } from './guard';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { unmoved } from './moves';
import { onTypeFormatting } from './onTypeFormatting';
import { unplanned } from './requests';
import type { Connection } from './rpc/connection';
import type { Session } from './session';

/** Connects every message of the client with what answers it. Nothing that a handler throws gets out. */
export function listen(connection: Connection, session: Session, guard: Guard): void {
  const { client, configuration, documents, findings, diagnostics, actions, completions, requests, publishing, seen } =
    session;
  const { wikiLinking } = session;

  connection.onNotification(
    'textDocument/didOpen',
    guard('didOpen', undefined, (params: DidOpenTextDocumentParams) => session.opened(params)),
  );
  connection.onNotification(
    'textDocument/didChange',
    guard('didChange', undefined, (params: DidChangeTextDocumentParams) => session.edited(params)),
  );
  connection.onNotification(
    'textDocument/didClose',
    guard('didClose', undefined, (params: DidCloseTextDocumentParams) => session.closed(params)),
  );
  connection.onNotification(
    'textDocument/didSave',
    guard('didSave', undefined, (params: DidSaveTextDocumentParams) => session.saved(params)),
  );
  connection.onNotification(
    method.committedChanged,
    guard('committedChanged', undefined, () => session.committedChanged()),
  );
  connection.onNotification(
    'workspace/didChangeWatchedFiles',
    guard('didChangeWatchedFiles', undefined, ({ changes }: DidChangeWatchedFilesParams) =>
      session.filesChanged(changes.map(({ uri }) => uri)),
    ),
  );
  connection.onNotification(
    'workspace/didChangeConfiguration',
    guard('didChangeConfiguration', undefined, (params: DidChangeConfigurationParams) =>
      session.editorSettingsChanged(params),
    ),
  );
  connection.onNotification(
    'workspace/didChangeWorkspaceFolders',
    guard('didChangeWorkspaceFolders', undefined, ({ event }: DidChangeWorkspaceFoldersParams) =>
      session.foldersChanged(event),
    ),
  );

  connection.onRequest(
    'textDocument/diagnostic',
    guard<DocumentDiagnosticParams, unknown>('diagnostic', { kind: 'full', items: [] }, params =>
      diagnostics.report(params),
    ),
  );
  connection.onRequest(
    'textDocument/codeAction',
    guard<CodeActionParams, unknown>('codeAction', [], params => actions.offer(params)),
  );
  connection.onRequest('codeAction/resolve', (action: CodeAction) =>
    guard('codeAction/resolve', action, () => actions.resolve(action))(action),
  );
  connection.onRequest(
    'textDocument/completion',
    guard<CompletionParams, unknown>('completion', [], async params => {
      const pages = await wikiLinking.complete(params);
      // A bracket alone begins nothing else.
      return params.context?.triggerCharacter === '[' ? [...pages] : [...pages, ...completions.at(params)];
    }),
  );
  connection.onRequest(
    'textDocument/hover',
    guard<HoverParams, unknown>('hover', null, params => hover(params, client, documents, findings, seen, wikiLinking)),
  );
  connection.onRequest(
    'textDocument/definition',
    guard<DefinitionParams, unknown>('definition', null, params =>
      definition(params, client, documents, findings, wikiLinking),
    ),
  );
  connection.onRequest(
    'textDocument/documentLink',
    guard<DocumentLinkParams, unknown>('documentLink', [], params => wikiLinking.links(params)),
  );
  connection.onRequest(
    'textDocument/inlayHint',
    guard<InlayHintParams, unknown>('inlayHint', [], params => inlayHints(params, configuration, documents, findings)),
  );
  connection.onRequest(
    'textDocument/onTypeFormatting',
    guard<DocumentOnTypeFormattingParams, unknown>('onTypeFormatting', [], params =>
      onTypeFormatting(params, configuration, documents, findings),
    ),
  );
  connection.onRequest(
    method.paste,
    guard('paste', null, (params: PasteParams) => requests.paste(params)),
  );
  connection.onRequest(
    method.import,
    guard('import', null, (params: ImportParams) => session.importing.read(params)),
  );
  connection.onRequest(
    method.view,
    guard('view', null, (params: DocumentParams) => requests.view(params)),
  );
  connection.onRequest(
    method.export,
    guard('export', null, (params: ExportParams) => requests.export(params)),
  );
  connection.onRequest(
    method.durations,
    guard('durations', null, (params: DocumentParams) => requests.durations(params)),
  );
  const wrong = 'Something went wrong. The log says where; try again.';
  connection.onRequest(
    method.invitation,
    guard('invitation', null, (params: InvitationParams) => session.afterMeeting.invitation(params)),
  );
  connection.onRequest(
    method.backlog,
    guard('backlog', null, (params: DocumentParams) => session.afterMeeting.backlog(params)),
  );
  connection.onRequest(
    method.agenda,
    guard('agenda', [], (params: AgendaParams) => session.afterMeeting.agenda(params)),
  );
  connection.onRequest(
    method.catalogue,
    guard('catalogue', [], (params: AgendaParams) => session.catalogue.list(params)),
  );
  connection.onRequest(
    method.addToIndex,
    guard<AddToIndexParams, AddToIndexResult>('addToIndex', null, params => session.catalogue.addToIndex(params)),
  );
  connection.onRequest(
    method.seenBefore,
    guard('seenBefore', null, (params: SeenBeforeParams) => seen.request(params)),
  );
  connection.onRequest(
    method.template,
    guard('template', null, async (params: DocumentParams) => {
      await configuration.want(params.uri);
      return requests.template(params);
    }),
  );
  connection.onRequest(
    method.habit,
    guard('habit', null, async (params: HabitParams) => {
      await configuration.want(params.uri);
      return requests.habit(params, configuration.of(params.uri).settings);
    }),
  );
  connection.onRequest(
    method.settings,
    guard('settings', [], async ({ uri }: DocumentParams) => {
      await configuration.want(uri);
      return configuration.effective(uri);
    }),
  );
  connection.onRequest(
    method.publishing,
    guard('publishing', null, (params: DocumentParams) => publishing.check(params)),
  );
  connection.onRequest(
    method.publicVersion,
    guard('publicVersion', null, (params: DocumentParams) => publishing.publicVersion(params)),
  );
  connection.onRequest(
    method.plan,
    guard('plan', unplanned(wrong), (params: PlanParams) => requests.plan(params)),
  );
  connection.onRequest(
    method.planMove,
    guard('planMove', unmoved(wrong), (params: MoveParams) => requests.move(params)),
  );
  connection.onRequest(
    method.planRestore,
    guard('planRestore', unplanned(wrong), (params: RestoreParams) => requests.restore(params)),
  );
}
