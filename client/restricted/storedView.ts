import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { RestrictedEntry } from '../../core/restricted/entry';
import { kindName } from '../../core/restricted/kindName';
import { markersIn } from '../../core/restricted/markers';
import type { SensitiveCategory } from '../../core/sensitive';
import { sameUri } from '../documents';
import type { RestrictedTexts } from './restrictedTexts';
import type { Stored } from './store';
import { type Trace, tracesIn } from './traces';

/** A row of the view: what cannot be read, a document, or an entry of one. */
export type Row =
  | { readonly type: 'unreadable'; readonly problem: string }
  | { readonly type: 'document'; readonly uri: string; readonly entries: readonly Stored[] }
  | { readonly type: 'entry'; readonly stored: Stored; readonly trace: Trace };

/** Lists in the Explorer what is stored only on this machine, while there is something. No row says what the text is. */
export function showStoredView(texts: RestrictedTexts): Disposable {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: row => (row === undefined ? rootsOf(texts) : entriesOf(row)),
    getTreeItem: itemOf,
  };
  let view: TreeView<Row> | undefined;
  let shown = false;
  const refresh = () => {
    const shows = texts.unfiled.length > 0 || texts.unreadable.length > 0;
    // A view that was never needed is not even registered.
    if (shows) view ??= window.createTreeView('postmortem.restricted', { treeDataProvider: provider });
    if (shows !== shown) void commands.executeCommand('setContext', 'postmortem.restricted.stored', shows);
    shown = shows;
    changed.fire();
  };
  const markers = new Map<string, string>();
  return Disposable.from(
    changed,
    new Disposable(() => view?.dispose()),
    texts.onDidChange(refresh),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!texts.unfiled.some(({ entry }) => sameUri(Uri.parse(entry.document), document.uri))) return;
      const now = markersIn(document.lineCount, line => document.lineAt(line).text)
        .map(({ id }) => id)
        .join();
      if (markers.get(document.uri.toString()) !== now) changed.fire();
      markers.set(document.uri.toString(), now);
    }),
  );
}

function rootsOf({ unfiled, unreadable }: RestrictedTexts): Row[] {
  return [...unreadable.map((problem): Row => ({ type: 'unreadable', problem })), ...documentsOf(unfiled)];
}

function documentsOf(stored: readonly Stored[]): Row[] {
  const documents = new Map<string, Stored[]>();
  for (const each of stored) {
    const known = documents.get(each.entry.document) ?? [];
    known.push(each);
    documents.set(each.entry.document, known);
  }
  return [...documents].map(([uri, entries]) => ({ type: 'document', uri, entries }));
}

async function entriesOf(row: Row): Promise<Row[]> {
  if (row.type !== 'document') return [];
  const trace = await tracesIn(Uri.parse(row.uri));
  return row.entries.map(stored => ({ type: 'entry', stored, trace: trace(stored) }));
}

function itemOf(row: Row): TreeItem {
  if (row.type === 'unreadable') {
    const item = new TreeItem(l10n.t('Cannot be read'));
    item.description = row.problem;
    item.iconPath = new ThemeIcon('warning');
    item.tooltip = row.problem;
    return item;
  }
  if (row.type === 'document') {
    const uri = Uri.parse(row.uri);
    const item = new TreeItem(uri.path.split('/').pop() ?? '', TreeItemCollapsibleState.Expanded);
    item.id = row.uri;
    item.description = workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');
    item.iconPath = new ThemeIcon('file');
    item.tooltip = workspace.asRelativePath(uri);
    item.contextValue = 'document';
    return item;
  }
  return entryItem(row.stored, row.trace);
}

function entryItem({ file, entry }: Stored, trace: Trace): TreeItem {
  const item = new TreeItem(`${entry.id}: ${kindName(entry.rule)}`);
  const heading = entry.heading.split(' › ').pop() ?? '';
  const { state, tooltip, icon, context } = lookOf(entry, trace);
  item.id = `${file} ${entry.id}`;
  item.description = [state, categoryName(entry.category), heading].filter(part => part !== '').join(' · ');
  item.tooltip = tooltip;
  item.iconPath = new ThemeIcon(icon);
  item.contextValue = context;
  const { line, character } = trace.type === 'cut' ? trace.marker.range.start : { line: entry.line, character: 0 };
  const selection = new Range(line, character, line, character);
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [Uri.parse(entry.document), { selection }],
  };
  return item;
}

interface Look {
  readonly state: string;
  readonly tooltip: string;
  readonly icon: string;
  readonly context: string;
}

function lookOf({ id, time }: RestrictedEntry, { type }: Trace): Look {
  const looks: { readonly [each in Trace['type']]: Look } = {
    cut: {
      state: '',
      tooltip: l10n.t('{0} was moved here on {1}. It is only on this machine.', id, dayOf(time)),
      icon: 'lock',
      context: 'stored',
    },
    uncut: {
      state: l10n.t('not cut'),
      tooltip: l10n.t('{0} is stored, but its text still stands in the document. Finish the move, or discard it.', id),
      icon: 'warning',
      context: 'uncut',
    },
    unused: {
      state: l10n.t('unused'),
      tooltip: l10n.t('{0} is stored, but no marker of it stands in the document. Restore or discard it.', id),
      icon: 'question',
      context: 'unused',
    },
  };
  return looks[type];
}

function categoryName(category: SensitiveCategory): string {
  const names: { readonly [name in SensitiveCategory]: string } = {
    secret: l10n.t('secret'),
    infrastructure: l10n.t('infrastructure'),
    pii: l10n.t('personal data'),
    vulnerability: l10n.t('vulnerability'),
    controlled: l10n.t('controlled information'),
  };
  return names[category];
}

function dayOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date.toLocaleString();
}
