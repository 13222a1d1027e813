import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import { type SectionId, sectionsNamed, sectionTitle } from '../model/sectionNames';
import { type Range, rangeOnLine } from '../text';
import type { DocumentRule, Fix } from './rule';

/** Sections that a post-mortem should have and this one has not. */
export const sectionMissing: DocumentRule = {
  id: 'section-missing',
  summary: 'A post-mortem has its sections: timeline, contributing factors, remediation and follow-up review.',
  severity: 'warning',
  missing: true,
  scope: 'document',
  *check(postMortem) {
    const missing = missingSections(postMortem);
    for (const id of missing) {
      const message = `The section "${sectionTitle(id)}" is missing. Add it; an empty one shows that it is still to come.`;
      yield { range: titleRange(postMortem), message, fixes: () => fixes(postMortem, id, missing) };
    }
  },
};

/** The required sections that the document has under none of their names. */
export function missingSections({ sections, metadata, settings }: PostMortem): readonly SectionId[] {
  const present = new Set(sections.map(section => section.id));
  const dated = (metadata.fields.get('follow-up')?.value ?? '') !== '';
  const missing = settings.sections.required.filter(id => !present.has(id) && !(id === 'follow-up' && dated));
  if (missing.length === 0) return missing;
  const shared = new Set(
    sections
      .filter(({ text }) => text.length <= longest && /[/|&]|\b(?:and|und|et)\b/i.test(text))
      .slice(0, most)
      .flatMap(({ text }) => [...sectionsNamed(text, settings.sections.synonyms)]),
  );
  return missing.filter(id => !shared.has(id));
}

/** Headings that stand for several sections, as in "Root cause and action items", are short and few. */
const longest = 80;
const most = 40;

function fixes(postMortem: PostMortem, id: SectionId, missing: readonly SectionId[]): readonly Fix[] {
  const { store, sections } = postMortem;
  const one: Fix = {
    title: `Add the section "${sectionTitle(id)}"`,
    edits: insertSections(store, sections, [id]),
    preferred: true,
  };
  if (missing.length < 2) return [one];
  return [one, { title: 'Add all missing sections', edits: insertSections(store, sections, missing) }];
}

/** Where a finding about the whole document shows: its title. */
export function titleRange({ store, titleLine }: PostMortem): Range {
  return rangeOnLine(titleLine, 0, store.lineAt(titleLine).trimEnd().length);
}
