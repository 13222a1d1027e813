import type { Fix, Problem } from '../../core/rules';
import { type Edit, type Range, rangesTouch } from '../../core/text';

/** The edits of the safe fixes that can be applied together; of fixes that meet, the first in the text. */
export function safeEdits(problems: readonly Problem[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { range, fixes } of problems) {
    // Sorting cures many findings at once and is costly to work out: what it moves is not asked again.
    if (fixes === undefined || meetsAny(range, taken)) continue;
    const fix = fixes().find(({ safe }) => safe);
    if (fix !== undefined) taken.push(...editsBeside(taken, fix));
  }
  return taken;
}

/** The edits of as many of the fixes as leave one another alone, earlier fixes first. */
export function joinFixes(fixes: readonly Fix[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const fix of fixes) taken.push(...editsBeside(taken, fix));
  return taken;
}

/** The fix's edits; none of them where one meets what is taken. */
function editsBeside(taken: readonly Edit[], { edits }: Fix): readonly Edit[] {
  return edits.some(({ range }) => meetsAny(range, taken)) ? [] : edits;
}

function meetsAny(range: Range, edits: readonly Edit[]): boolean {
  return edits.some(edit => rangesTouch(edit.range, range));
}
