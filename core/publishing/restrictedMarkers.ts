import type { PostMortem } from '../document/postMortem';
import { type Range, rangeOnLine } from '../text';
import type { PublishingRow } from './types';

/** `[restricted R7: what]`, with what stands right behind it. */
const marker = /\[restricted (R\d{1,6})(?::[^\][]{0,300})?\]/g;
const definition = /^ {0,3}\[(R\d{1,6})\]:[ \t]{0,8}/;
const linked = /\[(?:restricted )?(R\d{1,6})(?::[^\][]{0,300})?\](?:\(|: {0,8})<?https?:\/\//g;

/** What was moved out of the document and is not linked yet: one row for each number, where the link belongs. */
export function unfiledMarkers({ store }: PostMortem): readonly PublishingRow[] {
  const waiting = new Map<string, Range>();
  const filed = new Set<string>();
  store.lines.forEach(({ text }, line) => {
    if (!text.includes('[') || text.length > 20_000) return;
    for (const [, id = ''] of text.matchAll(linked)) filed.add(id);
    const defined = definition.exec(text);
    if (defined !== null) waiting.set(defined[1] ?? '', rangeOnLine(line, 0, text.trimEnd().length));
    for (const { index, 0: found, 1: id = '' } of text.matchAll(marker)) {
      if (!waiting.has(id)) waiting.set(id, rangeOnLine(line, index, index + found.length));
    }
  });
  return [...waiting].flatMap(([id, range]) => (filed.has(id) ? [] : [row(id, range)]));
}

function row(id: string, range: Range): PublishingRow {
  const message = `${id} was moved out and has no link yet. File it in the access-controlled document and add the link.`;
  return { rule: 'publishing-moved', severity: 'warning', message, range, blocks: true };
}
