import { moveSection } from '../model/moveSection';
import { type SectionId, sectionTitle } from '../model/sectionNames';
import { type Section, sectionById } from '../model/sections';
import { rangeOnLine } from '../text';
import type { DocumentRule } from './rule';

/** Sections that stand elsewhere than in the order that the team has settled on; silent where it has none. */
export const sectionOrder: DocumentRule = {
  id: 'section-order',
  summary: 'Sections stand in the order that the setting `sections.order` gives; without it, any order is right.',
  severity: 'hint',
  scope: 'document',
  *check({ store, sections, settings }) {
    const { order } = settings.sections;
    const placed = placedSections(sections, order);
    const kept = new Set(longestInOrder(placed));
    for (const each of placed) {
      if (kept.has(each)) continue;
      const { section, rank } = each;
      const next = placed.find(other => kept.has(other) && other.rank > rank);
      const before = placed.findLast(other => kept.has(other) && other.rank < rank);
      const early = before !== undefined && before.section.line > section.line;
      const place = early ? `after "${sectionTitle(before.id)}"` : `before "${sectionTitle(next?.id ?? each.id)}"`;
      const line = early ? before.section.end : (next?.section.line ?? section.line);
      yield {
        range: rangeOnLine(section.line, 0, store.lineAt(section.line).trimEnd().length),
        message: `In the team's order, the section "${sectionTitle(each.id)}" belongs ${place}. Move it there.`,
        fixes: () => [
          {
            title: `Move "${sectionTitle(each.id)}" ${place}`,
            edits: moveSection(store, section, line),
            preferred: true,
          },
        ],
      };
    }
  },
};

interface Placed {
  readonly id: SectionId;
  readonly section: Section;
  /** Its place in the order. */
  readonly rank: number;
}

/** The sections that the order names and that stand side by side, in the order of the text. */
function placedSections(sections: readonly Section[], order: readonly SectionId[]): readonly Placed[] {
  const found = order.flatMap((id, rank): Placed[] => {
    const section = sectionById(sections, id);
    return section?.form === 'heading' ? [{ id, section, rank }] : [];
  });
  const level = Math.min(...found.map(({ section }) => section.level));
  return found.filter(({ section }) => section.level === level).sort((a, b) => a.section.line - b.section.line);
}

/** As many as can stay where they are; of equal choices the one that keeps the later sections. */
function longestInOrder(placed: readonly Placed[]): readonly Placed[] {
  const best: (readonly Placed[])[] = [];
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    const own = placed[at];
    if (own === undefined) continue;
    let rest: readonly Placed[] = [];
    for (let later = placed.length - 1; later > at; later -= 1) {
      const candidate = best[later] ?? [];
      if ((candidate[0]?.rank ?? -1) > own.rank && candidate.length > rest.length) rest = candidate;
    }
    best[at] = [own, ...rest];
  }
  return best.reduceRight((longest, candidate) => (candidate.length > longest.length ? candidate : longest), []);
}
