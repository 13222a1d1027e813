import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as v from 'valibot';

/** What happens to the next attempt to make an issue, in the place of the usual answer. */
export type Fault =
  | { readonly status: number; readonly headers?: Headers; readonly message?: string }
  /** The issue is made and answered once this has come. */
  | { readonly after: Promise<void> }
  /** The line breaks before the issue is made, or between that and the answer. */
  | 'drop before'
  | 'drop after'
  /** Something on the way sends the request again, and the second answer arrives. */
  | 'twice';

type Headers = { readonly [name: string]: string };

interface Issue {
  readonly html_url: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly { readonly name: string }[];
  readonly user: { readonly login: string };
  state: 'open' | 'closed';
}

const closing = v.strictObject({ state: v.literal('closed'), state_reason: v.literal('not_planned') });
const payload = v.strictObject({ title: v.string(), body: v.string(), labels: v.array(v.string()) });

/**
 * As much of GitHub's REST API as is used, on loopback: for programs and, by CORS as it is documented, for browsers,
 * which may keep what they read for a minute. Its search lags behind, and on an Enterprise server reads no comments.
 */
export class GitHubServer {
  readonly issues: Issue[] = [];
  /** Every request but those of CORS, such as `POST /repos/o/r/issues`, without its query. */
  readonly requests: string[] = [];
  /** For the next attempts to make an issue. */
  readonly faults: (Fault | undefined)[] = [];
  /** The tokens that it takes. */
  readonly tokens = new Set<string>();
  /** Whether people may set labels there. */
  keepsLabels = true;
  /** Whether its search knows anything. */
  searches = true;
  /** Comes when an issue was closed. */
  readonly closed: Promise<void>;
  #tellClosed = () => {};
  readonly #base: string;
  readonly #server = createServer((request, response) => {
    if (request.method === 'OPTIONS') answer(response, 204, undefined, preflight);
    else void this.#answer(request, response);
  });

  private constructor(base: string) {
    this.#base = base;
    this.closed = new Promise(resolve => {
      this.#tellClosed = resolve;
    });
  }

  /** `base` is the path of the API: none on github.com, `/api/v3` on an Enterprise server. */
  static async start(base = ''): Promise<GitHubServer> {
    const server = new GitHubServer(base);
    await new Promise<void>(resolve => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  /** Where its pages are. */
  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
    return `http://127.0.0.1:${address.port}`;
  }

  get apiUrl(): string {
    return this.url + this.#base;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const path = pathname.startsWith(this.#base) ? pathname.slice(this.#base.length) : '';
    this.requests.push(`${request.method} ${path}`);
    const { authorization = '' } = request.headers;
    if (request.headers['user-agent'] === undefined) return answer(response, 403, { message: 'Who are you?' });
    if (!this.tokens.has(authorization.replace('Bearer ', '')))
      return answer(response, 401, { message: 'Bad credentials' });
    if (path === '/search/issues') return this.#search(searchParams, response);
    const one = /^\/repos\/kim\/shop\/issues\/(\d+)$/.exec(path);
    const issue = one === null ? undefined : this.issues[Number(one[1]) - 1];
    if (request.method === 'PATCH' && issue !== undefined) return await this.#close(issue, request, response);
    if (path !== '/repos/kim/shop/issues') return answer(response, 404, { message: 'Not Found' });
    if (request.method === 'GET') return this.#list(searchParams, response);
    return await this.#make(request, response);
  }

  #search(query: URLSearchParams, response: ServerResponse): void {
    const words = query.get('q')?.split(' ') ?? [];
    if (!words.includes('is:issue')) return answer(response, 422, { message: "Query must include 'is:issue'" });
    const items = this.searches ? this.issues.slice(0, -1) : [];
    answer(response, 200, { items }, cached);
  }

  #list(query: URLSearchParams, response: ServerResponse): void {
    const [label, creator] = [query.get('labels'), query.get('creator')];
    const [page, size] = [Number(query.get('page') ?? '1'), Number(query.get('per_page') ?? '30')];
    const wanted = this.issues
      .filter(({ labels }) => label === null || labels.some(({ name }) => name === label))
      .filter(({ user }) => creator === null || user.login === creator)
      .reverse();
    answer(response, 200, wanted.slice((page - 1) * size, page * size), cached);
  }

  async #close(issue: Issue, request: IncomingMessage, response: ServerResponse): Promise<void> {
    issue.state = v.parse(closing, JSON.parse(await textOf(request))).state;
    answer(response, 200, issue);
    this.#tellClosed();
  }

  async #make(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = this.faults.shift();
    if (fault === 'drop before') return void response.destroy();
    if (typeof fault === 'object' && 'status' in fault)
      return answer(response, fault.status, { message: fault.message ?? '' }, fault.headers);
    const { labels, ...words } = v.parse(payload, JSON.parse(await textOf(request)));
    if (typeof fault === 'object') await fault.after;
    if (fault === 'twice') this.#add(words, labels);
    const issue = this.#add(words, labels);
    if (fault === 'drop after') response.destroy();
    else answer(response, 201, issue);
  }

  #add(words: Pick<Issue, 'title' | 'body'>, labels: readonly string[]): Issue {
    const issue: Issue = {
      ...words,
      html_url: `${this.url}/kim/shop/issues/${this.issues.length + 1}`,
      labels: this.keepsLabels ? labels.map(name => ({ name })) : [],
      user: { login: 'kim' },
      state: 'open',
    };
    this.issues.push(issue);
    return issue;
  }
}

function answer(response: ServerResponse, status: number, body: unknown, headers: Headers = {}): void {
  response.writeHead(status, { ...shared, ...headers }).end(body === undefined ? undefined : JSON.stringify(body));
}

// https://docs.github.com/en/rest/using-the-rest-api/using-cors-and-jsonp-to-make-cross-origin-requests
const shared = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset',
};
const preflight = {
  'access-control-allow-headers':
    'Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, X-Requested-With',
  'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
};
const cached = { 'cache-control': 'private, max-age=60, s-maxage=60' };

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}
