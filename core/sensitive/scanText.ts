import type { Settings } from '../settings/types';
import { allowedBy } from './allowed';
import { isCured } from './cured';
import type { Surroundings } from './detector';
import { detectors } from './detectors';
import { withoutOverlaps } from './overlaps';
import { isTeamLabel } from './pii/teamLine';
import { outsideRestrictedLinks } from './restrictedLinks';
import type { SensitiveMatch } from './types';
import { wordTable } from './wordTable';

/** A part of the text, and what it is called elsewhere, as in `Password: `. */
export interface LabelledPart {
  readonly label: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly text: string;
}

/** What a text holds that should not be public, in the order of the text; what secretlint knows is not looked for. */
export function scanText(
  text: string,
  settings: Settings,
  inCode = false,
  parts: readonly LabelledPart[] = [],
): readonly SensitiveMatch[] {
  const surroundings: Surroundings = { allowed: allowedBy(settings), inCode };
  const found = [
    ...run(text, surroundings).filter(match => !isOfTeam(match, parts)),
    ...parts.flatMap(part => runLabelled(part, surroundings)),
  ];
  return found.length === 0 ? none : withoutOverlaps(outsideRestrictedLinks(text, found, surroundings.allowed));
}

const none: readonly SensitiveMatch[] = [];
const detectorsFor = wordTable(detectors);

function run(text: string, surroundings: Surroundings): readonly SensitiveMatch[] {
  const found: SensitiveMatch[] = [];
  for (const detector of detectorsFor(text)) {
    if (detector.mayMatch?.(text) === false) continue;
    for (const match of detector.find(text, surroundings)) {
      if (!isCured(text, match.start, match.end)) found.push({ ...match, rule: detector.rule });
    }
  }
  return found;
}

/** Names in a table's column of owners are the team's, whatever the row says. */
function isOfTeam({ rule, start }: SensitiveMatch, parts: readonly LabelledPart[]): boolean {
  if (rule !== 'sensitive-name') return false;
  const part = parts.findLast(each => each.start <= start);
  return part !== undefined && start < part.start + part.text.length && isTeamLabel(part.label);
}

/** Only what lies in the part itself: the label is no finding. */
function runLabelled({ label, start, text }: LabelledPart, surroundings: Surroundings): readonly SensitiveMatch[] {
  const offset = start - label.length;
  return run(label + text, surroundings).flatMap(match =>
    match.start < label.length ? [] : [{ ...match, start: match.start + offset, end: match.end + offset }],
  );
}
