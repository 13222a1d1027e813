import { parseArgs } from 'node:util';
import { choose, operandOf, readArguments } from '../options';

/** How to print the answer. */
export type EvidenceFormat = 'text' | 'json';

/** A checked call of `postmortem evidence`. */
export interface EvidenceCall {
  readonly operand: string;
  readonly format: EvidenceFormat;
  readonly stdinName?: string;
  readonly config?: string;
}

const options = {
  format: { type: 'string', default: 'text' },
  'stdin-name': { type: 'string' },
  config: { type: 'string' },
} as const;

/** Reads the arguments; throws `Misuse` for those that mean nothing. */
export function readOptions(args: readonly string[]): EvidenceCall {
  const { values, positionals } = readArguments('evidence', options, () =>
    parseArgs({ args: [...args], allowPositionals: true, options }),
  );
  const { config, 'stdin-name': stdinName } = values;
  return {
    operand: operandOf('evidence', positionals),
    format: choose<EvidenceFormat>('--format', values.format, ['text', 'json']),
    ...(stdinName === undefined ? {} : { stdinName }),
    ...(config === undefined ? {} : { config }),
  };
}
