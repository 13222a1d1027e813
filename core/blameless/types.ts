import type { SectionId } from '../model/sectionNames';
import type { Edit, Range } from '../text';

/** A family of phrases: a rule of its own. */
export type BlamelessId =
  | 'blameless-individual'
  | 'blameless-judgement'
  | 'blameless-human-error'
  | 'blameless-hindsight'
  | 'blameless-counterfactual'
  | 'blameless-why-question'
  | 'blameless-good-intention'
  | 'blameless-alarm';

/** Who may be the subject of a phrase. */
export type SubjectKind = 'one' | 'worker' | 'people';

/** A row of the table of phrases. Patterns see a sentence in lower case: words and signs with one space between them. */
export interface Phrase {
  readonly family: BlamelessId;
  /** One of these words stands in each of its matches: sentences without them are not looked at. */
  readonly words: readonly string[];
  /** Global; shows what is marked. `n't` and `'ve` are spelled out: "should not have". */
  readonly pattern: RegExp;
  /**
   * Who must stand right before the phrase. `one`: a single person, by role, name or pronoun. `worker`: we, a role, a team, a name; `people`: the same and "they", for
   * verbs that only people do. Users are nobody's colleagues and never count.
   */
  readonly subject?: SubjectKind;
  /** Silent where this ends just before the phrase, subject included; it sees at most 80 characters. */
  readonly notAfter?: RegExp;
  /** Silent where this begins right behind the phrase; it sees at most 80 characters. */
  readonly notBefore?: RegExp;
  /** Silent in these sections too. */
  readonly silentIn?: readonly SectionId[];
  /** What the words do to a reader, as a sentence. */
  readonly reason: string;
  /** What to ask instead. */
  readonly question: string;
  /** Who says so. */
  readonly source: string;
}

/** A finding in a passage, in lines of the passage or, after placing, of the document. */
export interface Blame {
  readonly rule: BlamelessId;
  readonly range: Range;
  readonly message: string;
  /** Replaces a name by the role that the roster tells. */
  readonly edit?: Edit;
}
