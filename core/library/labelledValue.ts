import type { PostMortem } from '../document/postMortem';
import { normaliseHeading } from '../model/headingText';
import { type Chunk, plainText, remember, splitRow } from '../text';
import type { PlacedTimeline } from '../timeline';

/**
 * What stands behind a label anywhere in a document, outside of its timelines, for documents that keep no fields:
 * `**Severity:** 2`, `- Severity: 2`, `| Severity | 2 |`. `labels` is asked about normal forms. The first that has a
 * short value counts.
 */
export function labelledValue(labels: RegExp, { store, timelines }: PostMortem): string | undefined {
  for (const [rank, chunk] of store.chunks.entries()) {
    const start = store.starts[rank] ?? 0;
    for (const { label, value, line } of labelledOf(chunk)) {
      if (!labels.test(label)) continue;
      const at = start + line;
      if (!timelines.some(timeline => isAmongEntries(timeline, at))) return value;
    }
  }
  return undefined;
}

/** What stands above the first entry of a timeline is none of its words: the timeline may begin with the title. */
function isAmongEntries({ line, section, timeline }: PlacedTimeline, at: number): boolean {
  return line + (timeline.entries[0]?.lines.start ?? 1) <= at && at < section.end;
}

interface Labelled {
  /** In normal form. */
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

const labelledOf = remember((chunk: Chunk): readonly Labelled[] =>
  chunk.type === 'front-matter' ? [] : chunk.lines.flatMap(({ text }, line) => labelledOn(text, line)),
);

/** Values are short: sentences are something else. */
const longest = 60;

function labelledOn(text: string, line: number): readonly Labelled[] {
  if (text.length > 300) return [];
  const [, label = '', value = ''] = labelled.exec(text) ?? row(text) ?? [];
  const plain = plainText(value).replace(/[\\\s]+$/, '');
  if (label === '' || plain === '' || plain.length > longest) return [];
  return [{ label: normaliseHeading(label), value: plain, line }];
}

/** `**Label:** value`, `- Label: value` */
const labelled =
  /^ {0,3}(?:[-*+] {1,3})?(?:\*\*|__)?([A-Za-z][A-Za-z ]{1,30})(?::(?:\*\*|__)?|(?:\*\*|__):)[ \t]{0,8}(\S.{0,100})$/;

function row(text: string): readonly string[] | undefined {
  if (!text.includes('|')) return undefined;
  const cells = splitRow(text).map(({ start, end }) => text.slice(start, end));
  return cells.length === 2 ? ['', plainText(cells[0] ?? '').replace(/:$/, ''), cells[1] ?? ''] : undefined;
}
