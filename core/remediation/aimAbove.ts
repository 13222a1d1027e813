import type { PostMortem } from '../document/postMortem';
import type { Section } from '../model/sections';
import type { Aim } from '../model/vocabulary';
import { plainText, remember, rememberTexts } from '../text';

/** The aim that the nearest heading above a line names, that of the section of remediation or one within it. */
export function aimAbove(postMortem: PostMortem, remediation: Section, line: number): Aim | undefined {
  const heads = headsOf(postMortem);
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.line ?? line) < line) low = middle + 1;
    else high = middle;
  }
  const head = heads[low - 1];
  return head === undefined || head.line < remediation.line ? undefined : aimOfHeading(head.text);
}

const headsOf = remember(({ sections }: PostMortem) => sections.filter(({ form }) => form !== 'item'));

/** The aim that a heading over action items names; `undefined` where it names none or more than one. */
const aimOfHeading = rememberTexts(1000, (heading): Aim | undefined => {
  const text = plainText(heading);
  const named = headingWords.filter(([, words]) => words.test(text));
  return named.length === 1 ? named[0]?.[0] : undefined;
});

const headingWords: readonly (readonly [Aim, RegExp])[] = [
  ['likelihood', /\b(?:likelihood|less likely|prevent(?:ion|ive|ative|ing)?)\b/i],
  ['detection and response', /\b(?:detect(?:ion|ing)?|alerting|respon(?:se|d|ding))\b/i],
  ['handling and training', /\b(?:handling|training|incident process(?:es)?)\b/i],
  ['validation', /\b(?:validat(?:e|ion|ing)|verif(?:y|ication)|test(?:s|ing)?)\b/i],
];
