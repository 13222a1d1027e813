import { type Range, rangeOnLine } from '../text/position';

/** A marker of a restricted text in a document, by the id of its entry. */
export interface Marker {
  readonly id: string;
  readonly range: Range;
}

const marker = /\brestricted (R\d{1,6})(?:\.\d{1,6})?(?![\p{L}\p{N}])/gu;

/** Every place that names a restricted text, in the order of the lines. */
export function markersIn(lineCount: number, lineAt: (line: number) => string): readonly Marker[] {
  const markers: Marker[] = [];
  for (let line = 0; line < lineCount; line += 1) {
    const text = lineAt(line);
    if (!text.includes('restricted R')) continue;
    for (const { index, 0: words, 1: id } of text.matchAll(marker)) {
      if (/["[]$|\[[^\][]{1,500}$/.test(text.slice(Math.max(0, index - 500), index)) && id !== undefined)
        markers.push({ id, range: rangeOnLine(line, index, index + words.length) });
    }
  }
  return markers;
}
