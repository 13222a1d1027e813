import { FileType, l10n, Uri, workspace } from 'vscode';
import type { HabitParams } from '../../protocol';
import type { LanguageServer } from '../languageServer/languageServer';
import type { Template } from './templates';

/** So many names are looked at, and so many of the newest files read. */
const mostNames = 300;
const mostFiles = 40;
/** Bytes; post-mortems are smaller. */
const largest = 300_000;

/** A template after the other post-mortems of the folder; `undefined` where they have too little in common. */
export async function habitOfFolder(folder: Uri, server: LanguageServer): Promise<Template | undefined> {
  try {
    const documents = await neighboursIn(folder);
    if (documents.length === 0) return undefined;
    const habit = await server.habit(Uri.joinPath(folder, 'new.md'), documents);
    if (habit === null) return undefined;
    return {
      name: l10n.t('Like the others in this folder'),
      description: l10n.t('what {0} post-mortems have in common', habit.documents),
      text: habit.text,
    };
  } catch {
    // A folder that cannot be read, or that does not exist yet, has no habits.
    return undefined;
  }
}

async function neighboursIn(folder: Uri): Promise<HabitParams['documents']> {
  const names = (await workspace.fs.readDirectory(folder))
    .filter(([name, type]) => (type & FileType.Directory) === 0 && /\.(?:md|markdown)$/i.test(name))
    .map(([name]) => name)
    .sort()
    .reverse();
  const files = await Promise.all(names.slice(0, mostNames).map(name => describe(Uri.joinPath(folder, name))));
  const newest = files
    .filter(({ size }) => size <= largest)
    .sort((a, b) => b.changed - a.changed)
    .slice(0, mostFiles);
  return Promise.all(
    newest.map(async ({ uri }) => ({
      path: uri.path,
      text: new TextDecoder().decode(await workspace.fs.readFile(uri)),
    })),
  );
}

async function describe(uri: Uri): Promise<{ readonly uri: Uri; readonly size: number; readonly changed: number }> {
  const { size, mtime } = await workspace.fs.stat(uri);
  return { uri, size, changed: mtime };
}
