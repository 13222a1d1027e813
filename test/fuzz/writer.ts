import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { type Replacement, replacementOf, type Step } from './steps';

/** What can be taken back; older deeds are forgotten. */
const remembered = 50;

/** Holds a text as one string, does what steps say, and tells each change as an editor does. */
export class Writer {
  #text: string;
  #undo: Replacement[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Does a step; the change that tells of it. */
  write(step: Step): TextDocumentContentChangeEvent {
    if (step.kind === 'all') return this.#replaceAll(step);
    const starts = lineStarts(this.#text);
    const back = step.kind === 'undo' ? this.#undo.pop() : undefined;
    const wanted = back ?? replacementOf(step, this.#text, starts);
    const { from, to, text } = withWholeBreaks(wanted, this.#text);
    const range = { start: positionAt(from, starts), end: positionAt(to, starts) };
    this.#replace({ from, to, text }, back === undefined);
    return { range, text };
  }

  /** The whole text anew, as editors send it that reload a file. */
  #replaceAll({ at, text }: Step): TextDocumentContentChangeEvent {
    const place = at % (this.#text.length + 1);
    this.#replace({ from: place, to: place, text }, true);
    return { text: this.#text };
  }

  #replace({ from, to, text }: Replacement, isNew: boolean): void {
    const back = { from, to: from + text.length, text: this.#text.slice(from, to) };
    this.#text = this.#text.slice(0, from) + text + this.#text.slice(to);
    if (isNew) this.#undo = [...this.#undo.slice(-remembered), back];
  }
}

/** Between the two halves of a break there is no place that an editor could name. */
function withWholeBreaks({ from, to, text }: Replacement, whole: string): Replacement {
  const first = isWithinBreak(whole, from) ? from - 1 : from;
  const last = isWithinBreak(whole, to) ? to + 1 : to;
  return { from: first, to: last, text: whole.slice(first, from) + text + whole.slice(to, last) };
}

function isWithinBreak(whole: string, offset: number): boolean {
  return whole[offset] === '\n' && whole[offset - 1] === '\r';
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const breaks = /\r\n|\n|\r/g;
  while (breaks.test(text)) starts.push(breaks.lastIndex);
  return starts;
}

function positionAt(offset: number, starts: readonly number[]): { readonly line: number; readonly character: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}
