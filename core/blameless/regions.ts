import type { SectionId } from '../model/sectionNames';
import type { Section } from '../model/sections';

/** From `line` of the document up to the next region: the sections that lie around, by id. */
export interface Region {
  readonly line: number;
  readonly ids: readonly SectionId[];
}

/** The regions of a document, in order; the first begins on line 0. */
export function regionsOf(sections: readonly Section[]): readonly Region[] {
  const regions: Region[] = [{ line: 0, ids: [] }];
  const open: { readonly end: number; readonly ids: readonly SectionId[] }[] = [];
  const closeUpTo = (line: number) => {
    for (let last = open.at(-1); last !== undefined && last.end <= line; last = open.at(-1)) {
      open.pop();
      regions.push({ line: last.end, ids: open.at(-1)?.ids ?? [] });
    }
  };
  for (const { id, line, end } of sections) {
    closeUpTo(line);
    if (id === undefined) continue;
    const around = open.at(-1)?.ids ?? [];
    const ids = around.includes(id) ? around : [...around, id];
    open.push({ end, ids });
    regions.push({ line, ids });
  }
  closeUpTo(Number.POSITIVE_INFINITY);
  return regions;
}
