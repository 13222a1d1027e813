import * as v from 'valibot';
import type { IssueDraft, Repository } from '../../core/backlog';
import { GitHubProblem, problemOf } from './problem';

/** An issue as far as it is looked at. */
export interface Issue {
  readonly url: string;
  readonly body: string;
}

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
   * The issues among which one of a document's items can be: the newest, which are listed at once, and those that the
   * search knows, which lags behind.
   */
  async issuesWith(repository: Repository, documentKey: string, signal?: AbortSignal): Promise<readonly Issue[]> {
    const newest = await this.newest(repository, signal);
    const query = `"${documentKey}" in:body repo:${repository.owner}/${repository.name}`;
    const found = await this.#get(`/search/issues?per_page=100&q=${encodeURIComponent(query)}`, signal);
    return [...newest, ...read(v.object({ items: issues }), found).items.map(toIssue)];
  }

  async newest(repository: Repository, signal?: AbortSignal): Promise<readonly Issue[]> {
    const path = `${pathOf(repository)}/issues?state=all&sort=created&direction=desc&per_page=100`;
    return read(issues, await this.#get(path, signal)).map(toIssue);
  }

  /** Is never broken off, since nobody could know then whether the issue was made. */
  async create(repository: Repository, draft: IssueDraft): Promise<Issue> {
    const body = JSON.stringify(payloadOf(draft));
    const answer = await this.#send(`${pathOf(repository)}/issues`, { method: 'POST', body });
    return toIssue(read(issue, answer, true));
  }

  #get(path: string, signal: AbortSignal | undefined): Promise<unknown> {
    return this.#send(path, signal === undefined ? {} : { signal });
  }

  async #send(path: string, init: RequestInit): Promise<unknown> {
    const mayBeDone = init.method === 'POST';
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${this.#token}`,
      'x-github-api-version': '2022-11-28',
      ...(mayBeDone ? { 'content-type': 'application/json' } : {}),
    };
    const limit = AbortSignal.timeout(patience);
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
    let status: number;
    let text: string;
    let answered: Headers;
    try {
      const response = await fetch(this.#base + path, { ...init, headers, signal });
      status = response.status;
      answered = response.headers;
      text = await response.text();
    } catch (error) {
      throw new GitHubProblem('connection', error instanceof Error ? error.message : '', undefined, mayBeDone);
    }
    if (status < 200 || status > 299) throw problemOf(status, answered, text, Date.now());
    try {
      return JSON.parse(text);
    } catch {
      throw new GitHubProblem('server', '', undefined, mayBeDone);
    }
  }
}

/** What is sent to make an issue, and nothing else. */
export function payloadOf({ title, body, labels }: IssueDraft): Pick<IssueDraft, 'title' | 'body' | 'labels'> {
  return { title, body, labels };
}

/** Milliseconds for one request. */
const patience = 30_000;

const issue = v.object({
  html_url: v.pipe(v.string(), v.regex(/^https?:\/\/[\w.:-]{1,260}\/[\w./-]{1,300}$/)),
  body: v.nullish(v.string()),
});
const issues = v.array(issue);

function toIssue({ html_url: url, body }: v.InferOutput<typeof issue>): Issue {
  return { url, body: body ?? '' };
}

function read<Schema extends v.GenericSchema>(schema: Schema, answer: unknown, isOpen = false): v.InferOutput<Schema> {
  const result = v.safeParse(schema, answer);
  if (result.success) return result.output;
  throw new GitHubProblem('server', '', undefined, isOpen);
}

function pathOf({ owner, name }: Repository): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}
