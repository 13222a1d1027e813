import { parseArgs } from 'node:util';
import { type FindOptions, findOptions, readFindOptions } from '../files/options';
import { choose, nowOf, operandsOf, readArguments } from '../options';
import { type Format, formatNames } from '../report/formats';

/** A checked call of `postmortem check`; plain data, so that threads can take it over. */
export interface CheckCall extends FindOptions {
  /** Files, folders, globs and `-`; at least one. */
  readonly operands: readonly string[];
  readonly format: Format;
  /** The settings file, as written. */
  readonly config?: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const options = {
  ...findOptions,
  format: { type: 'string', default: 'text' },
  config: { type: 'string' },
  now: { type: 'string' },
} as const;

/** Reads the arguments; throws `Misuse` for those that mean nothing. */
export function readOptions(args: readonly string[]): CheckCall {
  const { values, positionals } = readArguments('check', options, () =>
    parseArgs({ args: [...args], allowPositionals: true, options }),
  );
  return {
    ...readFindOptions(values),
    operands: operandsOf('check', positionals),
    format: choose('--format', values.format, formatNames),
    now: nowOf(values.now),
    ...(values.config === undefined ? {} : { config: values.config }),
  };
}
