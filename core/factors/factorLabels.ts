import type { PostMortem } from '../document/postMortem';
import { coreOfHeading } from '../model/headingText';
import { isCommonName, isWholeName, normaliseHeading, type Synonyms, sectionOf } from '../model/sectionNames';
import { type Block, blocksOf, type Chunk, type LineRange, remember, rememberInBlocks } from '../text';

/** A bold label that names contributing factors, with the words behind it: `**Root cause:** the disk was full`; or what announces a list of them in conclusions. */
export interface FactorLabel {
  readonly line: number;
  /** Where the words begin on that line, in UTF-16 units. */
  readonly start: number;
  /** The line after the words. */
  readonly body: number;
  /** The line after all that belongs to it: the words, and the list that they announce by a colon at their end. */
  readonly end: number;
  readonly announces: boolean;
}

/** The labels in the paragraphs of a document, in its lines. */
export function factorLabels({ store, settings }: PostMortem): readonly FactorLabel[] {
  const read = factorLabelsOf(settings.sections.synonyms);
  return store.chunks.flatMap((chunk, rank) => {
    const by = store.starts[rank] ?? 0;
    return read(chunk).map(each => ({ ...each, line: each.line + by, body: each.body + by, end: each.end + by }));
  });
}

/** The labels in a chunk, under the names that the settings add too, in lines of the chunk. */
export const factorLabelsOf = remember((synonyms: Synonyms) =>
  rememberInBlocks(
    chunk => readLabels(chunk, synonyms),
    (labels, { before, after }) => (mayTell.test(before.text) || mayTell.test(after.text) ? undefined : labels),
  ),
);

/** What every label has in it, every line that announces a list, and every heading that a chunk may begin with. */
const mayTell = /\*\*|__|[:：][\s*_]{0,20}$|^ {0,3}#/;

const none: readonly FactorLabel[] = [];

function readLabels(chunk: Chunk, synonyms: Synonyms): readonly FactorLabel[] {
  const text = (line: number) => chunk.lines[line]?.text ?? '';
  const blocks = blocksOf(chunk);
  const found = blocks.flatMap(({ type, lines }, rank) => {
    if (type !== 'paragraph') return none;
    const below = blocks[rank + 1];
    const announces = below?.type === 'list' && /[:：][*_]{0,3}$/.test(text(lines.end - 1).trimEnd());
    const labels = labelsIn(lines, text);
    if (announces && labels.length === 0 && concludes(blocks, rank) && announcesFactors(text(lines.end - 1)))
      return [{ line: lines.end - 1, start: 0, body: lines.end, end: below.lines.end, announces }];
    return labels.flatMap(({ line, name, start }, at): readonly FactorLabel[] => {
      if (!namesFactors(name, synonyms)) return none;
      const next = labels[at + 1]?.line;
      if (next === undefined && announces) return [{ line, start, body: lines.end, end: below.lines.end, announces }];
      const body = next ?? lines.end;
      return [{ line, start, body, end: body, announces: false }];
    });
  });
  return found.length === 0 ? none : found;
}

/** Longer paragraphs are no list of labels. */
const mostLines = 40;

function labelsIn({ start, end }: LineRange, text: (line: number) => string) {
  const labels: { readonly line: number; readonly name: string; readonly start: number }[] = [];
  for (let line = start; line < Math.min(end, start + mostLines); line += 1) {
    const match = label.exec(text(line));
    if (match !== null) labels.push({ line, name: match[1] ?? '', start: match[0].length });
  }
  return labels;
}

/** `**Label:** `, `**Label**: `, `**Label** – ` */
const label =
  /^ {0,3}(?:\*\*|__)([^*_]{2,60}?)(?:[:：](?:\*\*|__)|(?:\*\*|__)(?:[ \t]?[:：]|[ \t]{1,3}[–—-](?=[ \t])))[ \t]{0,8}/;

/** Whether the label is a name of the section that says nothing else: "Why" and "Factors" stand before many things. */
function namesFactors(name: string, synonyms: Synonyms): boolean {
  if (sectionOf(name, synonyms) !== 'contributing-factors') return false;
  const own = synonyms['contributing-factors'] ?? [];
  const plain = normaliseHeading(name);
  return own.some(each => normaliseHeading(each) === plain) || (isWholeName(name) && !isCommonName(name));
}

/** Whether the block stands in a section of conclusions, which may hold anything. */
function concludes(blocks: readonly Block[], rank: number): boolean {
  const [first, ...others] = blocks.slice(0, rank);
  return (
    first?.type === 'heading' &&
    /^conclusions?$/.test(coreOfHeading(normaliseHeading(first.text))) &&
    !others.some(({ type }) => type === 'heading')
  );
}

/** "This was caused by two factors:", "The contributing factors were:" */
function announcesFactors(line: string): boolean {
  return announcing.test(line.slice(-200).trimEnd());
}

const announcing =
  /\b(?:(?:was|were|is|are|been) (?:\w{1,20} )?(?:caused by|due to|because of|the result of)|contributing (?:factors|causes)|root causes|(?:two|three|four|five|few|several|many|multiple|following) (?:main |different )?(?:factors|causes))\b[^.!?:]{0,60}[:：][*_]{0,3}$/i;
