import type { SensitiveCategory } from '../sensitive';
import type { MarkerForm } from './forms';

/** One move out of a document: what is stored in place of what was cut. */
export interface RestrictedEntry {
  /** `R7` */
  readonly id: string;
  readonly category: SensitiveCategory;
  /** The id of the rule that found it. */
  readonly rule: string;
  /** The document's URI. */
  readonly document: string;
  /** The headings above the place, from the top, without what was cut. */
  readonly heading: string;
  /** 0-based, when it was cut. */
  readonly line: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** When somebody said that the text is in the restricted document; ISO 8601, UTC. */
  readonly filed?: string;
  /** The texts that were cut, each once; the first is `R7` in the document, the second `R7.2`. */
  readonly parts: readonly StoredPart[];
}

/** A text that was cut, at one or more places. */
export interface RestrictedPart {
  readonly form: MarkerForm;
  /** Exactly as it stood, ends of lines included. */
  readonly text: string;
  readonly places: number;
}

export interface StoredPart extends RestrictedPart {
  /** Of the text in UTF-8, in lower-case hexadecimals. */
  readonly sha256: string;
}
