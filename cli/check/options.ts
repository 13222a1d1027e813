import { parseArgs } from 'node:util';
import { choose, nowOf, operandsOf, readArguments } from '../options';

/** How to print the answer. */
export type CheckFormat = 'text' | 'json';

/** A checked call of `postmortem check`. */
export interface CheckCall {
  /** Files, folders, globs and `-`; at least one. */
  readonly operands: readonly string[];
  readonly format: CheckFormat;
  /** The settings file, as written. */
  readonly config?: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const options = {
  format: { type: 'string', default: 'text' },
  config: { type: 'string' },
  now: { type: 'string' },
} as const;

/** Reads the arguments; throws `Misuse` for those that mean nothing. */
export function readOptions(args: readonly string[]): CheckCall {
  const { values, positionals } = readArguments('check', () =>
    parseArgs({ args: [...args], allowPositionals: true, options }),
  );
  return {
    operands: operandsOf('check', positionals),
    format: choose<CheckFormat>('--format', values.format, ['text', 'json']),
    now: nowOf(values.now),
    ...(values.config === undefined ? {} : { config: values.config }),
  };
}
