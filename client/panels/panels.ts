import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { sameUri } from '../documents';
import type { LanguageServer } from '../languageServer/languageServer';
import type { Recognition } from '../recognition';
import { DocumentPanel, type PanelPurpose } from './documentPanel';
import { type PanelKind, panelTitle, viewType } from './kinds';
import { readState } from './messages';
import type { PanelPorts } from './ports';
import { webviewOptions } from './shell';

const usual: PanelPurpose = { locked: false, isFollowUp: false };

/** The open panels: one for each document and kind. */
export class Panels implements Disposable {
  readonly #ports: PanelPorts;
  readonly #open = new Set<DocumentPanel>();
  readonly #changedActive = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  /** A panel came to the front or left it. */
  readonly onDidChangeActive = this.#changedActive.event;

  constructor(
    { extensionUri, workspaceState: memory }: ExtensionContext,
    log: LogOutputChannel,
    server: LanguageServer,
    recognition: Recognition,
    invite: PanelPorts['invite'],
  ) {
    this.#ports = { extensionUri, log, server, memory, show: (kind, uri) => this.show(kind, uri), invite };
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#followEditor(recognition)),
      // A document that was just opened is recognised a moment after its editor became active.
      recognition.onDidChange(() => this.#followEditor(recognition)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#follow(oldUri, newUri);
      }),
      workspace.onDidCloseTextDocument(document => {
        if (document.isUntitled) this.#followSaved(document.uri, document.getText());
      }),
    );
  }

  /** Opens the panel beside the editor, or brings it to the front where it is open. */
  show(kind: PanelKind, uri: Uri): void {
    const open = [...this.#open].find(panel => panel.kind === kind && sameUri(panel.uri, uri));
    const preserveFocus = kind === 'timeline';
    if (open !== undefined) {
      open.panel.reveal(undefined, preserveFocus);
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus };
    const options = webviewOptions(this.#ports.extensionUri);
    this.#add(window.createWebviewPanel(viewType(kind), panelTitle(kind, ''), column, options), kind, uri);
  }

  /** Opens facilitator mode, or brings it to the front, for the follow-up review of the document. */
  showFollowUp(uri: Uri): void {
    this.show('facilitator', uri);
    [...this.#open].find(panel => panel.kind === 'facilitator' && sameUri(panel.uri, uri))?.startFollowUp();
  }

  /** Takes on a panel that VS Code kept; one whose state says nothing is closed. */
  restore(panel: WebviewPanel, kind: PanelKind, state: unknown): void {
    const kept = readState(state);
    if (kept === undefined) panel.dispose();
    else this.#add(panel, kind, Uri.parse(kept.uri), kept);
  }

  /** The document of the panel in front, where one of ours is. */
  get activeUri(): Uri | undefined {
    return [...this.#open].find(({ panel }) => panel.active)?.uri;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changedActive.dispose();
    for (const { panel } of this.#open) panel.dispose();
  }

  #add(panel: WebviewPanel, kind: PanelKind, uri: Uri, purpose = usual): void {
    const added = new DocumentPanel(this.#ports, panel, kind, uri, purpose);
    this.#open.add(added);
    const said = panel.onDidChangeViewState(() => this.#changedActive.fire());
    panel.onDidDispose(() => {
      said.dispose();
      this.#open.delete(added);
      this.#changedActive.fire();
    });
  }

  #followEditor(recognition: Recognition): void {
    const uri = window.activeTextEditor?.document.uri;
    if (uri !== undefined && recognition.isPostmortem(uri)) this.#showActive(uri);
  }

  /** A timeline that can be seen and is not locked goes on to the post-mortem that became active, unless another shows it. */
  #showActive(uri: Uri): void {
    const timelines = [...this.#open].filter(({ kind }) => kind === 'timeline');
    if (timelines.some(panel => sameUri(panel.uri, uri))) return;
    timelines.find(({ panel, isLocked }) => panel.visible && !isLocked)?.follow(uri);
  }

  /** A renamed file, or one in a renamed folder. */
  #follow(oldUri: Uri, newUri: Uri): void {
    for (const panel of this.#open) {
      const rest = restBelow(oldUri, panel.uri);
      if (rest !== undefined) panel.rename(newUri.with({ path: newUri.path + rest }));
    }
  }

  /** An untitled document that closes was saved where an editor now shows the same text in a file. */
  #followSaved(untitled: Uri, text: string): void {
    const saved = window.visibleTextEditors.find(({ document }) => !document.isUntitled && document.getText() === text);
    if (saved !== undefined && text !== '') this.#follow(untitled, saved.document.uri);
  }
}

function restBelow(parent: Uri, uri: Uri): string | undefined {
  if (sameUri(parent, uri)) return '';
  const inside =
    uri.scheme === parent.scheme && uri.authority === parent.authority && uri.path.startsWith(`${parent.path}/`);
  return inside ? uri.path.slice(parent.path.length) : undefined;
}
