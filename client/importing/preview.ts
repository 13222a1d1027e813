import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { ImportedEntry, TimelineImport } from '../../core/importing/importTimeline';
import { plainText } from '../../core/text/plain';

type Read = Extract<TimelineImport, { type: 'read' }>;

interface EntryItem extends QuickPickItem {
  readonly entry?: ImportedEntry;
}

/** Longer words are cut off in the list. */
const longest = 180;

/**
 * Shows every entry with a tick, and gives those that are ticked when the person agrees. What holds something sensitive
 * is marked and not ticked, and neither is what is much like an entry there or lies days away from the incident; what is
 * there already is left out.
 */
export async function askWhichEntries(read: Read): Promise<readonly ImportedEntry[] | undefined> {
  const { source, entries, zone } = read;
  const fresh = entries.filter(({ known }) => !known);
  const chosen = await pickMany(itemsOf(fresh, notesOn(fresh, read)), {
    title: l10n.t('Import from {0}: {1} entries, times in {2}', source, fresh.length, zone),
    placeholder: [l10n.t('OK inserts what is ticked.'), ...untickedOf(fresh)].join(' '),
  });
  return chosen?.flatMap(({ entry }) => entry ?? []);
}

/** The list is there with its ticks as soon as it can be agreed to; `undefined` where the person turns away. */
function pickMany(
  items: readonly EntryItem[],
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
): Promise<readonly EntryItem[] | undefined> {
  const list = window.createQuickPick<EntryItem>();
  list.title = title;
  list.placeholder = placeholder;
  list.canSelectMany = true;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.ignoreFocusOut = true;
  list.items = items;
  list.selectedItems = items.filter(({ picked }) => picked);
  return new Promise(resolve => {
    list.onDidAccept(() => {
      resolve([...list.selectedItems]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** What to know first, then the entries by day, those around the incident first. */
function itemsOf(entries: readonly ImportedEntry[], notes: readonly string[]): EntryItem[] {
  const sorted = [...entries.filter(({ far }) => !far), ...entries.filter(({ far }) => far)];
  const groups = new Set(entries.flatMap(({ group }) => group ?? []));
  const separator = (label: string) => ({ label, kind: QuickPickItemKind.Separator });
  let before = '';
  const days = sorted.flatMap((entry): EntryItem[] => {
    const day = entry.label.slice(0, 10);
    const item = itemOf(entry, groups.size > 1);
    const isNew = day !== before;
    before = day;
    return isNew ? [separator(day), item] : [item];
  });
  // The line to type in is too short for them. Ticking one does nothing.
  const known = notes.map(note => ({ label: `$(info) ${note}`, alwaysShow: true }));
  return known.length === 0 ? days : [separator(l10n.t('To know')), ...known, ...days];
}

function itemOf(entry: ImportedEntry, grouped: boolean): EntryItem {
  const { label, text, group, far } = entry;
  const shown = plainText(text);
  const words = shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
  const doubts = doubtsAbout(entry);
  return {
    label: `${label.slice(11)}  ${withoutIcons(words)}`,
    ...(grouped && group !== undefined ? { description: withoutIcons(group) } : {}),
    ...(doubts.length === 0 ? {} : { detail: doubts.join('  ') }),
    picked: doubts.length === 0 && !far,
    entry,
  };
}

/** What a person should look at before it comes in, on a line below it. */
function doubtsAbout({ findings, like }: ImportedEntry): readonly string[] {
  return [
    ...(findings.length === 0 ? [] : [`$(warning) ${l10n.t('Holds {0}', findings.join(', '))}`]),
    ...(like === undefined ? [] : [`$(files) ${l10n.t('Much like one there: {0}', withoutIcons(like))}`]),
  ];
}

/** What looks like an icon in somebody's words is none. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}

/** How many are not ticked at first, and why. */
function untickedOf(fresh: readonly ImportedEntry[]): readonly string[] {
  const sensitive = fresh.filter(({ findings }) => findings.length > 0).length;
  const like = fresh.filter(entry => entry.like !== undefined && entry.findings.length === 0).length;
  const far = fresh.filter(entry => entry.far && doubtsAbout(entry).length === 0).length;
  const reasons = [
    ...(sensitive === 0 ? [] : [l10n.t('{0} sensitive', sensitive)]),
    ...(like === 0 ? [] : [l10n.t('{0} like one there', like)]),
    ...(far === 0 ? [] : [l10n.t('{0} from other days', far)]),
  ];
  return reasons.length === 0 ? [] : [l10n.t('Not ticked: {0}.', reasons.join(', '))];
}

function notesOn(fresh: readonly ImportedEntry[], { entries, notes, zoneIsNamed }: Read): readonly string[] {
  const known = entries.length - fresh.length;
  return [
    ...(known === 0 ? [] : [l10n.t('In the timeline already, and not shown: {0}.', known)]),
    ...(zoneIsNamed ? [] : [l10n.t('The document names no zone; times are in UTC.')]),
    ...notes,
  ];
}
