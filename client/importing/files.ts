import { FileType, l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { type ArchiveProblem, isArchive, largestFile, namesInArchive, unpackFiles } from '../../core/importing/archive';
import { type ExportDay, exportDays, isNear, isPeopleFile, peopleFiles } from '../../core/importing/exportDays';
import type { ImportFile } from '../../core/importing/types';

/** Files to import, nothing where the person turned away, or why there is nothing. */
export type ChosenFiles = readonly ImportFile[] | ArchiveProblem | undefined;

const largest = 200_000_000;
const mostDays = 60;

/** What a file, an archive or a folder of a Slack export holds; `day` (`2026-03-08`) is that of the incident. */
export async function filesAt(uri: Uri, day: string | undefined): Promise<ChosenFiles> {
  const { type, size } = await workspace.fs.stat(uri);
  if ((type & FileType.Directory) !== 0) return filesInFolder(uri, day);
  if (size > largest) return { reason: l10n.t('This file is larger than 200 MB. Choose a shorter period.') };
  const bytes = await workspace.fs.readFile(uri);
  if (isArchive(bytes)) return filesInArchive(bytes, day);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  try {
    return [{ name, text: await workspace.decode(bytes, { uri }) }];
  } catch {
    return { reason: l10n.t('This file is no text. Choose JSON, CSV, TSV, text or a Slack export.') };
  }
}

async function filesInArchive(bytes: Uint8Array, day: string | undefined): Promise<ChosenFiles> {
  const names = namesInArchive(bytes);
  if ('reason' in names) return names;
  const chosen = await choose(names, day);
  return chosen === undefined || 'reason' in chosen ? chosen : unpackFiles(bytes, new Set(chosen));
}

async function filesInFolder(folder: Uri, day: string | undefined): Promise<ChosenFiles> {
  const chosen = await choose(await namesBelow(folder), day);
  if (chosen === undefined || 'reason' in chosen) return chosen;
  const files = await Promise.all(
    chosen.map(async (name): Promise<readonly ImportFile[]> => {
      const uri = Uri.joinPath(folder, name);
      // Without the list of people, messages still tell most of their names.
      if (isPeopleFile(name) && (await workspace.fs.stat(uri)).size > largestFile) return [];
      return [{ name, text: await workspace.decode(await workspace.fs.readFile(uri), { uri }) }];
    }),
  );
  return files.flat();
}

/** Names of files in the folder and in its folders, no deeper: an export has a folder for each channel. */
async function namesBelow(folder: Uri): Promise<readonly string[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const names = entries.filter(([, type]) => type === FileType.File).map(([name]) => name);
  for (const [name] of entries.filter(([, type]) => type === FileType.Directory).slice(0, 5000)) {
    const inside = await workspace.fs.readDirectory(Uri.joinPath(folder, name));
    names.push(...inside.filter(([, type]) => type === FileType.File).map(([file]) => `${name}/${file}`));
  }
  // The folder of one channel may be chosen as well.
  const own = folder.path.slice(folder.path.lastIndexOf('/') + 1);
  return names.map(name => (/^\d{4}-\d{2}-\d{2}\.json$/.test(name) ? `../${own}/${name}` : name));
}

/** Asks for the days of channels, where there is more than one file to choose from. */
async function choose(
  names: readonly string[],
  day: string | undefined,
): Promise<readonly string[] | ArchiveProblem | undefined> {
  const days = exportDays(names, day);
  const others = names.filter(name => /\.(?:jsonl?|csv|tsv|txt|log)$/i.test(name));
  if (days.length === 0 && others.length === 1) return others;
  if (days.length === 0) {
    return { reason: l10n.t('This is no Slack export: no channel in it has files such as 2026-03-08.json.') };
  }
  const chosen = days.length === 1 ? days : await askDays(days, day);
  if (chosen === undefined) return undefined;
  if (chosen.length === 0) return { reason: l10n.t('No day was ticked.') };
  if (chosen.length > mostDays) return { reason: l10n.t('Choose at most {0} days at once.', mostDays) };
  return [...peopleFiles(names), ...chosen.map(({ name }) => name)];
}

interface DayItem extends QuickPickItem {
  readonly exported?: ExportDay;
}

async function askDays(
  days: readonly ExportDay[],
  near: string | undefined,
): Promise<readonly ExportDay[] | undefined> {
  const around = days.filter(each => isNear(each.day, near));
  const item = (exported: ExportDay): DayItem => ({
    label: `#${exported.channel}`,
    description: exported.day,
    // The days of one channel around the incident are surely meant.
    picked: around.includes(exported) && around.every(({ channel }) => channel === exported.channel),
    exported,
  });
  const rest = days.filter(each => !isNear(each.day, near));
  const separator = (label: string): DayItem => ({ label, kind: QuickPickItemKind.Separator });
  const items = [
    ...(around.length === 0 ? [] : [separator(l10n.t('Around the incident')), ...around.map(item)]),
    ...(rest.length === 0 ? [] : [separator(l10n.t('Other days')), ...rest.map(item)]),
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Import Timeline'),
    placeHolder: l10n.t('Tick the channels and days to read. Type to filter, such as a channel’s name.'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.flatMap(({ exported }) => exported ?? []);
}
