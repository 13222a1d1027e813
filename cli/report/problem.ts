import type { Severity } from '../../core/settings';
import type { Range } from '../../core/text';

/** A finding and the file that it is in. */
export interface FileProblem {
  /** As the caller would name it. */
  readonly file: string;
  readonly range: Range;
  readonly severity: Severity;
  readonly message: string;
  readonly ruleId: string;
}
