import type { PostMortem } from '../document/postMortem';
import { sectionById } from '../model/sections';
import { type Aim, aims } from '../model/vocabulary';
import { plainText, remember } from '../text';

/** A line that says that an aim needs no item. */
export interface NoneNeeded {
  readonly aim: Aim;
  readonly line: number;
  /** Where the words begin on their line. */
  readonly start: number;
  /** Empty where the line names none. */
  readonly reason: string;
}

/** `Validation: none needed, because …`, bold or not, with or without a bullet, in the remediation section. */
export const noneNeededIn = remember(({ store, sections }: PostMortem): readonly NoneNeeded[] => {
  const section = sectionById(sections, 'remediation');
  if (section === undefined) return [];
  const found: NoneNeeded[] = [];
  for (let line = section.body; line < section.end; line += 1) {
    const text = store.lineAt(line);
    if (text.length > 4000 || !/none needed/i.test(text)) continue;
    const start = /^\s{0,12}(?:[-*+]\s{1,4})?/.exec(text)?.[0].length ?? 0;
    const [, name = '', reason = ''] = shape.exec(plainText(text.slice(start))) ?? [];
    const aim = aims.find(each => each === name.toLowerCase());
    if (aim !== undefined) found.push({ aim, line, start, reason: reason.trim() });
  }
  return found;
});

const shape = /^([A-Za-z ]{1,40}): none needed(?:, because |[.,;:]? ?)(.*)$/i;

/** The line for one aim. */
export function noneNeededFor(postMortem: PostMortem, aim: Aim): NoneNeeded | undefined {
  return noneNeededIn(postMortem).find(each => each.aim === aim);
}
