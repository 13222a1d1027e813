import type { Allowed } from './allowed';
import type { SensitiveCategory } from './types';

/** Finds one kind of sensitive content in a line of text, in linear time on any input. */
export interface Detector {
  readonly rule: string;
  readonly category: SensitiveCategory;
  /** A look that costs almost nothing; `false` only for text in which there is nothing to find. */
  mayMatch(text: string): boolean;
  /** What is found, from left to right, without overlaps. */
  find(text: string, allowed: Allowed): readonly Found[];
}

/** UTF-16 offsets, `end` not included, and the noun phrase for messages. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}
