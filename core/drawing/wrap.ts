import { rememberTexts } from '../text/memo';

/** Pixels that a text takes. */
export type Measure = (text: string) => number;

/** Longest text that is looked at, in UTF-16 units. */
const longestText = 240;

/**
 * The text in at most `most` lines of at most `width` pixels; words too long for a line are cut, and so is the end, with
 * an ellipsis, where it does not fit. No lines where not even one character fits.
 */
export function wrap(text: string, width: number, most: number, measure: Measure): Wrapped {
  const words = text.slice(0, longestText).split(' ');
  const lines: string[] = [];
  let line = '';
  for (const [rank, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    const isLast = lines.length === most - 1;
    if (line === '' || isLast) {
      lines.push(cut([line === '' ? word : longer, ...words.slice(rank + 1, rank + 3)].join(' '), width, measure));
      return ended(lines, false);
    }
    lines.push(line);
    if (measure(word) > width) {
      lines.push(cut(word, width, measure));
      return ended(lines, false);
    }
    line = word;
  }
  const isWhole = text.length <= longestText;
  return ended([...lines, isWhole ? line : cut(`${line}…`, width, measure)], isWhole);
}

export interface Wrapped {
  readonly lines: readonly string[];
  /** Nothing was cut off. */
  readonly isWhole: boolean;
}

function ended(lines: readonly string[], isWhole: boolean): Wrapped {
  return lines.includes('') ? { lines: [], isWhole: false } : { lines, isWhole };
}

/** As much of a text as fits, with an ellipsis; never half of a character pair. */
function cut(text: string, width: number, measure: Measure): string {
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${characters.slice(0, middle).join('')}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${characters.slice(0, low).join('').trimEnd()}…`;
}

/** Remembers what words measure, because most of them come again at each redraw; a line is the sum of its words. */
export function byWords(measure: Measure): Measure {
  const wordWidth = rememberTexts(20_000, measure);
  return text => {
    let width = 0;
    let start = 0;
    for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', start)) {
      width += wordWidth(text.slice(start, space)) + wordWidth(' ');
      start = space + 1;
    }
    return width + wordWidth(text.slice(start));
  };
}
