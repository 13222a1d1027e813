import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import type { RestrictedEntry } from '../../core/restricted/entry';
import { damagedIn, parseEntries, withEntry, withoutEntry, writeEntry } from '../../core/restricted/entryText';
import type { NewEntry, RestrictedStore, Stock, Stored } from '../restricted/store';
import { gitWorkTreeOf } from './gitWorkTree';
import { codeOf, readText, replaceText, withLock } from './lockedFile';

const ending = '.restricted.md';

/** A folder on this machine with one Markdown file for each post-mortem. */
export function createStore(context: ExtensionContext): RestrictedStore {
  return new FolderStore(() => folderOf(context));
}

class FolderStore implements RestrictedStore {
  readonly #folder: () => string;

  constructor(folder: () => string) {
    this.#folder = folder;
  }

  async check(): Promise<void> {
    const folder = this.#folder();
    checkPath(folder);
    const workTree = await gitWorkTreeOf(folder);
    if (workTree === undefined) return;
    throw new Error(
      l10n.t(
        'The folder for restricted texts lies in the Git work tree {0}, where they could be committed. Set “postmortem.restricted.folder” to a folder outside.',
        workTree,
      ),
    );
  }

  async all(): Promise<Stock> {
    const folder = this.#folder();
    const stored: Stored[] = [];
    const unreadable: string[] = [];
    try {
      checkPath(folder);
      for (const name of await namesIn(folder)) {
        const read = await readFileOf(join(folder, name));
        stored.push(...read.stored);
        unreadable.push(...read.unreadable);
      }
    } catch (error) {
      unreadable.push(
        l10n.t('The folder for restricted texts, {0}, cannot be read. Look at it. ({1})', folder, codeOf(error)),
      );
    }
    return { stored, unreadable };
  }

  async add(wanted: NewEntry): Promise<Stored | 'taken'> {
    await this.check();
    const entry = { ...wanted, parts: wanted.parts.map(part => ({ ...part, sha256: sha256(part.text) })) };
    const file = join(this.#folder(), fileName(entry.document));
    return withLock(file, async () => {
      const before = await readText(file);
      if (parseEntries(before).some(each => each.entry.id === entry.id)) return 'taken';
      const after = `${before === '' ? head(entry.document) : before.replace(/\n*$/, '\n')}\n${writeEntry(entry)}`;
      await replaceText(file, after);
      const read = parseEntries(await readText(file)).find(each => each.entry.id === entry.id)?.entry;
      if (read === undefined || !sameTexts(read, entry)) {
        throw new Error(
          l10n.t('What was written to {0} could not be read back. Look at the disk and try again.', file),
        );
      }
      return { file, entry: read, whole: true };
    });
  }

  async change({ file, entry }: Stored, change: Partial<RestrictedEntry>): Promise<void> {
    await withLock(file, async () => {
      const text = await readText(file);
      const now = parseEntries(text).find(each => each.entry.id === entry.id)?.entry;
      const after = now && withEntry(text, { ...now, ...change });
      if (after !== undefined) await replaceText(file, after);
    });
  }

  async discard({ file, entry }: Stored): Promise<void> {
    await withLock(file, async () => {
      const after = withoutEntry(await readText(file), entry.id);
      if (after === undefined) return;
      if (parseEntries(after).length === 0 && damagedIn(after).length === 0) await rm(file, { force: true });
      else await replaceText(file, after);
    });
  }

  exportPath(): string {
    return join(homedir(), 'restricted-texts.md');
  }

  async isInGit(path: string): Promise<boolean> {
    return (await gitWorkTreeOf(path)) !== undefined;
  }
}

function checkPath(folder: string): void {
  if (isAbsolute(folder)) return;
  throw new Error(
    l10n.t('The setting “postmortem.restricted.folder” is no whole path. Write one that starts at the root.'),
  );
}

function folderOf({ globalStorageUri }: ExtensionContext): string {
  const chosen = workspace.getConfiguration('postmortem').get('restricted.folder', '').trim();
  if (chosen === '') return join(globalStorageUri.fsPath, 'restricted');
  return chosen.replace(/^~(?=[\\/]|$)/, homedir());
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter(name => name.endsWith(ending)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readFileOf(file: string): Promise<Stock> {
  try {
    const text = await readText(file);
    const stored = parseEntries(text).map(({ entry }) => ({ file, entry, whole: isWhole(entry) }));
    const damaged = damagedIn(text).map(id =>
      l10n.t('{0} in {1} cannot be read any more. Look at the file; nothing is taken out of it.', id, file),
    );
    return { stored, unreadable: damaged };
  } catch (error) {
    return { stored: [], unreadable: [l10n.t('{0} cannot be read. Look at it. ({1})', file, codeOf(error))] };
  }
}

function isWhole({ parts }: RestrictedEntry): boolean {
  return parts.every(part => sha256(part.text) === part.sha256);
}

/** The name of the document for people, and a part of the digest of its whole address for documents of one name. */
function fileName(document: string): string {
  const name = nameOf(document)
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, 60);
  return `${name}-${sha256(document).slice(0, 8)}${ending}`;
}

function nameOf(document: string): string {
  return Uri.parse(document).path.split('/').pop() ?? '';
}

function head(document: string): string {
  return `# ${l10n.t('Restricted texts of {0}', nameOf(document))}\n`;
}

/** Whether nothing was lost: the same texts, with the digests that they had before they were written. */
function sameTexts(read: RestrictedEntry, written: RestrictedEntry): boolean {
  return (
    read.parts.length === written.parts.length &&
    read.parts.every(({ text, form, sha256: digest }, rank) => {
      const part = written.parts[rank];
      return part?.text === text && part.form === form && part.sha256 === digest && sha256(text) === digest;
    })
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
