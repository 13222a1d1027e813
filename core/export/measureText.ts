/** Widths of Helvetica in thousandths of the font's size, from U+0020 on; those of Arial and Liberation Sans are the same. Adobe, Core 14 AFM files. */
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
] as const;

/** Fonts that stand in for Helvetica are a little wider. */
const allowance = 1.04;

/** The fonts of exported drawings: of those measures one is on nearly every machine. */
export const fontFamily = "Arial, Helvetica, 'Liberation Sans', 'Helvetica Neue', sans-serif";

/** The size of their words in pixels. */
export const fontSize = 12;

/** About how many pixels a text takes in that font, for drawings that nobody lays out in a browser. */
export function measureText(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return (width / 1000) * size * allowance;
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const known = ascii[code - 32];
  if (known !== undefined) return known;
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character) && code > 0x2700) return 1250;
  if (isWide(code)) return 1000;
  return /\p{Lu}/u.test(character) ? 720 : 600;
}

/** Scripts whose characters are as wide as high. https://www.unicode.org/reports/tr11/ */
export function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
