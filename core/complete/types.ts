import type { Position, Range } from '../text';

/** Something that may stand at a place. */
export interface Completion {
  readonly label: string;
  readonly detail?: string;
  /** What is replaced; it ends at the place that was asked about, or behind it on the same line. */
  readonly range: Range;
  /** With LSP placeholders where `snippet` is set. */
  readonly newText: string;
  readonly snippet?: boolean;
  readonly kind: 'section' | 'entry' | 'kind' | 'aim' | 'field' | 'value' | 'page';
  readonly filterText?: string;
  readonly sortText?: string;
}

export interface CompleteOptions {
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A place in the document, with the text before and behind it on its line. */
export interface Place {
  readonly position: Position;
  readonly before: string;
  readonly after: string;
}
