import { isWide } from '../measureText';

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** The words in lines of at most `most` columns; words that are longer are cut in pieces. */
export function wrapColumns(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap(each => pieces(each, most))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= most) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

function columnsOfCharacter(character: string): number {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
}

function pieces(word: string, most: number): readonly string[] {
  if (word.length <= most && columnsOf(word) <= most) return [word];
  const cut: string[] = [];
  let piece = '';
  let columns = 0;
  for (const character of word) {
    const own = columnsOfCharacter(character);
    if (columns + own > most) {
      cut.push(piece);
      piece = '';
      columns = 0;
    }
    piece += character;
    columns += own;
  }
  return [...cut, piece];
}
