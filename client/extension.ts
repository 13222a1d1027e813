import { type ExtensionContext, window } from 'vscode';
import { AgendaView } from './agenda/agendaView';
import { registerCommands } from './commands';
import { serveConfigurationPages } from './configurationPage';
import { keepContextKeys } from './contextKeys';
import { showDurations } from './durationStatus';
import { invite } from './invitations/invite';
import { type CreateClient, LanguageServer } from './languageServer/languageServer';
import { Panels } from './panels/panels';
import { offerPastedEntries } from './pasteEntries';
import { PublishingView } from './publishing/publishingView';
import { Recognition } from './recognition';
import type { StartRestricted } from './restricted/restricted';
import { serveRulePages } from './rulePages';

let server: LanguageServer | undefined;

/** Sets the extension up in any host: listeners and commands only; no server before the first post-mortem is seen. */
export function startExtension(
  context: ExtensionContext,
  createClient: CreateClient,
  startRestricted?: StartRestricted,
): void {
  const log = window.createOutputChannel('Post-mortem', { log: true });
  server = new LanguageServer(createClient, log);
  const recognition = new Recognition(server);
  const running = server;
  const panels = new Panels(context, log, running, (kind, uri) => invite(running, uri, kind));
  const restricted = startRestricted?.(recognition, log);
  const publishing = new PublishingView(server, log);
  const agenda = new AgendaView(server, log);
  context.subscriptions.push(
    ...(restricted === undefined ? [] : [restricted]),
    log,
    server,
    recognition,
    panels,
    publishing,
    agenda,
    keepContextKeys(recognition, panels, context.workspaceState),
    offerPastedEntries(recognition, server, log),
    showDurations(recognition, server, log),
    serveRulePages(context.extensionUri),
    serveConfigurationPages(server),
    registerCommands({ log, server, panels, publishing, restricted: restricted?.texts }),
  );
}

/** Lets the server go in peace when VS Code closes. */
export async function stopExtension(): Promise<void> {
  await server?.stop();
}
