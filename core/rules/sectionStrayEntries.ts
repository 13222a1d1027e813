import type { PostMortem } from '../document/postMortem';
import { type SectionId, sectionTitle } from '../model/sectionNames';
import type { Section } from '../model/sections';
import { rangeOnLine } from '../text';
import type { PlacedTimeline } from '../timeline';
import type { DocumentRule } from './rule';

/** Lists of dated entries in a section that is no timeline, while the document has one that spans them. */
export const sectionStrayEntries: DocumentRule = {
  id: 'section-stray-entries',
  summary: 'What happened when stands in the timeline and not in another section.',
  severity: 'hint',
  scope: 'document',
  *check(postMortem) {
    const loose = postMortem.timelines.filter(({ timeline }) => timeline.loose);
    const span = loose.length === 0 ? undefined : spanOf(postMortem);
    if (span === undefined) return;
    for (const placed of loose) {
      const id = strayIn(postMortem, placed);
      if (id === undefined || !lies(placed, span)) continue;
      const { line } = placed;
      yield {
        range: rangeOnLine(line, 0, postMortem.store.lineAt(line).trimEnd().length),
        message: `The entries of this list stand under "${sectionTitle(id)}". Move them into the timeline, so that one place tells what happened when.`,
      };
    }
  },
};

/** Sections in which a course of events is out of place; chat logs, notices and plans have dates of their own. */
const strange: ReadonlySet<SectionId> = new Set<SectionId>([
  'summary',
  'impact',
  'detection',
  'contributing-factors',
  'resolution',
  'lessons',
]);

interface Span {
  readonly from: number;
  readonly to: number;
}

/** From the first to the last time of the document's own timelines, where they have at least three. */
function spanOf({ timelines }: PostMortem): Span | undefined {
  const instants = timelines.filter(({ timeline }) => !timeline.loose).flatMap(instantsOf);
  if (instants.length < 3) return undefined;
  return { from: instants.reduce((a, b) => Math.min(a, b)), to: instants.reduce((a, b) => Math.max(a, b)) };
}

function instantsOf({ timeline }: PlacedTimeline): readonly number[] {
  return timeline.entries.flatMap(({ stamp, time }) =>
    stamp?.clock !== undefined && time.instant !== undefined && time.dateSource !== 'none' ? [time.instant] : [],
  );
}

function lies(placed: PlacedTimeline, { from, to }: Span): boolean {
  const instants = instantsOf(placed);
  return instants.length >= 3 && instants.every(instant => from <= instant && instant <= to);
}

/** The section around a list by itself, where a course of events is out of place there. */
function strayIn({ sections }: PostMortem, { line }: PlacedTimeline): SectionId | undefined {
  let inner: Section | undefined;
  for (const section of sections) {
    if (section.form === 'heading' && section.line < line && line < section.end) inner = section;
  }
  return inner?.id !== undefined && strange.has(inner.id) ? inner.id : undefined;
}
