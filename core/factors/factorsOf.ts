import type { PostMortem } from '../document/postMortem';
import { hasWords } from '../model/listItems';
import { farthestEnd, outermost } from '../model/nesting';
import { sectionOf } from '../model/sectionNames';
import { blocksIn, type Section } from '../model/sections';
import { type Block, type LineRange, plainText, rangeOnLine, remember, type TextStore } from '../text';
import type { Factor } from './factor';
import { type FactorLabel, factorLabels } from './factorLabels';
import { factorRows } from './factorRows';
import { factorOn, writtenFactors } from './factorWords';
import { withoutTimes } from './timesInBrackets';

/** All contributing factors of the document, in the order of the text; what holds no words waits to be filled and is left out. */
export const factorsOf = remember((postMortem: PostMortem): readonly Factor[] => {
  const sections = factorSections(postMortem);
  const endFrom = farthestEnd(sections);
  const labels = factorLabels(postMortem).filter(({ line }) => line >= endFrom(line));
  const found = [
    ...sections.flatMap(section => [...new SectionReader(postMortem, section).read()]),
    ...labels.flatMap(label => behindLabel(postMortem, label)),
  ].filter(({ text }) => hasWords(text));
  return labels.length === 0 ? found : found.sort((a, b) => a.line - b.line);
});

/** The factor that stands on a line of the document, its nested lines included. */
export function factorAt(postMortem: PostMortem, line: number): Factor | undefined {
  return factorsOf(postMortem).find(factor => factor.line <= line && line < factor.end);
}

/** The sections of contributing factors; one inside another counts as part of the outer one. */
export function factorSections({ sections }: PostMortem): readonly Section[] {
  return outermost(sections.filter(({ id }) => id === 'contributing-factors'));
}

/** The label's words; or the list that they announce. */
function behindLabel(postMortem: PostMortem, { line, start, body, end, announces }: FactorLabel): readonly Factor[] {
  if (!announces) return writtenFactors(postMortem.store, { start: line, end: body }, start);
  const section: Section = { form: 'label', level: 7, text: '', line, body, end };
  return [...new SectionReader(postMortem, section).read()];
}

/** Reads the blocks of one section; a heading or bold label takes what stands below it along, unless that is a list of factors. */
class SectionReader {
  readonly #store: TextStore;
  readonly #section: Section;
  readonly #synonyms: PostMortem['settings']['sections']['synonyms'];
  readonly #blocks: readonly Block[];

  constructor({ store, settings }: PostMortem, section: Section) {
    this.#store = store;
    this.#section = section;
    this.#synonyms = settings.sections.synonyms;
    this.#blocks = blocksIn(store, section).flatMap(({ start, blocks }) => blocks.map(block => moved(block, start)));
  }

  *read(): Generator<Factor> {
    if (this.#section.form === 'item' && !this.#blocks.some(({ type }) => type === 'list')) {
      yield* this.#labelled();
      return;
    }
    for (let at = 0; at < this.#blocks.length; at += 1) {
      const block = this.#blocks[at];
      if (block === undefined) return;
      const taken = this.#taken(block, at);
      if (taken === undefined) yield* this.#plain(block);
      else {
        yield taken.factor;
        at = taken.last;
      }
    }
  }

  /** `- **Root cause**: the words behind the label` */
  *#labelled(): Generator<Factor> {
    const { line, end } = this.#section;
    const start = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+[*_]{2}[^*_]{1,60}[*_]{2}[ \t]*[:–—-]?[ \t]*/.exec(
      this.#store.lineAt(line),
    );
    if (start !== null) yield* writtenFactors(this.#store, { start: line, end }, start[0].length);
  }

