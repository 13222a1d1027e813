import { readFileSync } from 'node:fs';

/** Where a command reads and writes. */
export interface Terminal {
  /** Results, and nothing else. */
  readonly print: (text: string) => void;
  /** One line for people. */
  readonly note: (line: string) => void;
  /** Shows a line that the next one takes the place of; none takes it away. Absent where nobody would see that. */
  readonly showProgress?: (line?: string) => void;
  /** All of standard input; throws what reading a file throws. */
  readonly readInput: () => Uint8Array;
  /** Characters in a line; absent where the output is no terminal. */
  readonly columns?: number;
  /** Whether colours are shown: on a terminal, unless the user asks for none, or for some everywhere. */
  readonly colours: boolean;
  /** The folder from which relative paths count. */
  readonly folder: string;
  /** The top of the checkout, absolute, where a workflow of GitHub runs this: reports for it name files from there. */
  readonly checkout?: string;
}

const { stdout, stderr, env } = process;

/** The terminal of this process. */
export const processTerminal: Terminal = {
  print: text => {
    stdout.write(text);
  },
  note: line => {
    stderr.write(`${line}\n`);
  },
  ...(stderr.isTTY && env.TERM !== 'dumb' ? { showProgress } : {}),
  readInput: () => readFileSync(0),
  ...(stdout.isTTY ? { columns: stdout.columns } : {}),
  colours: showsColours(),
  folder: process.cwd(),
  ...(env.GITHUB_WORKSPACE ? { checkout: env.GITHUB_WORKSPACE } : {}),
};

/** To the start of the line, and the rest of it cleared (ECMA-48, EL). */
function showProgress(line = ''): void {
  stderr.write(`\r\u001b[K${line}`);
}

/** As https://no-color.org and https://force-color.org say; who asks for both wants colours, as in Node itself. */
function showsColours(): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: kind } = env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return stdout.isTTY === true && !none && kind !== 'dumb';
}
