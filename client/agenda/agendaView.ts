import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type TreeCheckboxChangeEvent,
  type TreeDataProvider,
  TreeItemCheckboxState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { IncidentRecord } from '../../core/catalogue/record';
import { applyPlan } from '../applyPlan';
import { findDocument } from '../documents';
import type { LanguageServer } from '../languageServer/languageServer';
import { LiveView } from '../liveView';
import { reasonOf } from '../report';
import { allNode, documentNode, factNodes, incidentNode, type Node, rowsOf, yearNodes } from './nodes';
import { treeItem } from './treeItem';

const viewId = 'postmortem.library';

/**
 * The view “Post-mortems”: what is left to do in the workspace's post-mortems, and all of them. Nothing is read before it is opened, and
 * nothing while nobody sees it; the documents hold all that it shows, ticks included.
 */
export class AgendaView implements Disposable {
  readonly #server: LanguageServer;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<void>();
  readonly #live = new LiveView(
    () => this.#view.visible,
    () => this.#refresh(),
  );
  readonly #view: TreeView<Node>;
  readonly #subscriptions: Disposable;
  #watcher: Disposable | undefined;
  #nodes: readonly Node[] = [];
  #shown = '';
  /** All post-mortems as they are shown; absent before somebody opens that list. */
  #listed: string | undefined;
  /** Files changed since they were listed. */
  #isStale = true;

  constructor(server: LanguageServer, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    const provider: TreeDataProvider<Node> = {
      onDidChangeTreeData: this.#changed.event,
      getChildren: node => this.#childrenOf(node),
      getTreeItem: treeItem,
    };
    this.#view = window.createTreeView(viewId, { treeDataProvider: provider, manageCheckboxStateManually: true });
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#live.want()),
      this.#view.onDidChangeCheckboxState(event => this.#check(event)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'markdown') this.#live.want();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#renew()),
      server.onDidStart(() => this.#renew()),
    );
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#subscriptions.dispose();
  }

  #renew(): void {
    this.#isStale = true;
    this.#live.want();
  }

  #childrenOf(node: Node | undefined): Node[] | Promise<Node[]> {
    switch (node?.type) {
      case undefined:
        return [...this.#nodes];
      case 'document':
        return rowsOf(node.document);
      case 'all':
        return this.#allPostmortems();
      case 'year':
        return node.records.map(incidentNode);
      case 'incident':
        return factNodes(node.record);
      default:
        return [];
    }
  }

  async #allPostmortems(): Promise<Node[]> {
    try {
      const records = await this.#records(false);
      this.#listed = JSON.stringify(records);
      return yearNodes(records);
    } catch (error) {
      this.#log.warn(`The post-mortems could not be listed: ${reasonOf(error)}`);
      return [];
    }
  }

  async #records(isFresh: boolean): Promise<readonly IncidentRecord[]> {
    const folders = workspace.workspaceFolders ?? [];
    return (await Promise.all(folders.map(({ uri }) => this.#server.catalogue(uri, isFresh)))).flat();
  }

  async #refresh(): Promise<void> {
    this.#watcher ??= this.#watch();
    const isFresh = this.#isStale;
    this.#isStale = false;
    try {
      const folders = workspace.workspaceFolders ?? [];
      const answers = await Promise.all(folders.map(({ uri }) => this.#server.agenda(uri, isFresh)));
      const documents = answers.flat();
      const shown = JSON.stringify(documents);
      const records = await this.#records(false);
      const isListStale = this.#listed !== undefined && JSON.stringify(records) !== this.#listed;
      this.#view.message = documents.length === 0 && records.length > 0 ? l10n.t('Nothing is left to do.') : '';
      if (shown === this.#shown && !isListStale) return;
      this.#shown = shown;
      // An empty view says how to begin.
      this.#nodes = records.length === 0 ? [] : [...documents.map(documentNode), allNode];
      this.#changed.fire();
    } catch (error) {
      this.#isStale = true;
      this.#log.warn(`What is left to do could not be read: ${reasonOf(error)}`);
    }
  }

  /** From the first look on: files that change on disk, by other programs too. */
  #watch(): Disposable {
    const files = workspace.createFileSystemWatcher('**/*.{md,markdown}');
    const renew = () => this.#renew();
    return Disposable.from(files, files.onDidCreate(renew), files.onDidChange(renew), files.onDidDelete(renew));
  }

  async #check({ items }: TreeCheckboxChangeEvent<Node>): Promise<void> {
    for (const [node, state] of items) {
      if (node.type === 'item') await this.#write(node, state === TreeItemCheckboxState.Checked);
    }
  }

  async #write({ document, item }: Node & { readonly type: 'item' }, done: boolean): Promise<void> {
    try {
      const text = await findDocument(Uri.parse(document.key));
      const { line, text: expected } = item;
      const outcome =
        text === undefined
          ? { type: 'refused' as const, reason: l10n.t('The document is not there any more.') }
          : await applyPlan(this.#server, text, { type: 'edit-action-item', line, expected, done, fields: {} });
      if (outcome.type === 'written') return;
      void window.showWarningMessage(outcome.reason);
    } catch (error) {
      this.#log.error(`An item could not be marked: ${reasonOf(error)}`);
      void window.showErrorMessage(l10n.t('The item could not be marked: {0}', reasonOf(error)));
    }
    // The box shows what the document says.
    this.#changed.fire();
  }
}
