import type { Severity } from '../settings/types';
import type { Allowed } from './allowed';
import type { Worded } from './wordTable';

/** Finds one kind of sensitive content in a passage, in linear time on any input. */
export interface Detector extends Worded {
  /** The id of the kind that it finds. */
  readonly rule: string;
  /** A further look that costs almost nothing; `false` only for text in which there is nothing to find. */
  mayMatch?(text: string): boolean;
  /**
   * What is found, from left to right, without overlaps. The text is a line; a paragraph, its lines joined by `\n` with
   * the marks of quotes on further lines blanked out; or a table's cell behind its column's header, as `Header: cell`.
   */
  find(text: string, surroundings: Surroundings): readonly Found[];
}

/** What a detector may know beside the text. */
export interface Surroundings {
  readonly allowed: Allowed;
  /** The text is a line of a code block, which quotes what machines say; prose has other habits. */
  readonly inCode: boolean;
}

/** UTF-16 offsets, `end` not included, and the noun phrase for messages. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly what: string;
  /** Where this case is graver or less grave than its kind. */
  readonly severity?: Severity;
}
