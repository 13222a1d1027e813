import { commands, Disposable, env, l10n, type TextDocument, Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { FromWebview, SeenBeforeResult, ToWebview } from '../../protocol';
import { applyPlan } from '../applyPlan';
import { findDocument, sameUri } from '../documents';
import { LiveView } from '../liveView';
import { reasonOf, reporting } from '../report';
import { currentView } from './currentView';
import { cursorLines, revealLines, showBeside, undoIn } from './editor';
import { exportTimeline } from './exportTimeline';
import { type PanelKind, panelTitle } from './kinds';
import { readMessage } from './messages';
import type { PanelPorts } from './ports';
import { shell, webviewOptions } from './shell';
import { showSeen } from './showSeen';
import { Turns } from './turns';
import { Writes } from './writes';

const primeDirective = 'https://retrospectivewiki.org/index.php?title=The_Prime_Directive';

/** What the buttons of the meeting's last step run. */
const backlogCommands = { issues: 'postmortem.createIssues', export: 'postmortem.exportBacklog' } as const;

/** What a panel is for, beside its document. */
export interface PanelPurpose {
  readonly locked: boolean;
  readonly isFollowUp: boolean;
}

/** One panel beside one document: sends what the document says, writes what the panel asks for. */
export class DocumentPanel {
  readonly panel: WebviewPanel;
  readonly kind: PanelKind;
  readonly #ports: PanelPorts;
  readonly #live = new LiveView(
    () => this.panel.visible && this.#ready,
    () => this.#refresh(),
  );
  #uri: Uri;
  #locked: boolean;
  /** The page listens; a hidden page is gone, and says `ready` again when it comes back. */
  #ready = false;
  /** The version of the document that the panel's last write left. */
  #written: number | undefined;
  /** What was last found in earlier post-mortems. */
  #seen: SeenBeforeResult = null;
  /** The meeting is the follow-up review. */
  #isFollowUp: boolean;
  /** Writes one after the other, so that each is planned on what the one before left. */
  readonly #turns = new Turns();
  readonly #writes: Writes;

  /** `locked`: the panel stays with the document, whatever becomes active. */
  constructor(ports: PanelPorts, panel: WebviewPanel, kind: PanelKind, uri: Uri, { locked, isFollowUp }: PanelPurpose) {
    this.panel = panel;
    this.kind = kind;
    this.#ports = ports;
    this.#uri = uri;
    this.#locked = locked;
    this.#isFollowUp = isFollowUp;
    this.#writes = new Writes(ports.memory);
    panel.title = panelTitle(kind, fileName(uri));
    const subscriptions = this.#listen();
    panel.onDidDispose(() => subscriptions.dispose());
    panel.webview.options = webviewOptions(ports.extensionUri);
    panel.webview.html = shell(panel.webview, ports.extensionUri, kind);
  }

  get uri(): Uri {
    return this.#uri;
  }

  get isLocked(): boolean {
    return this.#locked;
  }

  /** Shows another document from now on. */
  follow(uri: Uri): void {
    this.#show(uri, {});
  }

  /** Goes on with the same document under its new name. */
  rename(uri: Uri): void {
    const before = this.#uri.toString();
    const kept = this.#ports.memory.get(this.#memoryKey());
    const moved = typeof kept === 'object' && kept !== null ? { ...kept, uri: uri.toString() } : undefined;
    void this.#ports.memory.update(this.#memoryKey(), undefined);
    this.#show(uri, { before });
    if (moved !== undefined) void this.#ports.memory.update(this.#memoryKey(), moved);
  }

  #show(uri: Uri, more: { readonly before?: string }): void {
    this.#uri = uri;
    this.panel.title = panelTitle(this.kind, fileName(uri));
    if (this.#ready) this.#open(more);
  }

  /** From now on the meeting is the follow-up review. */
  startFollowUp(): void {
    this.#isFollowUp = true;
    if (this.#ready) this.#open();
  }

  #listen(): Disposable {
    const ours = (document: TextDocument) => sameUri(document.uri, this.#uri);
    const wantIfOurs = (document: TextDocument) => {
      if (ours(document)) this.#live.want();
    };
    return Disposable.from(
      this.panel.webview.onDidReceiveMessage(message => this.#receive(message)),
      this.panel.onDidChangeViewState(() => {
        if (!this.panel.visible) this.#ready = false;
      }),
      workspace.onDidChangeTextDocument(({ document }) => wantIfOurs(document)),
      workspace.onDidSaveTextDocument(wantIfOurs),
      workspace.onDidOpenTextDocument(wantIfOurs),
      workspace.onDidCloseTextDocument(wantIfOurs),
      window.onDidChangeVisibleTextEditors(() => this.#sendCursor()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (ours(textEditor.document)) this.#sendCursor();
      }),
      this.#ports.server.onDidStart(() => this.#live.want()),
      this.#ports.server.onDidChange(({ uri }) => {
        if (uri === this.#uri.toString()) this.#live.want();
      }),
    );
  }

  async #receive(raw: unknown): Promise<void> {
    const message = readMessage(raw);
    if (message === undefined) return;
    await reporting(this.#ports.log, l10n.t('The panel could not do this:'), () => this.#handle(message));
  }

  async #handle(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        return this.#open();
      case 'keep':
        // A page that still speaks of another document is about to hear of this one.
        if (message.state.uri === this.#uri.toString())
          await this.#ports.memory.update(this.#memoryKey(), message.state);
        return;
      case 'reveal':
        return revealLines(this.panel, await this.#document(), message);
      case 'lock':
        this.#locked = message.locked;
        return;
      case 'export':
        return exportTimeline(this.#ports, await this.#document(), message);
      case 'act':
        return this.#act(message.id, message);
      case 'ask-written': {
        const isDone = await this.#inTurn(async document => this.#writes.isDone(message.id, document));
        return this.#send({ type: isDone ? 'written' : 'unwritten', id: message.id });
      }
      case 'undo':
        return this.#undo();
      case 'copy':
        await env.clipboard.writeText(message.text);
        return;
      case 'save':
        // With all that was asked for before.
        await this.#inTurn(document => Promise.resolve(document.save()));
        return;
      case 'show':
        if (message.what === 'timeline') this.#ports.show('timeline', this.#uri);
        else await showBeside(this.panel, await this.#document(), true);
        return;
      case 'invite':
        return this.#ports.invite(message.what, this.#uri, message.preset);
      case 'backlog':
        await commands.executeCommand(backlogCommands[message.what], this.#uri);
        return;
      case 'ask-seen':
        return this.#askSeen();
      case 'show-seen':
        return showSeen(this.panel, this.#seen, message);
      case 'open-link':
        await env.openExternal(Uri.parse(primeDirective));
    }
  }

  #open(more: { readonly before?: string } = {}): void {
    const state: unknown = this.#ports.memory.get(this.#memoryKey());
    const known = state === undefined ? {} : { state };
    const purpose = this.#isFollowUp ? { followUp: true as const } : {};
    this.#send({
      type: 'open',
      uri: this.#uri.toString(),
      fileName: fileName(this.#uri),
      locked: this.#locked,
      ...known,
      ...purpose,
      ...more,
    });
    this.#live.want();
    this.#sendCursor();
  }

  #memoryKey(): string {
    return `${this.kind} ${this.#uri.toString()}`;
  }

  async #act(id: string, { action }: FromWebview & { readonly type: 'act' }): Promise<void> {
    try {
      const outcome = await this.#inTurn(async document => {
        this.#writes.begin(id, document, action);
        const outcome = await applyPlan(this.#ports.server, document, action);
        if (outcome.type === 'written') this.#written = document.version;
        return outcome;
      });
      this.#send(outcome.type === 'written' ? { type: 'written', id } : { ...outcome, id });
    } catch (error) {
      this.#ports.log.error(`A panel could not write: ${reasonOf(error)}`);
      this.#send({ type: 'refused', id, reason: reasonOf(error) });
    }
  }

  /** Whatever else the editor would undo was not written here. */
  async #undo(): Promise<void> {
    const isUndone = await this.#inTurn(async document => {
      if (document.version !== this.#written) return false;
      await undoIn(this.panel, document);
      return true;
    });
    const reason = l10n.t('The document has changed since. Undo it in the editor.');
    this.#send(isUndone ? { type: 'undone' } : { type: 'undone', reason });
  }

  #inTurn<T>(work: (document: TextDocument) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => work(await this.#document()));
  }

  async #askSeen(): Promise<void> {
    this.#seen = null;
    try {
      this.#seen = await this.#ports.server.seenBefore((await this.#document()).uri, undefined);
    } finally {
      this.#send({ type: 'seen', result: this.#seen });
    }
  }

  async #refresh(): Promise<void> {
    try {
      this.#send(await currentView(this.#ports.server, await this.#document()));
    } catch (error) {
      this.#ports.log.error(`A panel could not be refreshed: ${reasonOf(error)}`);
      this.#send({ type: 'unavailable', reason: reasonOf(error) });
    }
  }

  /** Closing an editor does not take the document from the panel: it is opened again, out of sight. */
  async #document(): Promise<TextDocument> {
    const document = await findDocument(this.#uri);
    if (document !== undefined) return document;
    throw new Error(l10n.t('“{0}” is not there any more. Open it again if it moved.', fileName(this.#uri)));
  }

  #sendCursor(): void {
    this.#send({ type: 'cursor', ...cursorLines(this.#uri) });
  }

  #send(message: ToWebview): void {
    if (this.#ready) void this.panel.webview.postMessage(message);
  }
}

function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
