import { isDraft } from '../document/running';
import { farthestEnd } from '../model/nesting';
import { hasContent } from '../model/sectionContent';
import type { SectionId } from '../model/sectionNames';
import { rangeOnLine } from '../text';
import type { DocumentRule } from './rule';

/** Sections under whose heading nobody has written anything, in a document that is no draft any more. */
export const sectionEmpty: DocumentRule = {
  id: 'section-empty',
  summary: 'No section is left empty, once the document is no draft any more.',
  severity: 'information',
  missing: true,
  scope: 'document',
  *check(postMortem) {
    if (isDraft(postMortem)) return;
    const { store, sections } = postMortem;
    const endFrom = farthestEnd(sections.filter(({ id }) => id === 'timeline'));
    for (const section of sections) {
      if (section.form !== 'heading' || section.id === undefined || section.level === 1) continue;
      // Headings within a timeline are its entries.
      if (hasOwnRule.has(section.id) || section.line < endFrom(section.line - 1)) continue;
      if (hasContent(store, section)) continue;
      const { line } = section;
      yield {
        range: rangeOnLine(line, 0, store.lineAt(line).trimEnd().length),
        message: 'This section is empty. Write what there is to say, be it "none", or take the heading out.',
      };
    }
  },
};

/** Sections of which other rules tell what they lack. */
const hasOwnRule: ReadonlySet<SectionId> = new Set<SectionId>(['remediation', 'follow-up']);
