import { Misuse } from './misuse';

/** What `parse` makes of a command's arguments; throws `Misuse` where it throws, as Node's `parseArgs` does. */
export function readArguments<Parsed>(command: string, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    // Node's own message says what is wrong in its first sentence.
    const [first] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    throw new Misuse(
      `${(first ?? 'The options cannot be read').replace(/\.$/, '')}. See "postmortem ${command} --help".`,
    );
  }
}

/** The files that a call names, at least one; throws `Misuse` for none. */
export function operandsOf(command: string, positionals: readonly string[]): readonly string[] {
  if (positionals.length > 0) return positionals;
  throw new Misuse(`Name at least one file or folder, as in "postmortem ${command} FILE". "-" reads standard input.`);
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
