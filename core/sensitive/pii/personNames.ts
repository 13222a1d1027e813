import type { Detector, Found } from '../detector';
import { namesByContext } from './namesByContext';
import { namesByMail } from './namesByMail';
import { namesInRoster } from './namesInRoster';

/**
 * Names of people by what stands around them, or by the team's roster: never by capital letters alone. Those who took
 * part in the work and are listed as such are left to the team.
 */
export const personNames: Detector = {
  rule: 'sensitive-name',
  mayMatch: text => /[A-Z\u00C0-\uFFFF]/.test(text),
  find(text, { allowed }) {
    const found = [...namesByMail(text, allowed), ...namesByContext(text), ...namesInRoster(text, allowed.people)];
    return found.length < 2 ? found : withoutRepeats(found);
  },
};

/** From left to right; of two that overlap the longer. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const match of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) kept.push(match);
    else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match;
  }
  return kept;
}
