import { applyEdits } from '../../core/text';
import type { ToldText } from './lintText';
import { safeEdits } from './safeEdits';

/** A fix may uncover the next one; so often at most. */
const mostRounds = 10;

/** Applies what is safe until nothing changes. `lint` checks a text; gives the last text and what is left in it. */
export async function fixText(
  text: string,
  lint: (text: string) => Promise<ToldText | undefined>,
): Promise<{ readonly text: string; readonly linted: ToldText | undefined }> {
  let current = text;
  let linted = await lint(current);
  for (let round = 0; round < mostRounds; round += 1) {
    const next = applyEdits(current, safeEdits(linted?.problems ?? []));
    if (next === current) break;
    current = next;
    linted = await lint(current);
  }
  return { text: current, linted };
}
