import { asJson } from './json';
import type { FileProblem } from './problem';
import { asText } from './text';

/** Every way to print findings, by its name. */
export const formats = { text: asText, json: asJson } satisfies {
  readonly [name: string]: (problems: readonly FileProblem[]) => string;
};

export type Format = keyof typeof formats;
