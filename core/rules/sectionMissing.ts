import type { PostMortem } from '../document/postMortem';
import { isDraft } from '../document/running';
import { insertSections } from '../model/insertSection';
import { type SectionId, sectionOf, sectionsNamed, sectionTitle } from '../model/sectionNames';
import { type Line, type Range, rangeOnLine, remember } from '../text';
import { entriesThat } from '../timeline';
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
      yield {
        range: titleRange(postMortem),
        message,
        ...(isDraft(postMortem) ? { severity: 'hint' as const } : {}),
        fixes: () => fixes(postMortem, id, missing),
      };
    }
  },
};

/** The required sections that the document has under none of their names. */
export function missingSections(postMortem: PostMortem): readonly SectionId[] {
  const { sections, metadata, settings } = postMortem;
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
  const told = new Set([
    ...shared,
    ...toldInLines(postMortem),
    ...(hasEntries(postMortem) ? (['timeline'] as const) : []),
  ]);
  return missing.filter(id => !told.has(id));
}

/** A list of dated entries tells what happened when, whatever stands above it. */
function hasEntries({ timelines }: PostMortem): boolean {
  return timelines.some(({ timeline }) => entriesWithTime(timeline).length >= 3);
}

const entriesWithTime = entriesThat(({ stamp }) => stamp?.clock !== undefined);

/** Sections of one line: `**Root cause:** the disk was full`, or a row of a table of two columns. */
function toldInLines({ store, settings }: PostMortem): readonly SectionId[] {
  return store.lines.slice(0, longestHead).flatMap(line => {
    const name = nameOn(line);
    return (name === undefined ? undefined : sectionOf(name, settings.sections.synonyms)) ?? [];
  });
}

const nameOn = remember(({ text }: Line) => sectionNameOn(text));

/** What a line names that may be a section of one line. */
export function sectionNameOn(text: string): string | undefined {
  return text.length > longestLine ? undefined : (labelled.exec(text)?.[1] ?? rowName(text));
}

/** The first of a row's two cells, where the other holds words. */
function rowName(text: string): string | undefined {
  const [, name, words = ''] = row.exec(text) ?? [];
  return /\p{L}/u.test(words) ? name : undefined;
}

/** Only in so many lines from the start on are sections of one line looked for. */
export const longestHead = 300;

const longestLine = 4000;
const labelled = /^ {0,3}(?:[-*+] )?(?:\*\*|__)([^*_]{2,60}?)(?::(?:\*\*|__)|(?:\*\*|__):) {0,3}[^\s]/;
const row = /^ {0,3}\|([^|]{2,70})\|([^|]*)(?:\| {0,9})?$/;

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
