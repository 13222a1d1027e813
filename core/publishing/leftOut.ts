import type { PostMortem } from '../document/postMortem';
import type { SectionId } from '../model/sectionNames';
import type { Section } from '../model/sections';
import type { FieldName } from '../model/vocabulary';
import { plainText } from '../text';
import { isAdvice } from './customerQuestions';
import { hasContent } from './sectionBody';
import type { Withheld } from './types';

/** The sections and fields that the public text leaves out as a whole. */
export function leftOutSections(postMortem: PostMortem): readonly Withheld[] {
  const { sections, metadata, titleLine } = postMortem;
  const headings = sections.filter(({ form, line }) => form === 'heading' && line !== titleLine);
  const taken = sections.filter(isPublic);
  const left: Withheld[] = [];
  let end = 0;
  for (const section of headings) {
    if (section.line < end || isTakenOver(section, taken) || !says(postMortem, section)) continue;
    end = section.end;
    left.push({ what: `the section "${plainText(section.text)}"`, lines: { start: section.line, end } });
  }
  const fields = [...metadata.fields.values()].flatMap(({ name, value, range }): Withheld[] => {
    if (value === '' || !innerFields.includes(name)) return [];
    return [{ what: `the field "${name}"`, lines: { start: range.start.line, end: range.end.line + 1 } }];
  });
  return [...fields, ...left];
}

const publicSections: readonly SectionId[] = ['summary', 'impact', 'timeline', 'contributing-factors', 'remediation'];

const innerFields: readonly FieldName[] = [
  'severity',
  'facilitator',
  'note-taker',
  'participants',
  'restricted-document',
  'follow-up',
];

function isPublic(section: Section): boolean {
  return isAdvice(section) || (section.id !== undefined && publicSections.includes(section.id));
}

/** Whether the section, one in it, or one that it lies in is among those of the public text. */
function isTakenOver(section: Section, taken: readonly Section[]): boolean {
  return taken.some(each => {
    if (section.line <= each.line && each.line < section.end) return true;
    return section.id === undefined && each.line < section.line && section.line < each.end;
  });
}

function says({ store }: PostMortem, { body, end }: Section): boolean {
  return hasContent(store.lines.slice(body, end).map(({ text }) => text));
}
