import { type LineRange, plainText, type Range, type TextStore } from '../text';
import type { Factor } from './factor';
import { withoutTimes } from './timesInBrackets';

/** Longer paragraphs are read up to here. */
const longest = 4000;

/** The factor whose words stand on these lines of the document, from `start` on the first; all of it reaches up to `end`. */
export function factorOn(store: TextStore, words: LineRange, end: number, start: number, form: Factor['form']): Factor {
  const last = words.end - 1;
  const lines = store.lines.slice(words.start, words.end).map(({ text }) => withoutBreak(text));
  const written = [(lines[0] ?? '').slice(start), ...lines.slice(1).map(line => line.trim())].join(' ');
  const range: Range = {
    start: { line: words.start, character: start },
    end: { line: last, character: Math.max(lines.at(-1)?.length ?? 0, last === words.start ? start : 0) },
  };
  return { line: words.start, end, text: withoutTimes(plainText(written.slice(0, longest))), range, form };
}

/** What stands behind a label on its line; nothing where it says only that the factors are told elsewhere, or are to come. */
export function writtenFactors(store: TextStore, words: LineRange, start: number): readonly Factor[] {
  const factor = factorOn(store, words, words.end, start, 'prose');
  return unsettled.test(factor.text) ? [] : [factor];
}

const unsettled =
  /^(?:tb[acd]|to ?do|none|n\/?a|unknown|unclear|not (?:yet )?(?:known|clear)|pending|(?:please )?see [^.]{1,60}|to be \w{1,20}|(?:(?:still|currently) )?(?:under|being) investigat\w{1,5})[.…!]{0,3}$/i;

/** Without the mark or spaces of a hard line break. */
function withoutBreak(text: string): string {
  return text
    .trimEnd()
    .replace(/(?:\\|<br ?\/?>)$/, '')
    .trimEnd();
}
