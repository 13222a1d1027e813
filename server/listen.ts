import type { Connection } from 'vscode-languageserver';
import {
  type AddToIndexResult,
  type DocumentParams,
  type HabitParams,
  type ImportResult,
  type InvitationResult,
  method,
} from '../protocol';
import { definition } from './definition';
import type { Guard } from './guard';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { unmoved } from './moves';
import { onTypeFormatting } from './onTypeFormatting';
import { unplanned } from './requests';
import type { Session } from './session';

/** Connects every message of the client with what answers it. Nothing that a handler throws gets out. */
export function listen(connection: Connection, session: Session, guard: Guard): void {
  const { client, configuration, documents, findings, diagnostics, actions, completions, requests, publishing, seen } =
    session;
  const { wikiLinking } = session;

  connection.onDidOpenTextDocument(guard('didOpen', undefined, params => session.opened(params)));
  connection.onDidChangeTextDocument(guard('didChange', undefined, params => session.edited(params)));
  connection.onDidCloseTextDocument(guard('didClose', undefined, params => session.closed(params)));
  connection.onDidSaveTextDocument(guard('didSave', undefined, params => session.saved(params)));
  connection.onNotification(
    method.committedChanged,
    guard('committedChanged', undefined, () => session.committedChanged()),
  );
  connection.onDidChangeWatchedFiles(
    guard('didChangeWatchedFiles', undefined, ({ changes }) => session.filesChanged(changes.map(({ uri }) => uri))),
  );
  connection.onDidChangeConfiguration(
    guard('didChangeConfiguration', undefined, params => session.editorSettingsChanged(params)),
  );
  connection.onNotification(
    'workspace/didChangeWorkspaceFolders',
    guard('didChangeWorkspaceFolders', undefined, ({ event }) => session.foldersChanged(event)),
  );

  connection.languages.diagnostics.on(
    guard('diagnostic', { kind: 'full', items: [] }, params => diagnostics.report(params)),
  );
  connection.onCodeAction(guard('codeAction', [], params => actions.offer(params)));
  connection.onCodeActionResolve(action => guard('codeAction/resolve', action, () => actions.resolve(action))(action));
  connection.onCompletion(
    guard('completion', [], async params => {
      const pages = await wikiLinking.complete(params);
      // A bracket alone begins nothing else.
      return params.context?.triggerCharacter === '[' ? [...pages] : [...pages, ...completions.at(params)];
    }),
  );
  connection.onHover(guard('hover', null, params => hover(params, client, documents, findings, seen, wikiLinking)));
  connection.onDefinition(
    guard('definition', null, params => definition(params, client, documents, findings, wikiLinking)),
  );
  connection.onDocumentLinks(guard('documentLink', [], params => wikiLinking.links(params)));
  connection.languages.inlayHint.on(
    guard('inlayHint', [], params => inlayHints(params, configuration, documents, findings)),
  );
  connection.onDocumentOnTypeFormatting(
    guard('onTypeFormatting', [], params => onTypeFormatting(params, configuration, documents, findings)),
  );
  connection.onRequest(
    method.paste,
    guard('paste', null, params => requests.paste(params)),
  );
  connection.onRequest<ImportResult, void>(
    method.import,
    guard('import', null, params => session.importing.read(params)),
  );
  connection.onRequest(
    method.view,
    guard('view', null, params => requests.view(params)),
  );
  connection.onRequest(
    method.export,
    guard('export', null, params => requests.export(params)),
  );
  connection.onRequest(
    method.durations,
    guard('durations', null, params => requests.durations(params)),
  );
  const wrong = 'Something went wrong. The log says where; try again.';
  connection.onRequest<InvitationResult, void>(
    method.invitation,
    guard('invitation', null, params => session.afterMeeting.invitation(params)),
  );
  connection.onRequest(
    method.backlog,
    guard('backlog', null, params => session.afterMeeting.backlog(params)),
  );
  connection.onRequest(
    method.agenda,
    guard('agenda', [], params => session.afterMeeting.agenda(params)),
  );
  connection.onRequest(
    method.catalogue,
    guard('catalogue', [], params => session.catalogue.list(params)),
  );
  connection.onRequest<AddToIndexResult, void>(
    method.addToIndex,
    guard('addToIndex', null, params => session.catalogue.addToIndex(params)),
  );
  connection.onRequest(
    method.seenBefore,
    guard('seenBefore', null, params => seen.request(params)),
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
    guard('publishing', null, params => publishing.check(params)),
  );
  connection.onRequest(
    method.publicVersion,
    guard('publicVersion', null, params => publishing.publicVersion(params)),
  );
  connection.onRequest(
    method.plan,
    guard('plan', unplanned(wrong), params => requests.plan(params)),
  );
  connection.onRequest(
    method.planMove,
    guard('planMove', unmoved(wrong), params => requests.move(params)),
  );
  connection.onRequest(
    method.planRestore,
    guard('planRestore', unplanned(wrong), params => requests.restore(params)),
  );
}
