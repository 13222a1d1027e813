import { l10n, type QuickPickItem, QuickPickItemKind, Selection, Uri, window, workspace } from 'vscode';
import type { IncidentRecord, Told } from '../../core/catalogue/record';
import type { CommandPorts } from './command';

/** Searches titles, components and contributing factors of the workspace's post-mortems, and opens what is chosen. */
export async function searchPostmortems({ server }: CommandPorts): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  // The list opens at once and fills when all is read, so that what is typed meanwhile is searched for.
  const records = Promise.all(folders.map(({ uri }) => server.catalogue(uri, true))).then(lists => lists.flat());
  const chosen = await window.showQuickPick<Item>(records.then(itemsOf), {
    title: l10n.t('Search Post-mortems'),
    placeHolder: l10n.t('Type words of a title, a component or a contributing factor'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.key === undefined) return;
  const { key, line = 0 } = chosen;
  await window.showTextDocument(Uri.parse(key), { selection: new Selection(line, 0, line, 0) });
}

interface Item extends QuickPickItem {
  readonly key?: string;
  readonly line?: number;
}

function itemsOf(records: readonly IncidentRecord[]): readonly Item[] {
  if (records.length === 0) return [{ label: l10n.t('There is no post-mortem in this workspace yet.') }];
  const told = (name: string, list: (record: IncidentRecord) => readonly Told[]): readonly Item[] => {
    const items = records.flatMap(record => list(record).map(each => itemOf(record, each)));
    return items.length === 0 ? [] : [{ label: name, kind: QuickPickItemKind.Separator }, ...items];
  };
  return [
    { label: l10n.t('post-mortems'), kind: QuickPickItemKind.Separator },
    ...records.map(record => ({
      label: plainly(record.title),
      description: [record.date, record.severity].filter(part => part !== undefined).join(' · '),
      key: record.key,
      line: record.titleLine,
    })),
    ...told(l10n.t('components'), ({ components }) => components),
    ...told(l10n.t('contributing factors'), ({ factors }) => factors),
  ];
}

function itemOf({ key, title, date }: IncidentRecord, { text, line }: Told): Item {
  const detail = [date, plainly(title)].filter(part => part !== undefined).join(' · ');
  return { label: plainly(shortened(text)), detail, key, line };
}

/** `$(name)` in a list would be shown as an icon. */
function plainly(text: string): string {
  return text.replace(/\$\(/g, '$ (');
}

/** Whole words, as many as fit. */
function shortened(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 300).replace(/\s\S*$/, '')} …`;
}
