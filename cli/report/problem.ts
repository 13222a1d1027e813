import type { Severity } from '../../core/settings';
import type { Edit, Range } from '../../core/text';

/** A finding and the file that it is in; plain data, so that threads can hand it on. */
export interface FileProblem {
  /** As the caller would name it. */
  readonly file: string;
  readonly range: Range;
  readonly severity: Severity;
  readonly message: string;
  readonly ruleId: string;
  /** Further places of the same value. */
  readonly others?: readonly Range[];
  /** The cures that a report may show; only where the format shows any. */
  readonly fixes?: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A finding that a comment in the document allows. */
export interface AllowedProblem extends FileProblem {
  readonly reason: string;
  /** The comment. */
  readonly allowance: Range;
}

/** The findings, in groups, without those of files of which an earlier group tells: threads find the same by themselves. */
export function firstOfEach(groups: readonly (readonly FileProblem[])[]): readonly (readonly FileProblem[])[] {
  const told = new Set<string>();
  return groups.map(group => {
    const fresh = group.filter(({ file }) => !told.has(file));
    for (const { file } of group) told.add(file);
    return fresh;
  });
}
