import {
  type AuthenticationSession,
  authentication,
  commands,
  l10n,
  ProgressLocation,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { Backlog, IssueDraft, KnownIssue, Repository } from '../../core/backlog';
import { reasonNotToWrite } from '../applyPlan';
import { collectBacklog, toldWithheld } from '../backlog/collect';
import { type Created, createAll } from '../backlog/createAll';
import { GitHubApi } from '../backlog/gitHubApi';
import { showPreview } from '../backlog/preview';
import type { ProblemKind } from '../backlog/problem';
import { askAboutDoubles, askAboutStrays, askRepository, askWhich } from '../backlog/questions';
import { type GitHubServer, gitHubServer, obstacleToSignIn } from '../backlog/server';
import { toldOf } from '../backlog/told';
import { writeTickets } from '../backlog/writeTickets';
import { reasonOf, reporting } from '../report';
import { propertyUri } from './argumentUri';
import type { CommandPorts } from './command';
import { exportBacklog } from './exportBacklog';
import { targetDocument } from './target';

/** Makes GitHub issues of the open items, after showing what is sent, and links them in the document. */
export async function createIssues(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, propertyUri(argument));
  if (document === undefined) return;
  if (!workspace.isTrusted) return tellRestrictedMode();
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

/** The workspace itself may say which repository is proposed. */
async function tellRestrictedMode(): Promise<void> {
  const manage = l10n.t('Manage Workspace Trust');
  const message = l10n.t('Nothing is sent from a workspace that is not trusted. Trust it, or export the items.');
  if ((await window.showWarningMessage(message, manage)) === manage) {
    await commands.executeCommand('workbench.trust.manage');
  }
}

/** What was confirmed, and where it goes. */
interface Shipment {
  readonly document: TextDocument;
  readonly server: GitHubServer;
  readonly repository: Repository;
  readonly backlog: Backlog;
  readonly drafts: readonly IssueDraft[];
}

/** Signs in, which nothing before did, and sends; what is left once more on demand. */
async function send(ports: CommandPorts, shipment: Shipment): Promise<void> {
  let { drafts } = shipment;
  for (let again = false; ; ) {
    const session = await signIn(ports, shipment, again);
    if (session === undefined) return;
    const api = new GitHubApi(shipment.server.apiUrl, session.accessToken);
    const created = await createWithProgress(api, { ...shipment, drafts }, session.account.label);
    await writeTickets(ports.server, shipment.document, created.issues);
    if (created.doubles.length > 0) void closeDoubles(ports, api, shipment.repository, created.doubles);
    const next = await tellResult(ports, created, drafts.length);
    if (next === 'end') return;
    if (next === 'elsewhere') return createIssues(ports, shipment.document.uri);
    again = next === 'sign-in';
    const made = new Set(created.issues.map(({ draft }) => draft));
    drafts = drafts.filter(draft => !made.has(draft));
  }
}

type Next = 'end' | 'again' | 'sign-in' | 'elsewhere';

/** Says how it ended; what to do next, where something is left and the person chooses so. */
async function tellResult({ log }: CommandPorts, created: Created, wanted: number): Promise<Next> {
  const { problem, issues } = created;
  const told = toldOf(created, wanted);
  if (problem === undefined && issues.length === wanted) {
    void window.showInformationMessage(told);
    return 'end';
  }
  if (problem !== undefined) log.warn(`Issues were not all created: ${problem.kind} ${problem.message}`);
  const next = problem === undefined ? 'again' : (remedies[problem.kind] ?? 'again');
  const offer = offers()[next];
  const show = problem === undefined ? window.showInformationMessage : window.showErrorMessage;
  return (await show(told, offer)) === offer ? next : 'end';
}

const remedies: { readonly [kind in ProblemKind]?: Exclude<Next, 'end'> } = {
  'signed-out': 'sign-in',
  'not-found': 'elsewhere',
  forbidden: 'elsewhere',
  'issues-off': 'elsewhere',
};

const offers = () => ({
  again: l10n.t('Try Again'),
  'sign-in': l10n.t('Sign In Again'),
  elsewhere: l10n.t('Choose Another Repository'),
});

async function closeDoubles(
  { log }: CommandPorts,
  api: GitHubApi,
  repository: Repository,
  doubles: readonly KnownIssue[],
): Promise<void> {
  if (!(await askAboutDoubles(doubles))) return;
  await reporting(log, l10n.t('An issue could not be closed:'), async () => {
    for (const { url } of doubles) await api.close(repository, url);
  });
}

/** A session of VS Code's own sign-in; `undefined` where the person declines or nobody signs in for that server. */
async function signIn(
  ports: CommandPorts,
  { server: { providerId }, document }: Shipment,
  again: boolean,
): Promise<AuthenticationSession | undefined> {
  try {
    return again
      ? await authentication.getSession(providerId, ['repo'], { forceNewSession: true })
      : await authentication.getSession(providerId, ['repo'], { createIfNone: true });
  } catch (error) {
    ports.log.info(`No sign-in: ${reasonOf(error)}`);
    const offer = l10n.t('Export Action Items…');
    const message = l10n.t('Nothing was sent, since nobody signed in. To export the items needs no account.');
    void window.showWarningMessage(message, offer).then(chosen => {
      if (chosen === offer) void exportBacklog(ports, document.uri);
    });
    return undefined;
  }
}

function createWithProgress(
  api: GitHubApi,
  { document, repository, backlog: { keys }, drafts }: Shipment,
  creator: string,
): Thenable<Created> {
  const location = ProgressLocation.Notification;
  const options = { location, title: l10n.t('Creating issues'), cancellable: true };
  return window.withProgress(options, (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    return createAll(api, repository, drafts, {
      creator,
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
