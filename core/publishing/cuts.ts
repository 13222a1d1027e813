import type { Range, TextStore } from '../text';

/** A part of one line, and what stands there instead. Cuts never change the number of lines. */
export interface Cut {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** What is taken out at one place, and what to call it. */
export interface Removal {
  readonly cuts: readonly Cut[];
  /** A noun phrase for people. */
  readonly what: string;
}

/** A range as cuts: the first line gets the new text, further lines lose theirs but for indentation and quote marks. */
export function cutsOf({ start, end }: Range, newText: string, store: TextStore): readonly Cut[] {
  if (start.line === end.line) return [{ line: start.line, start: start.character, end: end.character, newText }];
  const cuts: Cut[] = [{ line: start.line, start: start.character, end: store.lineAt(start.line).length, newText }];
  for (let line = start.line + 1; line <= end.line; line += 1) {
    const text = store.lineAt(line);
    const from = /^[ \t>]*/.exec(text)?.[0].length ?? 0;
    const to = line === end.line ? end.character : text.length;
    if (to > from) cuts.push({ line, start: from, end: to, newText: '' });
  }
  return cuts;
}

/** The whole text after the cuts. Of cuts that overlap, all goes that any of them takes; the longest says what comes instead. */
export function applyCuts(store: TextStore, cuts: readonly Cut[]): string {
  const byLine = new Map<number, Cut[]>();
  for (const cut of cuts) {
    const own = byLine.get(cut.line);
    if (own === undefined) byLine.set(cut.line, [cut]);
    else own.push(cut);
  }
  return store.lines.map(({ text, eol }, line) => cutLine(text, byLine.get(line) ?? []) + eol).join('');
}

function cutLine(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of joined(cuts)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

function joined(cuts: readonly Cut[]): readonly Cut[] {
  const result: (Cut & { readonly longest: number })[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    const length = cut.end - cut.start;
    if (last === undefined || cut.start >= last.end) {
      result.push({ ...cut, longest: length });
      continue;
    }
    result.pop();
    const newText = length > last.longest ? cut.newText : last.newText;
    result.push({ ...last, end: Math.max(last.end, cut.end), newText, longest: Math.max(length, last.longest) });
  }
  return result;
}
