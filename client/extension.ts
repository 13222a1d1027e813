import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { RunningExtension } from './activation';
import { AgendaView } from './agenda/agendaView';
import { runCommand } from './commands';
import { ConfigurationPages } from './configurationPage';
import { keepContextKeys } from './contextKeys';
import { showDurations } from './durationStatus';
import { invite } from './invitations/invite';
import { type CreateClient, LanguageServer } from './languageServer/languageServer';
import { LastShown } from './lastShown';
import { Panels } from './panels/panels';
import { offerPastedEntries } from './pasteEntries';
import { PublishingView } from './publishing/publishingView';
import { Recognition } from './recognition';
import { startRestricted } from './restricted/restricted';
import type { CreateStore } from './restricted/store';

/** What each host does in its own way. */
export interface HostPorts {
  readonly createClient: CreateClient;
  /** Absent in hosts without a file system of their own. */
  readonly createStore?: CreateStore;
}

/** Sets up everything that post-mortems need in any host, when the first one is seen; the server starts with it. */
export function startExtension(
  context: ExtensionContext,
  log: LogOutputChannel,
  { createClient, createStore }: HostPorts,
): RunningExtension {
  const server = new LanguageServer(createClient, log);
  const recognition = new Recognition(server);
  const panels = new Panels(context, log, server, recognition, (kind, uri, preset) =>
    invite(server, uri, kind, preset),
  );
  const lastShown = new LastShown(recognition);
  const restricted = createStore && startRestricted(createStore, recognition, log);
  const publishing = new PublishingView(server, log);
  const agenda = new AgendaView(server, log);
  const configuration = new ConfigurationPages(server);
  context.subscriptions.push(
    ...(restricted === undefined ? [] : [restricted]),
    server,
    recognition,
    panels,
    lastShown,
    publishing,
    agenda,
    keepContextKeys(recognition, panels, context.workspaceState),
    offerPastedEntries(recognition, server, log),
    showDurations(recognition, server, log),
    configuration,
  );
  const ports = {
    log,
    extensionUri: context.extensionUri,
    server,
    panels,
    lastShown,
    publishing,
    configuration,
    restricted: restricted?.texts,
  };
  return {
    runCommand: (id, argument) => runCommand(ports, id, argument),
    restorePanel: (kind, panel, state) => panels.restore(panel, kind, state),
    stop: () => server.stop(),
  };
}
