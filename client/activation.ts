import { commands, type ExtensionContext, type LogOutputChannel, l10n, type WebviewPanel, window } from 'vscode';
import { wasSeenBefore } from './contextKeys';
import { onFirstPostmortem } from './firstPostmortem';
import { type LoadDrawing, type MarkdownExtension, markdownPreview } from './markdownPreview/markdownPreview';
import { type PanelKind, panelKinds, viewType } from './panels/kinds';
import { reporting } from './report';
import { serveRulePages } from './rulePages';

/** Everything that post-mortems need, once it is loaded. */
export interface RunningExtension {
  runCommand(id: string, argument: unknown): Promise<void>;
  restorePanel(kind: PanelKind, panel: WebviewPanel, state: unknown): void;
  stop(): Promise<void>;
}

/** What each host loads in its own way. */
export interface Host {
  /** Loads everything else, and starts it. */
  readonly start: (log: LogOutputChannel) => Promise<RunningExtension>;
  readonly loadDrawing: LoadDrawing;
}

/** What is read of package.json. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
  };
}

let running: Promise<RunningExtension> | undefined;

/**
 * Waits, with as little as possible, for what the extension is there for: a post-mortem, a command, or a panel that VS
 * Code restores. Returns what VS Code's Markdown support asks extensions for.
 */
export function activateIn(context: ExtensionContext, { start, loadDrawing }: Host): MarkdownExtension {
  const log = window.createOutputChannel('Post-mortem', { log: true });
  const run = (): Promise<RunningExtension> => {
    waiting.dispose();
    running ??= start(log);
    return running;
  };
  const attempt = (work: (extension: RunningExtension) => unknown) =>
    reporting(log, l10n.t('Post-mortem could not start:'), async () => work(await run()));
  const begin = () => attempt(() => undefined);
  const { contributes }: Manifest = context.extension.packageJSON;
  const waiting = onFirstPostmortem(() => void begin());
  const preview = markdownPreview(loadDrawing, log);
  context.subscriptions.push(
    log,
    preview.subscription,
    serveRulePages(context.extensionUri),
    waiting,
    ...contributes.commands.map(({ command }) =>
      commands.registerCommand(command, argument => attempt(extension => extension.runCommand(command, argument))),
    ),
    ...panelKinds.map(kind =>
      window.registerWebviewPanelSerializer(viewType(kind), {
        deserializeWebviewPanel: (panel, state) => attempt(extension => extension.restorePanel(kind, panel, state)),
      }),
    ),
  );
  // The view of the workspace's post-mortems is there before one of them is open.
  if (wasSeenBefore(context.workspaceState)) setTimeout(() => void begin());
  return preview.exported;
}

/** Lets the server go in peace when VS Code closes. */
export async function deactivate(): Promise<void> {
  await (await running)?.stop();
}
