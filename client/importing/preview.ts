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
  const chosen = await window.showQuickPick(itemsOf(fresh), {
    title: l10n.t('Import from {0}: {1} entries, times in {2}', source, fresh.length, zone),
    placeHolder: toldOf(fresh, read),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return chosen?.flatMap(({ entry }) => entry ?? []);
}

/** By day, those around the incident first. */
function itemsOf(entries: readonly ImportedEntry[]): EntryItem[] {
  const sorted = [...entries.filter(({ far }) => !far), ...entries.filter(({ far }) => far)];
  const groups = new Set(entries.map(({ group }) => group));
  let before = '';
  return sorted.flatMap((entry): EntryItem[] => {
    const day = entry.label.slice(0, 10);
    const separator = { label: day, kind: QuickPickItemKind.Separator };
    const item = itemOf(entry, groups.size > 1);
    const isNew = day !== before;
    before = day;
    return isNew ? [separator, item] : [item];
  });
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

function toldOf(fresh: readonly ImportedEntry[], { entries, notes, zoneIsNamed }: Read): string {
  const known = entries.length - fresh.length;
  const sensitive = fresh.filter(({ findings }) => findings.length > 0).length;
  const like = fresh.filter(entry => entry.like !== undefined && entry.findings.length === 0).length;
  const far = fresh.filter(entry => entry.far && doubtsAbout(entry).length === 0).length;
  return [
    l10n.t('OK inserts what is ticked.'),
    ...(sensitive === 0 ? [] : [l10n.t('Not ticked, since sensitive: {0}.', sensitive)]),
    ...(like === 0 ? [] : [l10n.t('Not ticked, since much like one there: {0}.', like)]),
    ...(far === 0 ? [] : [l10n.t('Not ticked, since days away: {0}.', far)]),
    ...(known === 0 ? [] : [l10n.t('In the timeline already: {0}.', known)]),
    ...(zoneIsNamed ? [] : [l10n.t('The document names no zone; times are in UTC.')]),
    ...notes,
  ].join(' ');
}
