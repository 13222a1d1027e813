import * as v from 'valibot';
import type { IssueDraft, KnownIssue, Repository } from '../../core/backlog';
import { property } from '../property';
import { GitHubProblem, problemOf } from './problem';

/** The few calls of GitHub's REST API that are made, with one person's token. Every failure is a {@link GitHubProblem}. */
export class GitHubApi {
  readonly #base: string;
  readonly #token: string;

  /** `base` is such as `https://api.github.com`. */
  constructor(base: string, token: string) {
    this.#base = base.replace(/\/+$/, '');
    this.#token = token;
  }

  /**
   * The issues among which one of a document's items can be: the newest, those with our label, those of the person
   * who is signed in, and those that the search knows. None of these is enough: labels are lost where somebody may not
   * set them, and the search lags behind and reads no comments on some servers.
   */
  async issuesWith(repository: Repository, wanted: WantedIssues, signal?: AbortSignal): Promise<readonly KnownIssue[]> {
    const newest = await this.newest(repository, signal);
    const labelled = await this.#all(repository, `labels=${encodeURIComponent(wanted.label)}`, signal);
    const own = await this.#all(repository, `creator=${encodeURIComponent(wanted.creator)}`, signal);
    const query = `"${wanted.documentKey}" in:body is:issue repo:${repository.owner}/${repository.name}`;
    const found = await this.#get(`/search/issues?per_page=100&q=${encodeURIComponent(query)}`, signal);
    return [...newest, ...labelled, ...own, ...read(v.object({ items: issues }), found).items.map(toIssue)];
  }

  newest(repository: Repository, signal?: AbortSignal): Promise<readonly KnownIssue[]> {
    return this.#page(repository, '', 1, signal);
  }

  async #all(repository: Repository, filter: string, signal: AbortSignal | undefined): Promise<readonly KnownIssue[]> {
    const all: KnownIssue[] = [];
    for (let page = 1; page <= mostPages; page += 1) {
      const some = await this.#page(repository, `&${filter}`, page, signal);
      all.push(...some);
      if (some.length < pageSize) break;
    }
    return all;
  }

  async #page(
    repository: Repository,
    filter: string,
    page: number,
    signal: AbortSignal | undefined,
  ): Promise<readonly KnownIssue[]> {
    const order = 'state=all&sort=created&direction=desc';
    const path = `${pathOf(repository)}/issues?${order}&per_page=${pageSize}&page=${page}${filter}`;
    return read(issues, await this.#get(path, signal)).map(toIssue);
  }

  /** Is never broken off, since nobody could know then whether the issue was made. */
  async create(repository: Repository, draft: IssueDraft): Promise<KnownIssue> {
    const body = JSON.stringify(payloadOf(draft));
    const answer = await this.#send(`${pathOf(repository)}/issues`, { method: 'POST', body });
    return toIssue(read(issue, answer, true));
  }

  /** Closes an issue of that address as not planned. */
  async close(repository: Repository, url: string): Promise<void> {
    const number = /\/(\d{1,10})$/.exec(url)?.[1];
    if (number === undefined) throw new GitHubProblem('not-found', '');
    const body = JSON.stringify({ state: 'closed', state_reason: 'not_planned' });
    await this.#send(`${pathOf(repository)}/issues/${number}`, { method: 'PATCH', body });
  }

  #get(path: string, signal: AbortSignal | undefined): Promise<unknown> {
    return this.#send(path, signal === undefined ? {} : { signal });
  }

  async #send(path: string, init: RequestInit): Promise<unknown> {
    const mayBeDone = init.method !== undefined;
    // Nothing that GitHub's CORS does not let through, so that browsers may send it too.
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${this.#token}`,
      ...(mayBeDone ? { 'content-type': 'application/json' } : {}),
    };
    const limit = AbortSignal.timeout(patience);
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
    let status: number;
    let text: string;
    let answered: Headers;
    try {
      // A browser would give the lists of a minute ago, without what was made since.
      const response = await fetch(this.#base + path, { ...init, headers, signal, cache: 'no-store' });
      status = response.status;
      answered = response.headers;
      text = await response.text();
    } catch (error) {
      throw new GitHubProblem('connection', nameOf(error), undefined, mayBeDone);
    }
    if (status < 200 || status > 299) {
      throw problemOf(status, answered, text.replaceAll(this.#token, ''), Date.now());
    }
    try {
      return JSON.parse(text);
    } catch {
      throw new GitHubProblem('server', '', undefined, mayBeDone);
    }
  }
}

/** By which issues that were made before are found. */
export interface WantedIssues {
  readonly documentKey: string;
  readonly label: string;
  /** The login of the person who is signed in. */
  readonly creator: string;
}

/** What is sent to make an issue, and nothing else. */
export function payloadOf({ title, body, labels }: IssueDraft): Pick<IssueDraft, 'title' | 'body' | 'labels'> {
  return { title, body, labels };
}

const pageSize = 100;

/** At most so many pages of a list are read. */
const mostPages = 10;

/** Milliseconds for one request. */
const patience = 30_000;

const issue = v.object({
  html_url: v.pipe(v.string(), v.regex(/^https?:\/\/[\w.:-]{1,260}\/[\w./-]{1,300}$/)),
  title: v.string(),
  body: v.nullish(v.string()),
});
const issues = v.array(issue);

function toIssue({ html_url: url, title, body }: v.InferOutput<typeof issue>): KnownIssue {
  return { url, title, body: body ?? '' };
}

function read<Schema extends v.GenericSchema>(schema: Schema, answer: unknown, isOpen = false): v.InferOutput<Schema> {
  const result = v.safeParse(schema, answer);
  if (result.success) return result.output;
  throw new GitHubProblem('server', '', undefined, isOpen);
}

/** What kind of error it is; its message may quote a header, and so the token. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = property(error.cause, 'code');
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

function pathOf({ owner, name }: Repository): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}
