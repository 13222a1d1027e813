import { type ControlPartId, controlText, controlTitles } from '../controls';
import type { PostMortem } from '../document/postMortem';
import { sectionById } from '../model/sections';
import type { Aim } from '../model/vocabulary';
import { remediationItems } from '../remediation';
import type { Problem } from '../rules';
import { sensitiveKind } from '../sensitive/kinds';
import { comparePositions, type Position, type Range, rangeOnLine } from '../text';

/** How the part of the document at a place bears on NIST SP 800-53; absent elsewhere. Markdown of our own words only. */
export function controlsAt(
  postMortem: PostMortem,
  problems: readonly Problem[],
  position: Position,
): { readonly range: Range; readonly markdown: string } | undefined {
  const finding = problems.find(({ ruleId, range }) => sensitiveKind(ruleId) !== undefined && holds(range, position));
  if (finding !== undefined)
    return { range: finding.range, markdown: describe(sensitiveIntroduction(finding), sensitiveParts) };
  const section = sectionById(postMortem.sections, 'remediation');
  if (section?.line === position.line) {
    const range = rangeOnLine(section.line, 0, postMortem.store.lineAt(section.line).trimEnd().length);
    return { range, markdown: describe(remediationIntroduction, ['IR-4 c', 'SI-2 a']) };
  }
  const item = remediationItems(postMortem).find(({ range }) => holds(range, position));
  if (item === undefined) return undefined;
  const { introduction, parts } = item.aim === undefined ? anyItem : byAim[item.aim];
  return { range: item.range, markdown: describe(introduction, parts) };
}

interface Bearing {
  readonly introduction: string;
  readonly parts: readonly ControlPartId[];
}

const remediationIntroduction = 'Remediation is where a post-mortem answers IR-4 and SI-2:';
const reporting = 'Handling an incident includes reporting a flaw to those who correct it, not to everybody.';
const sensitiveParts: readonly ControlPartId[] = ['IR-4 a', 'SI-2 a'];
const anyItem: Bearing = {
  introduction: 'An action item corrects a flaw and carries a lesson on:',
  parts: ['IR-4 c', 'SI-2 a'],
};

const byAim: { readonly [aim in Aim]: Bearing } = {
  likelihood: { introduction: 'Making the incident less likely corrects a flaw:', parts: ['SI-2 a', 'SI-2 d'] },
  'detection and response': {
    introduction: 'Detection and response are parts of the handling capability:',
    parts: ['IR-4 a', 'IR-4 c'],
  },
  'handling and training': {
    introduction: 'Handling and training take up what was learned:',
    parts: ['IR-4 c', 'IR-4 d'],
  },
  validation: { introduction: 'Validation tests the remediation:', parts: ['SI-2 b', 'IR-4 c'] },
};

/** A secret is stored nowhere else, and a mark does not leave the text that it marks. */
function sensitiveIntroduction({ ruleId }: Problem): string {
  if (sensitiveKind(ruleId)?.category === 'secret') return `${reporting} A secret is rotated, and stored nowhere else:`;
  if (ruleId === 'sensitive-marking') return `${reporting} Marked text stays with the office that controls it:`;
  return `${reporting} What is sensitive belongs in the restricted document:`;
}

function describe(introduction: string, parts: readonly ControlPartId[]): string {
  const lines = parts.map(
    id => `- **NIST SP 800-53 ${id}** (${controlTitles[id.slice(0, 4)] ?? ''}): ${controlText(id)}`,
  );
  return `${introduction}\n\n${lines.join('\n')}`;
}

function holds({ start, end }: Range, position: Position): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}
