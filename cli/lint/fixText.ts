import type { Problem } from '../../core/rules';
import { applyEdits } from '../../core/text';
import { safeEdits } from './safeEdits';

/** A fix may uncover the next one; so often at most. */
const mostRounds = 10;

/** Applies what is safe until nothing changes. `lint` checks a text; gives the last text and what is left in it. */
export async function fixText(
  text: string,
  lint: (text: string) => Promise<readonly Problem[] | undefined>,
): Promise<{ readonly text: string; readonly problems: readonly Problem[] | undefined }> {
  let current = text;
  let problems = await lint(current);
  for (let round = 0; round < mostRounds; round += 1) {
    const next = applyEdits(current, safeEdits(problems ?? []));
    if (next === current) break;
    current = next;
    problems = await lint(current);
  }
  return { text: current, problems };
}
