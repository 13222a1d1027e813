import type { Disposable, Event } from 'vscode';

/** Milliseconds for which a busy machine is waited for. */
export const patience = 30_000;

/** Waits for events until the condition holds; fails after half a minute. */
export function until<T>(event: Event<T>, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let listener: Disposable | undefined;
    const settle = (end: () => void) => {
      clearTimeout(timer);
      listener?.dispose();
      end();
    };
    const late = () => settle(() => reject(new Error(`Not within ${patience / 1000} s: ${holds}`)));
    const timer = setTimeout(late, patience);
    listener = event(() => {
      if (holds()) settle(resolve);
    });
    if (holds()) settle(resolve);
  });
}

export function equal<T>(actual: T, expected: T): void {
  if (actual !== expected) throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}.`);
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Expected a value, got none.');
  return value;
}