  *#plain(block: Block): Generator<Factor> {
    if (block.type === 'list') {
      for (const { lines, blocks } of block.items) {
        const [first] = blocks;
        const words = first?.type === 'paragraph' ? first.lines : { start: lines.start, end: lines.start + 1 };
        const start = itemStart.exec(this.#store.lineAt(lines.start))?.[0].length ?? 0;
        yield factorOn(this.#store, { start: lines.start, end: words.end }, lines.end, start, 'item');
      }
    } else if (block.type === 'table') {
      for (const { line, cell } of factorRows(block, line => this.#store.lineAt(line))) {
        const text = withoutTimes(plainText(this.#store.lineAt(line).slice(cell.start, cell.end)));
        yield { line, end: line + 1, text, range: rangeOnLine(line, cell.start, cell.end), form: 'row' };
      }
    } else if (block.type === 'paragraph' && !this.#isTitle(block.lines)) {
      yield factorOn(this.#store, block.lines, block.lines.end, 0, 'prose');
    }
  }

  /** A heading or bold label that is a factor by itself, and the last block that belongs to it. */
  #taken(block: Block, at: number): { readonly factor: Factor; readonly last: number } | undefined {
    const next = this.#blocks[at + 1];
    const isGroup = next?.type === 'list' || next?.type === 'table';
    if (block.type === 'heading') {
      if (isGroup || sectionOf(block.text, this.#synonyms) !== undefined) return undefined;
      const last = this.#lastBelow(at, other => other.type === 'heading');
      const below = this.#blocks[last];
      if (last === at && block.text.split(/\s+/).length < 3) return undefined;
      const start = /^ {0,3}#{1,6}[ \t]+/.exec(this.#store.lineAt(block.lines.start))?.[0].length ?? 0;
      const words = { start: block.lines.start, end: block.lines.start + 1 };
      return { factor: factorOn(this.#store, words, below?.lines.end ?? words.end, start, 'heading'), last };
    }
    const label = block.type === 'paragraph' ? boldLabel.exec(this.#store.lineAt(block.lines.start)) : null;
    if (label === null || sectionOf(label[1] ?? '', this.#synonyms) !== undefined) return undefined;
    const alone = label[0].length === this.#store.lineAt(block.lines.start).trimEnd().length;
    if (alone && isGroup) return undefined;
    const last = this.#lastBelow(at, other => other.type === 'heading' || this.#isLabel(other));
    const end = this.#blocks[last]?.lines.end ?? block.lines.end;
    return { factor: factorOn(this.#store, block.lines, end, 0, 'label'), last };
  }

  /** The last block before the next one that `ends` what began at `at`. */
  #lastBelow(at: number, ends: (block: Block) => boolean): number {
    let last = at;
    for (let next = this.#blocks[last + 1]; next !== undefined && !ends(next); next = this.#blocks[last + 1]) last += 1;
    return last;
  }

  #isLabel(block: Block): boolean {
    return block.type === 'paragraph' && boldLabel.test(this.#store.lineAt(block.lines.start));
  }

  /** "Several things came together:" and a bold label alone say what follows, and are no factors. */
  #isTitle({ start, end }: LineRange): boolean {
    const last = this.#store.lineAt(end - 1).trimEnd();
    if (/[:：][*_]{0,3}$/.test(last.slice(-10))) return true;
    return end === start + 1 && boldLabel.exec(last)?.[0].length === last.length;
  }
}

const itemStart = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;

/** `**The cache never expired.** It was …`, `**Monitoring**: …` */
const boldLabel = /^ {0,3}(?:\*\*|__)([^*_]{2,200})(?:\*\*|__):?/;

/** The block in lines of the document; what is inside it too. */
function moved(block: Block, by: number): Block {
  if (by === 0) return block;
  const lines = { start: block.lines.start + by, end: block.lines.end + by };
  switch (block.type) {
    case 'list':
      return {
        ...block,
        lines,
        items: block.items.map(item => ({
          lines: { start: item.lines.start + by, end: item.lines.end + by },
          blocks: item.blocks.map(each => moved(each, by)),
        })),
      };
    case 'table':
      return {
        ...block,
        lines,
        header: { ...block.header, line: block.header.line + by },
        rows: block.rows.map(row => ({ ...row, line: row.line + by })),
      };
    case 'quote':
      return { ...block, lines, blocks: block.blocks.map(each => moved(each, by)) };
    default:
      return { ...block, lines };
  }
}
