import { Disposable, type TextDocument, workspace } from 'vscode';
import { isOurs } from './documents';
import { couldMatter, looksLikePostmortem } from './firstLook';
import { TeamFiles } from './teamFiles';

/** Calls `seen` as soon as an open document may be a post-mortem, and no more after that. */
export function onFirstPostmortem(seen: () => void): Disposable {
  const teamFiles = new TeamFiles();
  const waiting = new Set<TextDocument>();
  let isOver = false;
  const stop = () => {
    isOver = true;
    subscriptions.dispose();
  };
  const tell = () => {
    if (isOver) return;
    stop();
    seen();
  };
  const lookAtWaiting = async () => {
    const documents = [...waiting];
    waiting.clear();
    for (const document of documents) {
      if (isOver || document.isClosed) continue;
      // Which files a team's own settings name, only the server can tell.
      if (looksLikePostmortem(document) || (await teamFiles.areNamedFor(document.uri))) tell();
    }
  };
  // However many changes come in one go, a document is looked at once; none while the extension is being activated.
  const look = (document: TextDocument) => {
    if (!isOurs(document)) return;
    if (waiting.size === 0) setTimeout(() => void lookAtWaiting());
    waiting.add(document);
  };
  const lookAtAll = () => {
    for (const document of workspace.textDocuments) look(document);
  };
  const subscriptions = Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== 'markdown') return;
      if (contentChanges.some(({ range, text }) => couldMatter(document, range.start.line, text))) look(document);
    }),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('postmortem.files')) lookAtAll();
    }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (teamFiles.forget(uri)) lookAtAll();
    }),
  );
  lookAtAll();
  return new Disposable(stop);
}
