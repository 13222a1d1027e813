import { type Edit, type Range, rangeOnLine, type TextStore } from '../text';
import type { Section } from './sections';

/** Edits that take a section out and put it before `line`; none where it stands there already. */
export function moveSection(store: TextStore, section: Section, line: number): readonly Edit[] {
  if (line >= section.line && line <= section.end) return [];
  return [removal(store, section.line, section.end), insertion(store, line, wordsOf(store, section.line, section.end))];
}

/** Edits that put what stands under `second` at the end of `first`, which comes before it, and take its heading out. */
export function joinSections(store: TextStore, first: Section, second: Section): readonly Edit[] {
  const body = wordsOf(store, second.body, second.end);
  if (first.end === second.line) {
    const heading = {
      start: { line: second.line, character: 0 },
      end: { line: firstWords(store, second), character: 0 },
    };
    return [{ range: heading, newText: '' }];
  }
  return [insertion(store, first.end, body), removal(store, second.line, second.end)];
}

function firstWords(store: TextStore, { body, end }: Section): number {
  let line = body;
  while (line < end && store.lineAt(line).trim() === '') line += 1;
  return line;
}

/** The lines without blank ones around them. */
function wordsOf(store: TextStore, from: number, to: number): readonly string[] {
  let [start, end] = [from, to];
  while (start < end && store.lineAt(start).trim() === '') start += 1;
  while (end > start && store.lineAt(end - 1).trim() === '') end -= 1;
  return store.lines.slice(start, end).map(line => line.text);
}

/** Behind the last words before `line`, with a blank line between. */
function insertion(store: TextStore, line: number, words: readonly string[]): Edit {
  let last = line;
  while (last > 0 && store.lineAt(last - 1).trim() === '') last -= 1;
  const block = words.join(store.eol);
  if (last === 0) return { range: rangeOnLine(0, 0, 0), newText: `${block}${store.eol}${store.eol}` };
  const end = store.lineAt(last - 1).length;
  return { range: rangeOnLine(last - 1, end, end), newText: `${store.eol}${store.eol}${block}` };
}

/** Takes the lines and the blank ones before them out; what follows keeps its own. */
function removal(store: TextStore, from: number, to: number): Edit {
  const atEnd = to >= store.lineCount;
  let [start, end] = [from, to];
  if (atEnd) {
    while (start > 0 && store.lineAt(start - 1).trim() === '') start -= 1;
    while (end > start && store.lineAt(end - 1).trim() === '') end -= 1;
  }
  return { range: atEnd ? tail(store, start, end) : wholeLines(start, end), newText: '' };
}

function wholeLines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

/** From the end of the line before to the last words, so that the end of the file stays as it is. */
function tail(store: TextStore, start: number, end: number): Range {
  const last = { line: end - 1, character: store.lineAt(end - 1).length };
  if (start === 0) return { start: { line: 0, character: 0 }, end: last };
  return { start: { line: start - 1, character: store.lineAt(start - 1).length }, end: last };
}
