import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { PublishingCheck, PublishingGroup, PublishingRow } from '../../core/publishing/types';
import { baseName } from './baseName';
import type { Node } from './nodes';

/** How a node looks and sounds; a row opens its place in the document, by click and by Enter. */
export function treeItem(node: Node, uri: Uri): TreeItem {
  const item = itemOf(node, uri);
  item.id = node.id;
  return item;
}

function itemOf(node: Node, uri: Uri): TreeItem {
  switch (node.type) {
    case 'busy':
      return plain(l10n.t('Looking…'), new ThemeIcon('loading~spin'));
    case 'note':
      return plain(
        l10n.t('This document does not look like a post-mortem. It was checked all the same.'),
        new ThemeIcon('info'),
      );
    case 'verdict':
      return verdictItem(node.check, uri);
    case 'group':
      return groupItem(node.group);
    case 'row':
      return rowItem(node.row, uri);
  }
}

const passed = new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
const failed = new ThemeIcon('error', new ThemeColor('testing.iconFailed'));

function verdictItem(check: PublishingCheck, uri: Uri): TreeItem {
  const label = verdictOf(check);
  const item = plain(label, check.ready ? passed : failed);
  item.description = baseName(uri);
  item.accessibilityInformation = { label: `${label}, ${baseName(uri)}` };
  return item;
}

function plain(label: string, icon: ThemeIcon): TreeItem {
  const item = new TreeItem(label);
  item.iconPath = icon;
  item.tooltip = label;
  item.accessibilityInformation = { label };
  return item;
}

function verdictOf({ ready, toSettle, groups }: PublishingCheck): string {
  if (ready && groups.length === 0) return l10n.t('Ready to publish: nothing found');
  if (ready) return l10n.t('Ready to publish: nothing to settle');
  return toSettle === 1 ? l10n.t('Not ready: 1 thing to settle') : l10n.t('Not ready: {0} things to settle', toSettle);
}

function groupItem({ title, rows }: PublishingGroup): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.description = `${rows.length}`;
  const count = rows.length === 1 ? l10n.t('1 entry') : l10n.t('{0} entries', rows.length);
  item.accessibilityInformation = { label: `${title}, ${count}` };
  return item;
}

function rowItem({ message, range: { start, end }, severity, rule, blocks }: PublishingRow, uri: Uri): TreeItem {
  const item = new TreeItem(message);
  const line = l10n.t('line {0}', start.line + 1);
  const weight = blocks ? l10n.t('To settle') : l10n.t('Note');
  item.description = line;
  item.iconPath = blocks && severity !== 'error' ? warning : icons[severity];
  item.tooltip = `${message}\n${weight}, ${line} (${rule})`;
  item.accessibilityInformation = { label: `${weight}: ${message} ${line}` };
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title: l10n.t('Show'), arguments: [uri, { selection }] };
  return item;
}

const warning = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
const information = new ThemeIcon('info');
const icons: { readonly [severity in PublishingRow['severity']]: ThemeIcon } = {
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning,
  information,
  hint: information,
};
