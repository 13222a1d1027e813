import { readFileSync } from 'node:fs';

/** Where a command reads and writes. */
export interface Terminal {
  /** Results, and nothing else. */
  readonly print: (text: string) => void;
  /** One line for people. */
  readonly note: (line: string) => void;
  /** All of standard input; throws what reading a file throws. */
  readonly readInput: () => Uint8Array;
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
  folder: process.cwd(),
};
