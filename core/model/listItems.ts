import { plainText, type TextStore } from '../text';
import { blocksIn, type Section } from './sections';

/** An item of a list in a section. Lines of the document. */
export interface SectionItem {
  readonly line: number;
  readonly end: number;
  /** Behind the list mark and the tick box, as written on the first line. */
  readonly text: string;
  /** Where `text` begins on its line. */
  readonly start: number;
  /** Of a tick box: ticked or not; `undefined` where there is none. */
  readonly done?: boolean;
}

const itemStart = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[([ xX])\](?:[ \t]+|$))?/;

/** The top items of the lists in a section; those of its subsections too. */
export function itemsIn(store: TextStore, section: Section): readonly SectionItem[] {
  const items: SectionItem[] = [];
  for (const placed of blocksIn(store, section)) {
    for (const block of placed.blocks) {
      if (block.type !== 'list') continue;
      for (const { lines } of block.items) {
        const line = lines.start + placed.start;
        const match = itemStart.exec(store.lineAt(line));
        const start = match?.[0].length ?? 0;
        const tick = match?.[1];
        items.push({
          line,
          end: lines.end + placed.start,
          text: store.lineAt(line).slice(start),
          start,
          ...(tick === undefined ? {} : { done: tick !== ' ' }),
        });
      }
    }
  }
  return items;
}

/** Whether the item holds words and not only marks, placeholders or a comment. */
export function hasWords(text: string): boolean {
  return /[\p{L}\d]/u.test(plainText(text.replace(/<!--.*?-->/g, '')));
}
