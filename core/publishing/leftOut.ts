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
  const left: Withheld[] = [];
  let end = 0;
  for (const section of headings) {
    if (section.line < end || isTakenOver(section, sections) || !says(postMortem, section)) continue;
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

/** Whether the section, one in it, or one that it lies in is part of the public text. */
function isTakenOver(section: Section, sections: readonly Section[]): boolean {
  const isPublic = (each: Section) => isAdvice(each) || (each.id !== undefined && publicSections.includes(each.id));
  if (isPublic(section)) return true;
  if (sections.some(each => isPublic(each) && section.line <= each.line && each.line < section.end)) return true;
  if (section.id !== undefined) return false;
  return sections.some(each => isPublic(each) && each.line < section.line && section.line < each.end);
}

function says({ store }: PostMortem, { body, end }: Section): boolean {
  return hasContent(store.lines.slice(body, end).map(({ text }) => text));
}
