import type { PostMortem } from '../document/postMortem';
import type { Section } from '../model/sections';
import type { Aim } from '../model/vocabulary';
import { plainText } from '../text';

/** The aim that the nearest heading above a line names, within the section of remediation: "### Detection and response". */
export function aimAbove({ sections }: PostMortem, remediation: Section, line: number): Aim | undefined {
  const inner = sections.findLast(
    section =>
      section.form !== 'item' &&
      remediation.line < section.line &&
      section.line < line &&
      line < Math.min(section.end, remediation.end),
  );
  return inner === undefined ? undefined : aimOfHeading(plainText(inner.text));
}

/** The aim that a heading over action items names; `undefined` where it names none or more than one. */
function aimOfHeading(heading: string): Aim | undefined {
  const named = headingWords.filter(([, words]) => words.test(heading));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

const headingWords: readonly (readonly [Aim, RegExp])[] = [
  ['likelihood', /\b(?:likelihood|less likely|prevent(?:ion|ive|ative|ing)?)\b/i],
  ['detection and response', /\b(?:detect(?:ion|ing)?|alerting|respon(?:se|d|ding))\b/i],
  ['handling and training', /\b(?:handling|training|incident process(?:es)?)\b/i],
  ['validation', /\b(?:validat(?:e|ion|ing)|verif(?:y|ication)|test(?:s|ing)?)\b/i],
];
