import type { PostMortem } from '../document/postMortem';
import { actionItemLabel, readActionItem } from '../model/actionItems';
import { hasWords, itemsIn, type SectionItem } from '../model/listItems';
import { blocksIn, type Section } from '../model/sections';
import type { ActionItemFields } from '../model/vocabulary';
import { plainText, type Range, rangeOnLine, remember, type TextStore } from '../text';
import { aimAbove } from './aimAbove';
import { readLooseFields } from './looseFields';
import { noneNeededIn } from './noneNeeded';
import { type ItemRow, isFilled, rowsOf } from './tableItems';

/** Something that is to be done, in whatever form it stands. Lines of the document. */
export interface RemediationItem extends ActionItemFields {
  readonly line: number;
  readonly end: number;
  /** The words without marks and fields. */
  readonly text: string;
  /** Where words and fields stand: what follows the list's mark, or the cell. */
  readonly range: Range;
  readonly done: boolean;
  /** Where it comes from, for those who write into it. */
  readonly source:
    | { readonly type: 'item'; readonly item: SectionItem }
    | { readonly type: 'row'; readonly row: ItemRow };
}

/** All action items of the document, in the order of the text; items without words wait to be filled and are left out. */
export const remediationItems = remember((postMortem: PostMortem): readonly RemediationItem[] => {
  const sections = postMortem.sections.filter(({ id }) => id === 'remediation');
  const found = new Map<number, RemediationItem>();
  const needless = new Set(noneNeededIn(postMortem).map(({ line }) => line));
  for (const section of sections) {
    for (const item of [...listedIn(postMortem, section), ...rowsIn(postMortem, section)]) {
      if (needless.has(item.line)) continue;
      const aim = item.aim ?? aimAbove(postMortem, section, item.line);
      found.set(item.line, aim === undefined ? item : { ...item, aim });
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
});

function listedIn({ store }: PostMortem, section: Section): readonly RemediationItem[] {
  return itemsIn(store, section).flatMap(item => {
    const wrapped = wrappedLines(store, item);
    const text = [item.text, ...wrapped].join(' ');
    const read = readActionItem({ ...item, text });
    const { text: words, done, aim, owner, due, priority, ticket } = read;
    const loose = readLooseFields(words);
    const nested = store.lines.slice(item.line + 1 + wrapped.length, item.end).map(line => line.text.trim());
    const below = nested.length > 30 ? {} : fieldsBelow(nested);
    const own = Object.entries({ owner, due, priority, ticket }).filter(([, value]) => value);
    const fields = { ...below, ...loose.fields, ...Object.fromEntries(own) };
    const label = plainText(loose.text) || actionItemLabel(read);
    if (!hasWords(label)) return [];
    const last = item.line + wrapped.length;
    return [
      {
        line: item.line,
        end: item.end,
        text: label,
        range: {
          start: { line: item.line, character: item.start },
          end: { line: last, character: store.lineAt(last).trimEnd().length },
        },
        done: done || loose.done,
        source: { type: 'item' as const, item },
        ...(aim === undefined ? {} : { aim }),
        ...Object.fromEntries(Object.entries(fields).filter(([, value]) => isFilled(value))),
      },
    ];
  });
}

/** The further lines of an item's first paragraph, without their indentation. */
function wrappedLines(store: TextStore, item: SectionItem): readonly string[] {
  const lines: string[] = [];
  for (let line = item.line + 1; line < item.end; line += 1) {
    const text = store.lineAt(line).trim();
    if (text === '' || /^(?:[-*+>|#]|\d{1,9}[.)]\s|`{3}|~{3}|!\[|<!--)/.test(text)) break;
    lines.push(text);
  }
  return lines;
}

/** Fields in a list of their own below the item: `- Owner: Kim`. */
function fieldsBelow(lines: readonly string[]): ReturnType<typeof readLooseFields>['fields'] {
  const labelled = lines.filter(line => /^[-*+]?\s*[*_]{0,3}[\p{L} ]{2,20}[*_]{0,3}:/u.test(line));
  return Object.assign({}, ...labelled.map(line => readLooseFields(line.replace(/^[-*+]\s+/, '')).fields).reverse());
}

function rowsIn({ store }: PostMortem, section: Section): readonly RemediationItem[] {
  return blocksIn(store, section).flatMap(({ start, blocks }) =>
    blocks.flatMap(block => {
      if (block.type !== 'table') return [];
      return rowsOf(block, line => store.lineAt(line + start)).map((row): RemediationItem => {
        const { cells, line: rowLine, ...said } = row;
        const line = rowLine + start;
        const { start: from = 0, end: to = 0 } = cells.text ?? {};
        return { ...said, line, end: line + 1, range: rangeOnLine(line, from, to), source: { type: 'row', row } };
      });
    }),
  );
}
