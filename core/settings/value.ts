import type { Range } from '../text/position';

/** A value as somebody wrote it, in a file or in the editor's settings, before it is known to be right. */
export type Value = { readonly range: Range } & (
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'list'; readonly items: readonly Value[] }
  | { readonly type: 'object'; readonly members: readonly Member[] }
  /** true, false, null, and what could not be read at all. */
  | { readonly type: 'other' }
);

export interface Member {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: Value;
}

/** What is wrong at a place of a settings file. Errors drop a value, warnings something that has no effect. */
export interface SettingsProblem {
  readonly range: Range;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Takes the problems that a reader meets. */
export type Report = (range: Range, severity: SettingsProblem['severity'], message: string) => void;

/** The range of values that have no place in a file. */
export const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
