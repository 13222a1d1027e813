import { commands, type Disposable, type LogOutputChannel, Uri, workspace } from 'vscode';
import { reasonOf } from '../report';
import type { DrawingModule } from './drawingModule';
import { extendMarkdownIt, type PreviewPorts } from './extendMarkdownIt';
import type { MarkdownIt } from './markdownIt';

/** Loads what draws: at once where the host can, else as a promise. */
export type LoadDrawing = () => DrawingModule | Promise<DrawingModule>;

/** What `activate` returns to VS Code's Markdown support. */
export interface MarkdownExtension {
  readonly extendMarkdownIt: <Parser extends MarkdownIt>(parser: Parser) => Parser;
}

const setting = 'postmortem.markdownPreview.timeline';

/** The plugin for VS Code's Markdown preview. Reading and drawing are loaded with the first post-mortem that is shown. */
export function markdownPreview(
  load: LoadDrawing,
  log: LogOutputChannel,
): { readonly exported: MarkdownExtension; readonly subscription: Disposable } {
  let loaded: DrawingModule | Promise<void> | undefined;
  const failed = (error: unknown) => log.warn(`A timeline could not be drawn in the preview: ${reasonOf(error)}`);
  const module = (): DrawingModule | undefined => {
    if (loaded === undefined) {
      const loading = load();
      loaded =
        loading instanceof Promise
          ? loading.then(ready => {
              loaded = ready;
              reload();
            }, failed)
          : loading;
    }
    return loaded instanceof Promise ? undefined : loaded;
  };
  const ports: PreviewPorts = {
    isOn: () => workspace.getConfiguration().get(setting, true),
    placeOf: environment => {
      const uri = uriIn(environment);
      const files = workspace.getConfiguration('postmortem', uri ?? null).get<readonly string[]>('files', []);
      return { path: uri === undefined ? '' : workspace.asRelativePath(uri, false), files };
    },
    draw: (text, environment) => {
      const uri = uriIn(environment);
      const zone = workspace.getConfiguration('postmortem', uri ?? null).get('zone', '');
      return module()?.previewDrawing(text, uri?.path ?? '', zone);
    },
    failed,
  };
  const subscription = workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(setting)) reload();
  });
  return { exported: { extendMarkdownIt: parser => extendMarkdownIt(parser, ports) }, subscription };
}

/** Lets open previews parse their documents anew. */
function reload(): void {
  void commands.executeCommand('markdown.api.reloadPlugins').then(undefined, () => undefined);
}

/** The document that is shown, which VS Code names in the parser's environment. */
function uriIn(environment: unknown): Uri | undefined {
  if (typeof environment !== 'object' || environment === null || !('currentDocument' in environment)) return undefined;
  return environment.currentDocument instanceof Uri ? environment.currentDocument : undefined;
}
