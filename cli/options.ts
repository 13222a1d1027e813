import { Misuse } from './misuse';
import { nearest } from './nearest';

/**
 * What `parse` makes of a command's arguments; where it throws, as Node's `parseArgs` does, throws `Misuse` with the one
 * of the options that was perhaps meant.
 */
export function readArguments<Parsed>(
  command: string,
  options: { readonly [name: string]: unknown },
  parse: () => Parsed,
): Parsed {
  try {
    return parse();
  } catch (error) {
    // Node's own message says what is wrong in its first sentence.
    const [first = ''] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    const unknown = /^Unknown option '(--[^']+)'/.exec(first)?.[1];
    const meant = unknown === undefined ? undefined : nearest(unknown, optionNames(options));
    const problem = (first || 'The options cannot be read').replace(/\.$/, '');
    const question = meant === undefined ? '' : ` Did you mean '${meant}'?`;
    throw new Misuse(`${problem}.${question} See "postmortem ${command} --help".`);
  }
}

function optionNames(options: { readonly [name: string]: unknown }): readonly string[] {
  return [...Object.keys(options), 'help'].map(name => `--${name}`);
}

/** The files that a call names, at least one; throws `Misuse` for none. */
export function operandsOf(command: string, positionals: readonly string[]): readonly string[] {
  if (positionals.length > 0) return positionals;
  throw new Misuse(`Name at least one file or folder, as in "postmortem ${command} FILE". "-" reads standard input.`);
}

/** The one file that a call names; throws `Misuse` for none and for more. */
export function operandOf(command: string, [operand, ...more]: readonly string[]): string {
  if (operand !== undefined && more.length === 0) return operand;
  throw new Misuse(`Name one file, as in "postmortem ${command} FILE". "-" reads standard input.`);
}

/** One of the choices; throws `Misuse` for every other value. */
export function choose<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const chosen = choices.find(choice => choice === value);
  if (chosen === undefined) throw new Misuse(`${option} cannot be "${value}". Choose one of: ${choices.join(', ')}.`);
  return chosen;
}

const isoTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** What `--now` names, in epoch milliseconds; the clock's time where it is absent. */
export function nowOf(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const instant = isoTime.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw new Misuse(`--now cannot be "${text}". Write it like 2026-03-08T14:05Z.`);
  return instant;
}
