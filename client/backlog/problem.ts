/** Why GitHub could not do something. */
export type ProblemKind =
  | 'rate-limit'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'issues-off'
  | 'invalid'
  | 'connection'
  | 'server';

export class GitHubProblem extends Error {
  readonly kind: ProblemKind;
  /** Seconds after which to try again, where GitHub said so. */
  readonly retryAfter: number | undefined;
  /** Whether a request may have been carried out all the same. */
  readonly isOpen: boolean;

  constructor(kind: ProblemKind, message: string, retryAfter?: number, isOpen = false) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.isOpen = isOpen;
  }
}

/** What an answer that is no success means. The message is GitHub's own, shortened. */
export function problemOf(status: number, headers: Headers, text: string, now: number): GitHubProblem {
  const message = `${status} ${messageIn(text)}`.trim();
  const retryAfter = secondsToWait(headers, now);
  const isLimited =
    status === 429 ||
    (status === 403 &&
      (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining') === '0' ||
        /rate limit|abuse/i.test(messageIn(text))));
  if (isLimited) return new GitHubProblem('rate-limit', message, retryAfter);
  return new GitHubProblem(kinds[status] ?? 'server', message, undefined, status >= 500);
}

const kinds: { readonly [status: number]: ProblemKind } = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  410: 'issues-off',
  422: 'invalid',
};

function secondsToWait(headers: Headers, now: number): number | undefined {
  const after = headers.get('retry-after');
  if (after !== null && /^\d{1,6}$/.test(after)) return Number(after);
  const reset = headers.get('x-ratelimit-reset');
  if (reset === null || headers.get('x-ratelimit-remaining') !== '0' || !/^\d{1,12}$/.test(reset)) return undefined;
  return Math.max(0, Math.ceil(Number(reset) - now / 1000));
}

function messageIn(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    const message: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'message') : undefined;
    return typeof message === 'string' ? message.slice(0, 200) : '';
  } catch {
    return '';
  }
}
