import { createServer, type IncomingMessage } from 'node:http';
import * as v from 'valibot';

/** One answer of the API that the server gives instead of its usual one; `drop` makes the issue and breaks the line. */
export type Fault =
  | { readonly status: number; readonly headers?: { readonly [name: string]: string }; readonly message?: string }
  | 'drop before'
  | 'drop after';

const payload = v.strictObject({ title: v.string(), body: v.string(), labels: v.array(v.string()) });

/** As much of GitHub's REST API as is used, on loopback; its search knows an issue only once it is told to look. */
export class GitHubServer {
  readonly issues: { readonly html_url: string; readonly body: string; readonly title: string }[] = [];
  /** Every request, such as `POST /repos/o/r/issues`, without its query. */
  readonly requests: string[] = [];
  /** For the next attempts to make an issue. */
  readonly faults: (Fault | undefined)[] = [];
  readonly #server = createServer((request, response) => {
    void this.#answer(request, (status, body, headers = {}) => {
      if (status === 0) response.destroy();
      else response.writeHead(status, headers).end(JSON.stringify(body));
    });
  });

  static async start(): Promise<GitHubServer> {
    const server = new GitHubServer();
    await new Promise<void>(resolve => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, answer: Answer): Promise<void> {
    const { pathname } = new URL(request.url ?? '', this.url);
    this.requests.push(`${request.method} ${pathname}`);
    if (request.headers.authorization !== `Bearer ${token}`) return answer(401, { message: 'Bad credentials' });
    if (pathname === '/search/issues') return answer(200, { items: this.issues.slice(0, -1) });
    if (pathname !== '/repos/kim/shop/issues') return answer(404, { message: 'Not Found' });
    if (request.method === 'GET') return answer(200, [...this.issues].reverse());
    const fault = this.faults.shift();
    if (fault === 'drop before') return answer(0, {});
    if (fault !== undefined && fault !== 'drop after')
      return answer(fault.status, { message: fault.message ?? '' }, fault.headers);
    const { title, body } = v.parse(payload, JSON.parse(await textOf(request)));
    const issue = { html_url: `${this.url}/kim/shop/issues/${this.issues.length + 1}`, title, body };
    this.issues.push(issue);
    return answer(fault === 'drop after' ? 0 : 201, issue);
  }
}

type Answer = (status: number, body: unknown, headers?: { readonly [name: string]: string }) => void;

/** The one that the server takes. */
export const token = 'token-of-a-test';

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}
