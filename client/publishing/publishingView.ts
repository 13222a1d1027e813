import {
  commands,
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  languages,
  type TreeDataProvider,
  type TreeView,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { sameUri } from '../documents';
import type { LanguageServer } from '../languageServer/languageServer';
import { LiveView } from '../liveView';
import { reasonOf } from '../report';
import { type Node, nodesOf } from './nodes';
import { treeItem } from './treeItem';

const viewId = 'postmortem.publishing';

/** The view “Before Publishing”: whether one document is ready, and what is not. It follows that document while it shows. */
export class PublishingView implements Disposable {
  readonly #server: LanguageServer;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<void>();
  readonly #live = new LiveView(
    () => this.#uri !== undefined && this.#view.visible,
    () => this.#refresh(),
  );
  readonly #view: TreeView<Node>;
  readonly #subscriptions: Disposable;
  #uri: Uri | undefined;
  /** Where the document lay that closed last: a renamed file closes and opens again. */
  #last: Uri | undefined;
  #nodes: readonly Node[] = [];
  /** What is shown, to see whether anything changed. */
  #shown = '';
  /** The keyboard goes to the verdict when it is there. */
  #wantsFocus = false;

  constructor(server: LanguageServer, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    const provider: TreeDataProvider<Node> = {
      onDidChangeTreeData: this.#changed.event,
      getChildren: node => (node === undefined ? [...this.#nodes] : node.type === 'group' ? [...node.rows] : []),
      getParent: node => (node.type === 'row' ? node.group : undefined),
      getTreeItem: node => (this.#uri === undefined ? {} : treeItem(node, this.#uri)),
    };
    this.#view = window.createTreeView(viewId, { treeDataProvider: provider });
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#live.want()),
      workspace.onDidChangeTextDocument(({ document }) => this.#wantIf(document.uri)),
      // Settings, secrets and a new server change what is found without an edit.
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#wantIf(uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#uri !== undefined && sameUri(uri, this.#uri)) this.#clear();
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          if (this.#last !== undefined && sameUri(oldUri, this.#last)) this.#follow(newUri);
        }
      }),
    );
  }

  /** Checks the document, brings the view to the front and puts the keyboard on the verdict. */
  async show(uri: Uri): Promise<void> {
    await commands.executeCommand('setContext', 'postmortem.publishingShown', true);
    this.#follow(uri);
    this.#wantsFocus = true;
    await commands.executeCommand(`${viewId}.focus`);
    this.#live.want();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #follow(uri: Uri): void {
    const isOther = this.#uri === undefined || !sameUri(uri, this.#uri);
    this.#uri = uri;
    this.#last = uri;
    if (isOther) this.#put([{ type: 'busy', id: 'verdict' }], '');
    this.#live.want();
  }

  #clear(): void {
    this.#uri = undefined;
    this.#put([], '');
  }

  #wantIf(uri: Uri): void {
    if (this.#uri !== undefined && sameUri(uri, this.#uri)) this.#live.want();
  }

  async #refresh(): Promise<void> {
    const uri = this.#uri;
    if (uri === undefined) return;
    try {
      const answer = await this.#server.publishing(uri);
      if (answer === null || uri !== this.#uri) return;
      const shown = JSON.stringify(answer.check);
      if (shown !== this.#shown) this.#put(nodesOf(answer.check), shown);
      if (this.#wantsFocus) await this.#focus();
    } catch (error) {
      this.#log.warn(`The check before publishing could not be made: ${reasonOf(error)}`);
    }
  }

  #put(nodes: readonly Node[], shown: string): void {
    this.#nodes = nodes;
    this.#shown = shown;
    // Even a message that is none makes VS Code lay the view out: a row revealed before that is half out of sight.
    this.#view.message = '';
    this.#changed.fire();
  }

  async #focus(): Promise<void> {
    this.#wantsFocus = false;
    const [verdict] = this.#nodes;
    if (verdict === undefined || !this.#view.visible) return;
    // A selected row loses the colour of its icon, and this one is to be red or green.
    await this.#view.reveal(verdict, { focus: true, select: false });
  }
}
