import {
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { AgendaDocument, AgendaItem } from '../../core/agenda/types';
import { baseName } from '../publishing/baseName';
import { factItem, incidentItem, yearItem } from './incidentItems';
import type { Node } from './nodes';

/** How a node looks and sounds; a click or Enter opens its place in the document. */
export function treeItem(node: Node): TreeItem {
  const item = itemOf(node);
  item.id = node.id;
  item.contextValue = node.type;
  return item;
}

function itemOf(node: Node): TreeItem {
  switch (node.type) {
    case 'document':
      return documentItem(node.document);
    case 'review':
      return reviewItem(node.document, node.day);
    case 'item':
      return actionItem(node.document, node.item);
    case 'all':
      return new TreeItem(l10n.t('All post-mortems'), TreeItemCollapsibleState.Collapsed);
    case 'year':
      return yearItem(node.year, node.records.length);
    case 'incident':
      return incidentItem(node.record);
    case 'fact':
      return factItem(node.record, node.fact);
  }
}

function documentItem(document: AgendaDocument): TreeItem {
  // The view says already what they all are.
  const title = document.title.replace(/^post-?mortem:\s{0,9}(?=\S)/i, '');
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.resourceUri = Uri.parse(document.key);
  item.description = counts(document);
  item.iconPath = document.overdue > 0 ? warning : new ThemeIcon('notebook');
  item.tooltip = [document.title, document.date, baseName(Uri.parse(document.key)), counts(document)]
    .filter(part => part !== undefined)
    .join('\n');
  item.accessibilityInformation = { label: `${document.title}, ${counts(document)}` };
  item.command = opening(document, document.titleLine);
  return item;
}

function counts({ open, overdue }: AgendaDocument): string {
  if (overdue > 0) return l10n.t('{0} open, {1} overdue', open, overdue);
  return open === 0 ? l10n.t('nothing open') : l10n.t('{0} open', open);
}

function reviewItem(document: AgendaDocument, day: string): TreeItem {
  const item = new TreeItem(l10n.t('Follow-up review'));
  item.description = l10n.t('due since {0}', day);
  item.accessibilityInformation = { label: l10n.t('Follow-up review due since {0}', day) };
  item.iconPath = new ThemeIcon('calendar');
  item.tooltip = l10n.t('No review was written down since then. Start it from here, or set a new date.');
  item.command = opening(document, document.titleLine);
  return item;
}

function actionItem(document: AgendaDocument, { text, done, owner, due, overdue, line }: AgendaItem): TreeItem {
  const item = new TreeItem(text);
  const notes = [overdue ? l10n.t('overdue') : undefined, due, owner].filter(note => note !== undefined);
  item.description = notes.join(' · ');
  item.tooltip = [text, ...notes].join('\n');
  if (overdue) item.iconPath = warning;
  const state = done ? l10n.t('done') : l10n.t('open');
  const label = [text, state, ...notes].join(', ');
  item.checkboxState = {
    state: done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: done ? l10n.t('Mark as open in the document') : l10n.t('Mark as done in the document'),
    accessibilityInformation: { label },
  };
  item.accessibilityInformation = { label };
  item.command = opening(document, line);
  return item;
}

function opening({ key }: AgendaDocument, line: number): NonNullable<TreeItem['command']> {
  const selection = new Range(line, 0, line, 0);
  return { command: 'vscode.open', title: l10n.t('Show'), arguments: [Uri.parse(key), { selection }] };
}

const warning = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
