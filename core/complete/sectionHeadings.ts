import type { PostMortem } from '../document/postMortem';
import { sectionIds, sectionTitle } from '../model/sectionNames';
import { rangeOnLine } from '../text';
import type { Completion, Place } from './types';

/** After `#` marks: the names of the sections that the document lacks, required ones first. */
export function sectionHeadings(
  { sections, settings, store }: PostMortem,
  { position, before, after }: Place,
): readonly Completion[] {
  const marks = /^(#{1,6})([ \t]*)([\p{L} -]*)$/u.exec(before);
  if (marks === null || after.trim() !== '') return [];
  const level = marks[1] ?? '##';
  const present = new Set(sections.filter(section => section.line !== position.line).map(section => section.id));
  const required = new Set(settings.sections.required);
  const end = store.lineAt(position.line).length;
  const offered = sectionIds.filter(id => !present.has(id) && (required.has(id) || level.length > 1));
  return offered.map(id => ({
    label: sectionTitle(id),
    detail: required.has(id) ? 'missing section' : 'section',
    range: rangeOnLine(position.line, 0, end),
    newText: `${level} ${sectionTitle(id)}`,
    filterText: `${level} ${sectionTitle(id)}`,
    sortText: `${required.has(id) ? 0 : 1}${String(sectionIds.indexOf(id)).padStart(2, '0')}`,
    kind: 'section',
  }));
}
