import { type Edit, rangeOnLine, type TextStore } from '../text';
import { type SectionId, sectionIds, sectionTitle } from './sectionNames';
import type { Section } from './sections';

/** What a new section holds under its heading: as little as shows where to write. */
const bodies: { readonly [id in SectionId]?: string } = {
  timeline: '<!-- One entry a line, in order: - 14:05 UTC: what was done, seen or understood. -->',
  'contributing-factors': '<!-- Several things had to come together. Name them without naming people. -->',
  remediation: [
    '- [ ]  (aim: likelihood; owner: ; due: ; priority: )',
    '- [ ]  (aim: detection and response; owner: ; due: ; priority: )',
    '- [ ]  (aim: handling and training; owner: ; due: ; priority: )',
    '- [ ]  (aim: validation; owner: ; due: ; priority: )',
  ].join('\n'),
  'follow-up': '<!-- Two months after the incident: look at what became of the remediation. -->',
};

/** One edit that adds the sections, each in its place. `body` replaces what a section holds at first. */
export function insertSections(
  store: TextStore,
  sections: readonly Section[],
  ids: readonly SectionId[],
  body?: string,
): readonly Edit[] {
  const level = usualLevel(sections);
  const byLine = new Map<number, SectionId[]>();
  for (const id of [...ids].sort((a, b) => sectionIds.indexOf(a) - sectionIds.indexOf(b))) {
    const line = placeOf(store, sections, id);
    byLine.set(line, [...(byLine.get(line) ?? []), id]);
  }
  return [...byLine].map(([line, group]) =>
    insertion(
      store,
      line,
      group.map(id => `${'#'.repeat(level)} ${sectionTitle(id)}\n\n${body ?? bodies[id] ?? ''}`.trimEnd()),
    ),
  );
}

function insertion(store: TextStore, line: number, texts: readonly string[]): Edit {
  const block = texts.join('\n\n');
  let last = line;
  while (last > 0 && store.lineAt(last - 1).trim() === '') last -= 1;
  const ending = last === 0 ? '' : '\n\n';
  const at =
    last === 0
      ? rangeOnLine(0, 0, 0)
      : rangeOnLine(last - 1, store.lineAt(last - 1).length, store.lineAt(last - 1).length);
  const follows =
    last === 0 && store.lineCount > 1
      ? '\n\n'
      : atEnd(store, line) && store.lines[store.lineCount - 1]?.text !== ''
        ? '\n'
        : '';
  return { range: at, newText: (ending + block + follows).replaceAll('\n', store.eol) };
}

function atEnd(store: TextStore, line: number): boolean {
  return line >= store.lineCount;
}

/** The line before which the section goes: behind the last one that comes before it in the process. */
function placeOf(store: TextStore, sections: readonly Section[], id: SectionId): number {
  const rank = sectionIds.indexOf(id);
  const own = sections.filter(section => section.id !== undefined && section.form === 'heading');
  const top = Math.min(...own.map(section => section.level));
  let before: Section | undefined;
  let after: Section | undefined;
  for (const section of own) {
    if (section.level !== top || section.id === undefined) continue;
    const other = sectionIds.indexOf(section.id);
    if (other !== -1 && other < rank) before = section;
    else if (other > rank) after ??= section;
  }
  if (before !== undefined) return before.end;
  return after?.line ?? store.lineCount;
}

/** The marks of a heading below such a section. */
export function marksBelow(sections: readonly Section[]): string {
  return '#'.repeat(Math.min(usualLevel(sections) + 1, 6));
}

/** The level that the document's known sections have, 2 where it has none. */
function usualLevel(sections: readonly Section[]): number {
  const levels = sections
    .filter(section => section.form === 'heading' && section.id !== undefined)
    .map(section => section.level);
  return levels.length === 0 ? 2 : Math.max(2, Math.min(...levels));
}
