import { authentication, l10n, ProgressLocation, type TextDocument, window } from 'vscode';
import type { IssueDraft, Repository } from '../../core/backlog';
import { reasonNotToWrite } from '../applyPlan';
import { collectBacklog, toldWithheld } from '../backlog/collect';
import { type Created, createAll } from '../backlog/createAll';
import { GitHubApi } from '../backlog/gitHubApi';
import { showPreview } from '../backlog/preview';
import { askRepository, askWhich } from '../backlog/questions';
import { type GitHubServer, gitHubServer } from '../backlog/server';
import { toldOf } from '../backlog/told';
import { writeTickets } from '../backlog/writeTickets';
import { reasonOf } from '../report';
import { propertyUri } from './argumentUri';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Makes GitHub issues of the open items, after showing what is sent, and links them in the document. */
export async function createIssues(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, propertyUri(argument));
  if (document === undefined) return;
  const server = gitHubServer();
  const obstacle =
    server === undefined
      ? l10n.t('The setting “postmortem.github.apiUrl” is no web address. Write one that starts with https://.')
      : await reasonNotToWrite(document);
  if (server === undefined || obstacle !== undefined) {
    void window.showWarningMessage(obstacle ?? '');
    return;
  }
  const backlog = await collectBacklog(ports.server, document);
  const repository = backlog && (await askRepository(document.uri, server.host));
  if (backlog === undefined || repository === undefined) return;
  const preview = await showPreview(server.apiUrl, repository, backlog.drafts);
  try {
    const drafts = await askWhich(backlog.drafts, repository, toldWithheld(backlog));
    if (drafts.length > 0) await send(ports, document, server, repository, drafts);
  } finally {
    preview.dispose();
  }
}

/** Signs in, which nothing before did, and sends; after a sign-in that is over, once more on demand. */
async function send(
  ports: CommandPorts,
  document: TextDocument,
  server: GitHubServer,
  repository: Repository,
  drafts: readonly IssueDraft[],
): Promise<void> {
  for (let again = false; ; again = true) {
    const accessToken = await signIn(ports, server, again);
    if (accessToken === undefined) return;
    const created = await createWithProgress(new GitHubApi(server.apiUrl, accessToken), repository, drafts);
    await writeTickets(ports.server, document, created.issues);
    const told = toldOf(created, drafts.length);
    if (created.problem === undefined) {
      void window.showInformationMessage(told);
      return;
    }
    ports.log.warn(`Issues were not all created: ${created.problem.kind} ${created.problem.message}`);
    const retry = l10n.t('Sign In Again');
    const offers = created.problem.kind === 'signed-out' ? [retry] : [];
    const answer = window.showErrorMessage(told, ...offers);
    if (offers.length === 0 || (await answer) !== retry) return;
  }
}

/** A token of VS Code's own sign-in; `undefined` where the person declines or nobody signs in for that server. */
async function signIn(
  { log }: CommandPorts,
  { providerId }: GitHubServer,
  again: boolean,
): Promise<string | undefined> {
  try {
    const session = again
      ? await authentication.getSession(providerId, ['repo'], { forceNewSession: true })
      : await authentication.getSession(providerId, ['repo'], { createIfNone: true });
    return session.accessToken;
  } catch (error) {
    log.info(`No sign-in: ${reasonOf(error)}`);
    const message = l10n.t('Nothing was sent, since nobody signed in. “Export Action Items…” needs no account.');
    void window.showWarningMessage(message);
    return undefined;
  }
}

function createWithProgress(api: GitHubApi, repository: Repository, drafts: readonly IssueDraft[]): Thenable<Created> {
  const location = ProgressLocation.Notification;
  const options = { location, title: l10n.t('Creating issues'), cancellable: true };
  return window.withProgress(options, (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    return createAll(api, repository, drafts, {
      signal: stop.signal,
      onProgress: (draft, rank, waiting) => {
        const place = l10n.t('{0} of {1}: {2}', rank + 1, drafts.length, draft.title);
        const message = waiting === undefined ? place : l10n.t('GitHub asks to wait {0} s', waiting);
        progress.report({ message, increment: waiting === undefined && rank > 0 ? 100 / drafts.length : 0 });
      },
    });
  });
}
