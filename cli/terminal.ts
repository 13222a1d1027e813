import { readFileSync } from 'node:fs';

/** Where a command reads and writes. */
export interface Terminal {
  /** Results, and nothing else. */
  readonly print: (text: string) => void;
  /** One line for people. */
  readonly note: (line: string) => void;
  /** All of standard input; throws what reading a file throws. */
  readonly readInput: () => Uint8Array;
  /** Characters in a line; absent where the output is no terminal. */
  readonly columns?: number;
  /** Whether colours are shown: on a terminal whose user did not ask for none (https://no-color.org). */
  readonly colours: boolean;
  /** The folder from which relative paths count. */
  readonly folder: string;
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  print: text => {
    process.stdout.write(text);
  },
  note: line => {
    process.stderr.write(`${line}\n`);
  },
  readInput: () => readFileSync(0),
  ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  folder: process.cwd(),
};
