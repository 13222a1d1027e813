import { type Block, blocksOf, type Chunk, remember, rememberInBlocks, type TextStore } from '../text';
import { type SectionId, type Synonyms, sectionOf } from './sectionNames';

/** A section of a document: a heading, bold label or labelled list item, and what stands under it; or a list by itself. Lines of the document. */
export interface Section {
  /** What kind of section it is; `undefined` for a name that we do not know. */
  readonly id?: SectionId;
  readonly form: 'heading' | 'label' | 'item' | 'list';
  /** 1–6 for headings; 7 for labels. */
  readonly level: number;
  /** The heading as written. */
  readonly text: string;
  readonly line: number;
  /** The first line under the heading. */
  readonly body: number;
  /** The line after the last. */
  readonly end: number;
}

/** Sees whether a heading is but a date or time: such headings divide a timeline and never end it. */
export type IsStamp = (heading: string) => boolean;

/** All sections in the order of the text; those under a heading lie within its lines too. */
export function readSections(store: TextStore, synonyms: Synonyms, isStamp: IsStamp): readonly Section[] {
  const heads: Head[] = [];
  store.chunks.forEach((chunk, rank) => {
    const start = store.starts[rank] ?? 0;
    for (const head of headsOf(chunk))
      heads.push(
        start === 0
          ? head
          : {
              ...head,
              line: head.line + start,
              body: head.body + start,
              end: head.end === undefined ? undefined : head.end + start,
            },
      );
  });
  const named = heads
    .map(head => ({ head, id: sectionOf(head.text, synonyms) }))
    .filter(({ head, id }) => head.form === 'heading' || id !== undefined);
  return named.map(({ head, id }, rank) => ({
    ...(id === undefined ? {} : { id }),
    form: head.form,
    level: head.level,
    text: head.text,
    line: head.line,
    body: head.body,
    end: head.end ?? endOf(named, rank, id, isStamp) ?? store.lineCount,
  }));
}

/** The headings of a chunk and what else begins a section under the names that the settings add, in lines of the chunk. */
export const namedHeads = remember((synonyms: Synonyms) =>
  rememberInBlocks(
    (chunk): readonly Head[] =>
      headsOf(chunk).filter(({ form, text }) => form === 'heading' || sectionOf(text, synonyms) !== undefined),
    (heads, { old }, now) => (headsOf(old) === headsOf(now) ? heads : undefined),
  ),
);

/** What may begin a section. */
export interface Head {
  readonly form: Section['form'];
  readonly level: number;
  readonly text: string;
  readonly line: number;
  readonly body: number;
  /** Known at once for list items only. */
  readonly end: number | undefined;
}

function endOf(
  heads: readonly { readonly head: Head }[],
  rank: number,
  id: SectionId | undefined,
  isStamp: IsStamp,
): number | undefined {
  const level = heads[rank]?.head.level ?? 1;
  for (let next = rank + 1; next < heads.length; next += 1) {
    const head = heads[next]?.head;
    if (head === undefined || head.level > level || head.form === 'item') continue;
    if (id === 'timeline' && head.form === 'heading' && isStamp(head.text)) continue;
    return head.line;
  }
  return undefined;
}

/** Headings and candidate labels of one chunk, in lines of the chunk. */
const headsOf = rememberInBlocks(readHeads, (old, { before, after }) =>
  mayBeLabel.test(before.text) || mayBeLabel.test(after.text) ? undefined : old,
);

/** What every label has in it. */
const mayBeLabel = /\*\*|__/;

function readHeads(chunk: Chunk): readonly Head[] {
  const heads: Head[] = [];
  const text = (line: number) => chunk.lines[line]?.text ?? '';
  for (const block of blocksOf(chunk)) {
    if (block.type === 'heading') {
      heads.push({
        form: 'heading',
        level: block.level,
        text: block.text,
        line: block.lines.start,
        body: block.lines.end,
        end: undefined,
      });
    } else if (block.type === 'paragraph') {
      const label = paragraphLabel.exec(text(block.lines.start))?.[1];
      if (label !== undefined)
        heads.push({
          form: 'label',
          level: 7,
          text: label,
          line: block.lines.start,
          body: block.lines.start + 1,
          end: undefined,
        });
    } else if (block.type === 'list') heads.push(...itemLabels(block, text));
  }
  return heads;
}

const paragraphLabel = /^ {0,3}(?:\*\*|__)([^*_]{2,80}?)(?:(?:\*\*|__):?|:(?:\*\*|__))[ \t]*$/;
const itemLabel = /^ {0,3}(?:[-*+]|\d{1,3}[.)]) +(?:\*\*|__)([^*_]{2,60}?):?(?:\*\*|__)/;

function itemLabels(block: Extract<Block, { type: 'list' }>, text: (line: number) => string): Head[] {
  const heads: Head[] = [];
  for (const item of block.items) {
    const label = itemLabel.exec(text(item.lines.start))?.[1];
    if (label === undefined) continue;
    heads.push({
      form: 'item',
      level: 7,
      text: label,
      line: item.lines.start,
      body: item.lines.start,
      end: item.lines.end,
    });
  }
  return heads;
}

/** A stretch of blocks of a chunk that starts on line `start` of the document. */
export interface PlacedBlocks {
  readonly chunk: Chunk;
  readonly start: number;
  readonly blocks: readonly Block[];
}

/** The blocks under a section's heading, chunk by chunk. For a labelled list item, what is nested in it. */
export function blocksIn(store: TextStore, section: Section): readonly PlacedBlocks[] {
  const placed: PlacedBlocks[] = [];
  for (let rank = store.chunkAt(section.line); rank < store.chunks.length; rank += 1) {
    const chunk = store.chunks[rank];
    const start = store.starts[rank] ?? 0;
    if (chunk === undefined || start >= section.end) break;
    const all = blocksOf(chunk);
    const inside =
      section.form === 'list'
        ? listAt(all, section.line - start)
        : section.form === 'item'
          ? itemBlocks(all, section.line - start)
          : all.filter(block => block.lines.start + start >= section.body && block.lines.start + start < section.end);
    if (inside.length > 0) placed.push({ chunk, start, blocks: inside });
  }
  return placed;
}

function itemBlocks(blocks: readonly Block[], line: number): readonly Block[] {
  for (const block of blocks) {
    if (block.type !== 'list') continue;
    const item = block.items.find(each => each.lines.start === line);
    if (item !== undefined) return item.blocks.filter(each => each.lines.start > line || each.type !== 'paragraph');
  }
  return [];
}

/** The list, however deep, that begins on the line. */
function listAt(blocks: readonly Block[], line: number): readonly Block[] {
  for (const block of blocks) {
    if (block.type !== 'list' || line < block.lines.start || line >= block.lines.end) continue;
    if (block.lines.start === line) return [block];
    return listAt(
      block.items.flatMap(item => item.blocks),
      line,
    );
  }
  return [];
}

/** The section with the id that stands highest, the first of equals: a heading goes before a label or a list item. */
export function sectionById(sections: readonly Section[], id: SectionId): Section | undefined {
  let found: Section | undefined;
  for (const section of sections) {
    if (section.id === id && (found === undefined || section.level < found.level)) found = section;
  }
  return found;
}
