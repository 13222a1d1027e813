import type { Organisation } from '../settings/types';
import { allowedBy } from './allowed';
import { detectors } from './detectors';
import type { SensitiveMatch } from './types';

/** What a line holds that should not be public, in the order of the text. Secrets are not looked for here. */
export function scanLine(text: string, organisation: Organisation): readonly SensitiveMatch[] {
  const relevant = detectors.filter(detector => detector.mayMatch(text));
  if (relevant.length === 0) return none;
  const allowed = allowedBy(organisation);
  return relevant
    .flatMap(({ rule, category, find }) => find(text, allowed).map(found => ({ ...found, category, rule })))
    .sort((a, b) => a.start - b.start);
}

const none: readonly SensitiveMatch[] = [];
