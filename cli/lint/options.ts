import { parseArgs } from 'node:util';
import type { Severity } from '../../core/settings';
import { type FindOptions, findOptions, readFindOptions } from '../files/options';
import { choose, nowOf, operandsOf, readArguments } from '../options';
import { type Format, formatNames } from '../report/formats';

export type FailOn = Severity | 'never';

/** A checked call of `postmortem lint`; plain data, so that threads can take it over. */
export interface LintCall extends FindOptions {
  /** Files, folders, globs and `-`; at least one. */
  readonly operands: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  readonly failOn: FailOn;
  /** The settings file, as written. */
  readonly config?: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const options = {
  ...findOptions,
  format: { type: 'string', default: 'text' },
  fix: { type: 'boolean', default: false },
  'fail-on': { type: 'string', default: 'warning' },
  config: { type: 'string' },
  now: { type: 'string' },
} as const;

/** Reads the arguments; throws `Misuse` for those that mean nothing. */
export function readOptions(args: readonly string[]): LintCall {
  const { values, positionals } = readArguments('lint', options, () =>
    parseArgs({ args: [...args], allowPositionals: true, options }),
  );
  return {
    ...readFindOptions(values),
    operands: operandsOf('lint', positionals),
    format: choose('--format', values.format, formatNames),
    fix: values.fix,
    failOn: choose('--fail-on', values['fail-on'], severities),
    now: nowOf(values.now),
    ...(values.config === undefined ? {} : { config: values.config }),
  };
}

const severities: readonly FailOn[] = ['error', 'warning', 'information', 'hint', 'never'];
