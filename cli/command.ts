import type { Terminal } from './terminal';

/** What a word behind `postmortem` does. */
export interface Command {
  /** The whole text that `--help` prints. */
  readonly help: string;
  /** Gives the exit code; throws `Misuse` for calls that cannot be carried out. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** A command in the table, loaded when it is called. */
export interface CommandRow {
  readonly name: string;
  /** A few words for the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}
