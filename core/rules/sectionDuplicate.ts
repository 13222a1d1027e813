import { normaliseHeading } from '../model/headingText';
import { joinSections } from '../model/moveSection';
import { hasContent, parentsOf } from '../model/sectionContent';
import type { Section } from '../model/sections';
import { plainText, rangeOnLine } from '../text';
import type { DocumentRule } from './rule';

/** A section that stands twice side by side under one name, as a merge leaves it. */
export const sectionDuplicate: DocumentRule = {
  id: 'section-duplicate',
  summary: 'No section stands twice.',
  severity: 'information',
  scope: 'document',
  *check({ store, sections }) {
    const parents = parentsOf(sections);
    const seen = new Map<Section | undefined, Map<string, Section>>();
    for (const section of sections) {
      if (section.form !== 'heading' || section.id === undefined || section.level === 1) continue;
      const siblings = seen.get(parents.get(section)) ?? new Map<string, Section>();
      seen.set(parents.get(section), siblings);
      const name = `${section.level} ${section.id} ${nameOf(section)}`;
      const first = siblings.get(name);
      if (first === undefined || !hasContent(store, first)) {
        siblings.set(name, section);
        continue;
      }
      if (!hasContent(store, section)) continue;
      yield {
        range: rangeOnLine(section.line, 0, store.lineAt(section.line).trimEnd().length),
        names: first.line,
        message: `A section of this name stands in line ${first.line + 1} already. Join the two, or tell them apart by their headings.`,
        fixes: () => [{ title: 'Join the two sections', edits: joinSections(store, first, section) }],
      };
    }
  },
};

/** Without case, marks and the plural; what stands in parentheses tells sections apart. */
function nameOf({ text }: Section): string {
  const aside = /[(（]([^()（）]{1,100})[)）]/.exec(plainText(text))?.[1] ?? '';
  return `${normaliseHeading(text).replace(/s$/, '').replace('learnt', 'learned')} ${aside.toLowerCase()}`;
}
