import type { Range } from '../text';

/** Something that contributed to the incident, in whatever form it stands. Lines of the document. */
export interface Factor {
  readonly line: number;
  readonly end: number;
  /** The words without marks, and without the times in brackets at their end that lead to entries. */
  readonly text: string;
  /** Where the words stand: what follows the list's mark, the cell, the heading's text or the paragraph. */
  readonly range: Range;
  /** `prose`: a paragraph of a section that is no list; it may tell of several factors. */
  readonly form: 'item' | 'row' | 'heading' | 'label' | 'prose';
}
