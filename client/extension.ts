import { type ExtensionContext, window } from 'vscode';
import { AgendaView } from './agenda/agendaView';
import { registerCommands } from './commands';
import { serveConfigurationPages } from './configurationPage';
import { keepContextKeys } from './contextKeys';
import { showDurations } from './durationStatus';
import { invite } from './invitations/invite';
import { type CreateClient, LanguageServer } from './languageServer/languageServer';
import { LastShown } from './lastShown';
import { type LoadDrawing, type MarkdownExtension, markdownPreview } from './markdownPreview/markdownPreview';
import { Panels } from './panels/panels';
import { offerPastedEntries } from './pasteEntries';
import { PublishingView } from './publishing/publishingView';
import { Recognition } from './recognition';
import type { StartRestricted } from './restricted/restricted';
import { serveRulePages } from './rulePages';

let server: LanguageServer | undefined;

/** What each host does in its own way. */
export interface HostPorts {
  readonly createClient: CreateClient;
  readonly loadDrawing: LoadDrawing;
}

/**
 * Sets the extension up in any host: listeners and commands only; no server before the first post-mortem is seen.
 * Returns what VS Code's Markdown support asks extensions for.
 */
export function startExtension(
  context: ExtensionContext,
  { createClient, loadDrawing }: HostPorts,
  startRestricted?: StartRestricted,
): MarkdownExtension {
  const log = window.createOutputChannel('Post-mortem', { log: true });
  server = new LanguageServer(createClient, log);
  const recognition = new Recognition(server);
  const running = server;
  const panels = new Panels(context, log, running, recognition, (kind, uri, preset) =>
    invite(running, uri, kind, preset),
  );
  const lastShown = new LastShown(recognition);
  const restricted = startRestricted?.(recognition, log);
  const publishing = new PublishingView(server, log);
  const agenda = new AgendaView(server, log);
  const preview = markdownPreview(loadDrawing, log);
  context.subscriptions.push(
    ...(restricted === undefined ? [] : [restricted]),
    log,
    server,
    recognition,
    panels,
    lastShown,
    publishing,
    preview.subscription,
    agenda,
    keepContextKeys(recognition, panels, context.workspaceState),
    offerPastedEntries(recognition, server, log),
    showDurations(recognition, server, log),
    serveRulePages(context.extensionUri),
    serveConfigurationPages(server),
    registerCommands({
      log,
      extensionUri: context.extensionUri,
      server,
      panels,
      lastShown,
      publishing,
      restricted: restricted?.texts,
    }),
  );
  return preview.exported;
}

/** Lets the server go in peace when VS Code closes. */
export async function stopExtension(): Promise<void> {
  await server?.stop();
}
