import type { PostMortem } from '../document/postMortem';
import type { Settings, Severity, SeveritySetting } from '../settings/types';
import type { Edit, Range } from '../text';
import type { Timeline } from '../timeline/timeline';

/** Something that a rule found. Ranges and edits count lines from the start of the part that was checked. */
export interface Finding {
  readonly range: Range;
  /** What is wrong, then what to do. Plain text; never quotes a secret. */
  readonly message: string;
  /** The line of the document that the message names, counted from 0; the message counts from 1, as in `line 12`. */
  readonly names?: number;
  /** Lower than the rule's own, where this case is less grave; what the settings say of the rule goes before it. */
  readonly severity?: Severity;
  /** The cures, computed when somebody asks for them. */
  readonly fixes?: () => readonly Fix[];
}

export interface Fix {
  readonly title: string;
  /** May be worked out when it is first read: who only offers the fix does not look. */
  readonly edits: readonly Edit[];
  /** The one that most people want: it loses nothing and needs no choice. */
  readonly preferred?: boolean;
  /** May be applied without looking, by `--fix` and `source.fixAll`. */
  readonly safe?: boolean;
}

/** What rules may know beside the part that they check. */
export interface RuleContext {
  readonly settings: Settings;
  /** Epoch milliseconds, from outside: core has no clock. */
  readonly now: number;
  /** Says of itself that it is a post-mortem; elsewhere, what is missing is a hint at most. */
  readonly declared: boolean;
  /** A draft that names no end: the incident may be going on, so what is missing at its end does not shout. */
  readonly running: boolean;
  /** The IANA name of the zone in which the reader sits, where the editor tells. */
  readonly readerZone?: string | undefined;
}

interface RuleBase {
  /** `family-subject`, stable for ever. */
  readonly id: string;
  /** One sentence for people who look the rule up. */
  readonly summary: string;
  /** `off` for a rule that runs only where the settings give it a severity. */
  readonly severity: SeveritySetting;
  /** Finds what is missing: a hint at most where the document does not declare itself. */
  readonly missing?: boolean;
}

/** Sees one line and nothing else, so its findings live as long as the line. */
export interface LineRule extends RuleBase {
  readonly scope: 'line';
  check(text: string, context: RuleContext): Iterable<Finding>;
}

/** Sees the timeline, in lines from its heading on. */
export interface TimelineRule extends RuleBase {
  readonly scope: 'timeline';
  check(timeline: Timeline, context: RuleContext): Iterable<Finding>;
}

/** Sees the whole, in lines of the document. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document';
  check(postMortem: PostMortem, context: RuleContext): Iterable<Finding>;
}

export type Rule = LineRule | TimelineRule | DocumentRule;

/** A finding after settings and allowances, in lines of the document. */
export interface Problem extends Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Of a sensitive finding: a noun phrase for what was found, such as "an IP address"; never the value. */
  readonly what?: string;
}
