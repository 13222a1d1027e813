/** Where handlers report what went wrong: one line for people who look into the log. */
export type Log = (message: string) => void;

/** Wraps a handler so that nothing leaves it: what it throws is logged and answered by `empty`. */
export type Guard = <Params, Result>(
  name: string,
  empty: Result,
  handler: (params: Params) => Result | Promise<Result>,
) => (params: Params) => Result | Promise<Result>;

export function guardWith(log: Log): Guard {
  return (name, empty, handler) => params => {
    try {
      const answer = handler(params);
      if (!(answer instanceof Promise)) return answer;
      return answer.catch((error: unknown) => {
        log(describe(name, error));
        return empty;
      });
    } catch (error) {
      log(describe(name, error));
      return empty;
    }
  };
}

/** Runs something that nobody waits for. */
export function aside(log: Log, name: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => log(describe(name, error)));
}

/** The kind of an error and where it arose. Not its message, which can quote the document. */
function describe(name: string, error: unknown): string {
  if (!(error instanceof Error)) return `${name} failed.`;
  const header = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  const frames = (stack.startsWith(header) ? stack.slice(header.length) : '').trim().split('\n').slice(0, 4);
  return `${name} failed: ${error.name} ${frames.map(frame => frame.trim()).join(' ')}`.trim();
}
