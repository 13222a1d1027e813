import * as v from 'valibot';
import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import type { GitRecord } from '../../core/importing/sources/git';
import type { ImportFile } from '../../core/importing/types';
import { callMethod, gitApi } from '../gitApi';
import { property } from '../property';

/** So many commits are asked for at once, the newest first, and so many times at most. */
const pageLength = 1000;
const mostPages = 20;
const week = 7 * 86_400_000;

/** Whether VS Code's Git extension knows a repository. */
export async function hasRepositories(): Promise<boolean> {
  return (await repositories()).length > 0;
}

/**
 * Commits and tags of a repository around the day of the incident (`2026-03-08`), as lines of JSON; the newest where no
 * day is known or none is near. `undefined` where no repository is chosen. Throws what Git throws.
 */
export async function gitHistory(document: Uri, day: string | undefined): Promise<ImportFile | undefined> {
  const repository = await askRepository(document);
  if (repository === undefined) return undefined;
  const log = await commitsAround(repository, day === undefined ? Number.NaN : Date.parse(day));
  const records = [...log.map(recordOf), ...(await tagsOf(repository, log))];
  return { name: 'git history', text: records.map(record => `${JSON.stringify(record)}\n`).join('') };
}

const commits = v.array(
  v.object({
    hash: v.string(),
    message: v.string(),
    authorName: v.optional(v.string()),
    authorDate: v.optional(v.date()),
    commitDate: v.optional(v.date()),
  }),
);
type Commit = v.InferOutput<typeof commits>[number];

/** Goes back page by page until a page is older than the day. */
async function commitsAround(repository: unknown, day: number): Promise<readonly Commit[]> {
  const pageFrom = async (skip: number) =>
    v.parse(commits, await callMethod(repository, 'log', { maxEntries: pageLength, skip }));
  const newest = await pageFrom(0);
  if (Number.isNaN(day)) return newest;
  const all = [...newest];
  let page = newest;
  for (let pages = 1; pages < mostPages && page.length === pageLength && timeOf(page.at(-1)) > day - week; pages += 1) {
    page = await pageFrom(all.length);
    // Older versions of the extension cannot skip.
    if (page[0]?.hash === all[0]?.hash) break;
    all.push(...page);
  }
  const near = all.filter(commit => Math.abs(timeOf(commit) - day) <= week);
  return near.length > 0 ? near : newest;
}

function timeOf(commit: Commit | undefined): number {
  return (commit?.commitDate ?? commit?.authorDate)?.getTime() ?? Number.NaN;
}

function recordOf({ hash, message, authorName, authorDate, commitDate }: Commit): GitRecord {
  return {
    git: 'commit',
    hash,
    subject: message.split('\n', 1)[0] ?? '',
    committed: (commitDate ?? authorDate)?.toISOString() ?? '',
    ...(authorName === undefined ? {} : { author: authorName }),
  };
}

const refs = v.array(v.object({ type: v.number(), name: v.optional(v.string()), commit: v.optional(v.string()) }));
/** `RefType.Tag` of the extension. */
const tagType = 2;

/** Tags of commits that were listed; their time is the commit's. Older versions of the extension list no tags. */
async function tagsOf(repository: unknown, log: readonly Commit[]): Promise<readonly GitRecord[]> {
  const listed = v.safeParse(refs, await callMethod(repository, 'getRefs', {}));
  const dates = new Map(log.map(({ hash, commitDate, authorDate }) => [hash, commitDate ?? authorDate]));
  return (listed.success ? listed.output : []).flatMap(({ type, name, commit }): GitRecord[] => {
    const date = commit === undefined ? undefined : dates.get(commit);
    if (type !== tagType || name === undefined || commit === undefined || date === undefined) return [];
    return [{ git: 'tag', name: name.replace(/^refs\/tags\//, ''), hash: commit, committed: date.toISOString() }];
  });
}

async function repositories(): Promise<readonly unknown[]> {
  const known = property(await gitApi(), 'repositories');
  return Array.isArray(known) ? known : [];
}

/** The only repository, or the one that a person chooses; the document's own comes first. */
async function askRepository(document: Uri): Promise<unknown> {
  const known = await repositories();
  if (known.length < 2) return known[0];
  const own = callMethod(await gitApi(), 'getRepository', document);
  const items = [...known]
    .sort((a, b) => Number(b === own) - Number(a === own))
    .map((repository): RepositoryItem => {
      const root = property(repository, 'rootUri');
      const path = root instanceof Uri ? root.path : '';
      return { label: path.slice(path.lastIndexOf('/') + 1), description: path, repository };
    });
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Import Timeline'),
    placeHolder: l10n.t('Which repository’s history?'),
  });
  return chosen?.repository;
}

interface RepositoryItem extends QuickPickItem {
  readonly repository: unknown;
}
