import { parseArgs } from 'node:util';
import type { Severity } from '../../core/settings';
import { Misuse } from '../misuse';
import { type Format, formats } from '../report/formats';

export type FailOn = Severity | 'never';

/** A checked call of `postmortem lint`. */
export interface LintCall {
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

/** Reads the arguments; throws `Misuse` for those that mean nothing. */
export function readOptions(args: readonly string[]): LintCall {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) {
    throw new Misuse('Name at least one file or folder, as in "postmortem lint FILE". "-" reads standard input.');
  }
  return {
    operands: positionals,
    format: choose('--format', values.format, Object.keys(formats).filter(isFormat)),
    fix: values.fix,
    failOn: choose('--fail-on', values['fail-on'], severities),
    now: values.now === undefined ? Date.now() : instantOf(values.now),
    ...(values.config === undefined ? {} : { config: values.config }),
  };
}

const severities: readonly FailOn[] = ['error', 'warning', 'information', 'hint', 'never'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        fix: { type: 'boolean', default: false },
        'fail-on': { type: 'string', default: 'warning' },
        config: { type: 'string' },
        now: { type: 'string' },
      },
    });
  } catch (error) {
    // Node's own message says what is wrong in its first sentence.
    const [first] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    throw new Misuse(`${(first ?? 'The options cannot be read').replace(/\.$/, '')}. See "postmortem lint --help".`);
  }
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}

function choose<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const chosen = choices.find(choice => choice === value);
  if (chosen === undefined) throw new Misuse(`${option} cannot be "${value}". Choose one of: ${choices.join(', ')}.`);
  return chosen;
}

const isoTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

function instantOf(text: string): number {
  const instant = isoTime.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw new Misuse(`--now cannot be "${text}". Write it like 2026-03-08T14:05Z.`);
  return instant;
}
