import { l10n, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { shortTitle } from '../../core/catalogue/entry';
import type { IncidentRecord } from '../../core/catalogue/record';
import { formatDuration } from '../../core/timeline/format';
import { baseName } from '../publishing/baseName';
import type { Fact } from './nodes';

/** The post-mortems of a year; those that tell no date share an empty one. */
export function yearItem(year: string, count: number): TreeItem {
  const label = year === '' ? l10n.t('Undated') : year;
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.description = `${count}`;
  item.accessibilityInformation = { label: l10n.t('{0}, {1} post-mortems', label, count) };
  return item;
}

/** One post-mortem with its day and severity; a click or Enter opens it. */
export function incidentItem(record: IncidentRecord): TreeItem {
  const { key, title, titleLine, date, severity } = record;
  const item = new TreeItem(shortTitle(title), TreeItemCollapsibleState.Collapsed);
  const notes = [date, severity].filter(note => note !== undefined);
  item.description = notes.join(' · ');
  item.iconPath = new ThemeIcon('notebook');
  item.tooltip = [title, ...notes, baseName(Uri.parse(key))].join('\n');
  item.accessibilityInformation = { label: [title, ...notes].join(', ') };
  item.resourceUri = Uri.parse(key);
  item.command = opening(record, titleLine);
  return item;
}

/** A duration, a component, a factor or the state of the items; a click opens its place. */
export function factItem(record: IncidentRecord, fact: Fact): TreeItem {
  const { label, spoken, icon } = wordsOf(fact);
  const item = new TreeItem(label);
  item.iconPath = new ThemeIcon(icon);
  item.tooltip = spoken;
  item.accessibilityInformation = { label: spoken };
  item.command = opening(record, 'line' in fact ? fact.line : record.titleLine);
  return item;
}

function wordsOf(fact: Fact): { readonly label: string; readonly spoken: string; readonly icon: string } {
  const alike = (label: string, icon: string) => ({ label, spoken: label, icon });
  switch (fact.type) {
    case 'component':
      return { label: fact.text, spoken: l10n.t('Component: {0}', fact.text), icon: 'server' };
    case 'factor':
      return { label: fact.text, spoken: l10n.t('Contributing factor: {0}', fact.text), icon: 'lightbulb' };
    case 'items':
      return alike(l10n.t('{0} of {1} items open', fact.open, fact.all), 'checklist');
    case 'detect':
      return alike(l10n.t('To detect: {0}', formatDuration(fact.minutes * 60_000)), 'watch');
    case 'mitigate':
      return alike(l10n.t('To mitigate: {0}', formatDuration(fact.minutes * 60_000)), 'watch');
    case 'resolve':
      return alike(l10n.t('To resolve: {0}', formatDuration(fact.minutes * 60_000)), 'watch');
  }
}

function opening({ key }: IncidentRecord, line: number): NonNullable<TreeItem['command']> {
  const selection = new Range(line, 0, line, 0);
  return { command: 'vscode.open', title: l10n.t('Show'), arguments: [Uri.parse(key), { selection }] };
}
