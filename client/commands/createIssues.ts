import { type AuthenticationSession, authentication, l10n, ProgressLocation, type TextDocument, window } from 'vscode';
import type { Backlog, IssueDraft, KnownIssue, Repository } from '../../core/backlog';
import { reasonNotToWrite } from '../applyPlan';
import { collectBacklog, toldWithheld } from '../backlog/collect';
import { type Created, createAll } from '../backlog/createAll';
import { GitHubApi } from '../backlog/gitHubApi';
import { showPreview } from '../backlog/preview';
import { askAboutStrays, askRepository, askWhich } from '../backlog/questions';
import { type GitHubServer, gitHubServer, obstacleToSignIn } from '../backlog/server';
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
      : (obstacleToSignIn(server) ?? (await reasonNotToWrite(document)));
  if (server === undefined || obstacle !== undefined) {
    void window.showWarningMessage(obstacle ?? '');
    return;
  }
  const backlog = await collectBacklog(ports.server, document);
  const repository = backlog && (await askRepository(document.uri, server.host));
  if (backlog === undefined || repository === undefined) return;
  const stays = toldWithheld(backlog);
  const preview = await showPreview(server.apiUrl, repository, backlog.drafts, stays);
  const drafts = await askWhich(backlog.drafts, repository, stays).finally(() => preview.dispose());
  if (drafts.length > 0) await send(ports, { document, server, repository, backlog, drafts });
}

/** What was confirmed, and where it goes. */
interface Shipment {
  readonly document: TextDocument;
  readonly server: GitHubServer;
  readonly repository: Repository;
  readonly backlog: Backlog;
  readonly drafts: readonly IssueDraft[];
}

/** Signs in, which nothing before did, and sends; after a sign-in that is over, once more on demand. */
async function send(ports: CommandPorts, shipment: Shipment): Promise<void> {
  for (let again = false; ; again = true) {
    const session = await signIn(ports, shipment.server, again);
    if (session === undefined) return;
    const created = await createWithProgress(shipment, session);
    await writeTickets(ports.server, shipment.document, created.issues);
    const told = toldOf(created, shipment.drafts.length);
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

/** A session of VS Code's own sign-in; `undefined` where the person declines or nobody signs in for that server. */
async function signIn(
  { log }: CommandPorts,
  { providerId }: GitHubServer,
  again: boolean,
): Promise<AuthenticationSession | undefined> {
  try {
    return again
      ? await authentication.getSession(providerId, ['repo'], { forceNewSession: true })
      : await authentication.getSession(providerId, ['repo'], { createIfNone: true });
  } catch (error) {
    log.info(`No sign-in: ${reasonOf(error)}`);
    const message = l10n.t('Nothing was sent, since nobody signed in. “Export Action Items…” needs no account.');
    void window.showWarningMessage(message);
    return undefined;
  }
}

function createWithProgress(
  { document, server, repository, backlog: { keys }, drafts }: Shipment,
  { accessToken, account }: AuthenticationSession,
): Thenable<Created> {
  const location = ProgressLocation.Notification;
  const options = { location, title: l10n.t('Creating issues'), cancellable: true };
  return window.withProgress(options, (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    return createAll(new GitHubApi(server.apiUrl, accessToken), repository, drafts, {
      creator: account.label,
      keys,
      mayGoOn: strays => mayGoOn(document, strays),
      signal: stop.signal,
      onProgress: (draft, rank, waiting) => {
        const place = l10n.t('{0} of {1}: {2}', rank + 1, drafts.length, draft.title);
        const message = waiting === undefined ? place : l10n.t('GitHub asks to wait {0} s', waiting);
        progress.report({ message, increment: waiting === undefined && rank > 0 ? 100 / drafts.length : 0 });
      },
    });
  });
}

/** An issue to which the document has a link belongs to an item, whatever its words are now. */
async function mayGoOn(document: TextDocument, strays: readonly KnownIssue[]): Promise<boolean> {
  const text = document.getText();
  const loose = strays.filter(({ url }) => !text.includes(url));
  return loose.length === 0 || (await askAboutStrays(loose));
}
