import type { IssueDraft } from '../../core/backlog';
import {
  documentKey,
  isMarked,
  type KnownIssue,
  markedIssue,
  type Repository,
  strayIssues,
} from '../../core/backlog/gitHub';
import { issueLabel } from '../../core/backlog/issueText';
import type { GitHubApi } from './gitHubApi';
import { GitHubProblem } from './problem';

/** What became of the drafts, however it ended. */
export interface Created {
  readonly issues: readonly { readonly draft: IssueDraft; readonly url: string; readonly isNew: boolean }[];
  /** Further issues of what was made: a browser or a proxy sends a request again by itself when a line breaks. */
  readonly doubles: readonly KnownIssue[];
  /** Why it ended before its time. */
  readonly problem?: GitHubProblem;
  readonly isCancelled: boolean;
}

export interface CreateOptions {
  /** The login of the person who is signed in. */
  readonly creator: string;
  /** Of all items that stand in the document. */
  readonly keys: readonly string[];
  /** Asked whether to go on where issues of the document belong to none of its items, so that a new one may double one. */
  readonly mayGoOn?: (strays: readonly KnownIssue[]) => Promise<boolean>;
  /** Stops between two issues, and while nothing is being made. */
  readonly signal?: AbortSignal;
  /** Told before each draft, and how many seconds are waited where GitHub asks for it. */
  readonly onProgress?: (draft: IssueDraft, rank: number, waiting?: number) => void;
}

/** Seconds that are waited in the middle; a longer wait ends it, and the next run goes on. */
const longestWait = 90;

/**
 * Makes an issue for each draft, one after the other, unless one with its mark is there. A request that was not answered
 * is never repeated blindly: the issue is looked for first. Never throws; what was made is always told.
 */
export async function createAll(
  api: GitHubApi,
  repository: Repository,
  drafts: readonly IssueDraft[],
  { creator, keys, mayGoOn, signal, onProgress }: CreateOptions,
): Promise<Created> {
  const issues: Created['issues'][number][] = [];
  const end = await makeAll();
  return { issues, doubles: await doublesOf(), ...end };

  async function makeAll(): Promise<Pick<Created, 'problem' | 'isCancelled'>> {
    try {
      return { isCancelled: !(await isComplete()) };
    } catch (error) {
      if (signal?.aborted === true) return { isCancelled: true };
      return { problem: error instanceof GitHubProblem ? error : new GitHubProblem('server', ''), isCancelled: false };
    }
  }

  async function isComplete(): Promise<boolean> {
    const wanted = { documentKey: documentKey(keys), label: issueLabel, creator };
    const known = await api.issuesWith(repository, wanted, signal);
    const strays = drafts.every(({ key }) => markedIssue(known, key) !== undefined) ? [] : strayIssues(known, keys);
    if (strays.length > 0 && (await mayGoOn?.(strays)) === false) return false;
    for (const [rank, draft] of drafts.entries()) {
      if (signal?.aborted === true) return false;
      onProgress?.(draft, rank);
      const url = markedIssue(known, draft.key);
      issues.push(
        url === undefined
          ? { draft, url: await create(draft, seconds => onProgress?.(draft, rank, seconds)), isNew: true }
          : { draft, url, isNew: false },
      );
    }
    return true;
  }

  async function create(draft: IssueDraft, onWait: (seconds: number) => void): Promise<string> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await api.create(repository, draft)).url;
      } catch (error) {
        if (!(error instanceof GitHubProblem)) throw error;
        if (error.isOpen) return await lookFor(draft, error);
        const { kind, retryAfter } = error;
        if (kind !== 'rate-limit' || retryAfter === undefined || retryAfter > longestWait || attempt === 3) throw error;
        onWait(retryAfter);
        await wait(retryAfter, signal);
        if (signal?.aborted === true) throw error;
      }
    }
  }

  async function doublesOf(): Promise<readonly KnownIssue[]> {
    const made = issues.filter(({ isNew }) => isNew);
    const newest = made.length === 0 ? [] : await api.newest(repository).catch(() => []);
    return made.flatMap(({ draft, url }) => newest.filter(issue => issue.url !== url && isMarked(issue, draft.key)));
  }

  /** The issue that a request without an answer may have made. */
  async function lookFor(draft: IssueDraft, problem: GitHubProblem): Promise<string> {
    const newest = await api.newest(repository).catch(() => []);
    const url = markedIssue(newest, draft.key);
    if (url === undefined) throw problem;
    return url;
  }
}

function wait(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    signal?.addEventListener('abort', end);
  });
}
