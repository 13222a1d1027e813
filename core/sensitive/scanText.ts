import type { Settings } from '../settings/types';
import { remember, rememberTexts } from '../text';
import { type Allowed, allowedBy } from './allowed';
import { isCured } from './cured';
import type { Surroundings } from './detector';
import { detectors } from './detectors';
import { withoutOverlaps } from './overlaps';
import { isTeamLabel } from './pii/teamLine';
import { outsideRestrictedLinks } from './restrictedLinks';
import type { SensitiveMatch } from './types';
import { wordTable } from './wordTable';

/** Parts of a text, and where their labels stand: an object that stays the same for as long as that place does. */
export interface LabelledParts {
  readonly header: object;
  readonly parts: readonly LabelledPart[];
}

/** A part of the text, and what it is called elsewhere, as in `Password: `. */
interface LabelledPart {
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
  labelled?: LabelledParts,
): readonly SensitiveMatch[] {
  const surroundings: Surroundings = { allowed: allowedBy(settings), inCode };
  const found = [
    ...run(text, surroundings).filter(match => !isOfTeam(match, labelled?.parts ?? [])),
    ...(labelled === undefined ? none : runLabelled(labelled, surroundings.allowed)),
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

/** Only what lies in the parts themselves: labels are no findings. */
function runLabelled({ header, parts }: LabelledParts, allowed: Allowed): readonly SensitiveMatch[] {
  const foundIn = foundUnder(allowed)(header);
  return parts.flatMap(({ label, start, text }) => {
    const offset = start - label.length;
    return foundIn(label + text).flatMap(match =>
      match.start < label.length ? [] : [{ ...match, start: match.start + offset, end: match.end + offset }],
    );
  });
}

/** When one cell changes, all of its row are asked about. */
const foundUnder = remember((allowed: Allowed) =>
  remember((_header: object) => rememberTexts(500, text => run(text, { allowed, inCode: false }))),
);
