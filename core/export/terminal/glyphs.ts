import type { Lane } from '../../drawing/names';

/** The characters of which a drawing in a terminal is made. */
export interface Glyphs {
  readonly mark: { readonly [lane in Lane]: string };
  /** Marks of times that are not exact. */
  readonly open: { readonly [lane in Lane]: string };
  readonly line: string;
  readonly milestone: string;
  readonly milestoneLine: string;
  readonly crossing: string;
  readonly quiet: string;
  readonly tick: string;
  readonly axis: string;
  readonly phaseStart: string;
  readonly phaseEnd: string;
  readonly phaseBoth: string;
  readonly range: string;
  readonly star: string;
  readonly dot: string;
  /** What stands for a character that ASCII lacks; absent where every character may be shown. */
  readonly unknown?: string;
}

export const unicodeGlyphs: Glyphs = {
  mark: { effect: '●', action: '◆', understanding: '▲', other: '■' },
  open: { effect: '○', action: '◇', understanding: '△', other: '□' },
  line: '─',
  milestone: '▼',
  milestoneLine: '┊',
  crossing: '┼',
  quiet: '⌇',
  tick: '┴',
  axis: '─',
  phaseStart: '├',
  phaseEnd: '┤',
  phaseBoth: '┼',
  range: '━',
  star: '★',
  dot: '·',
};

export const asciiGlyphs: Glyphs = {
  mark: { effect: 'o', action: 'x', understanding: '^', other: '#' },
  open: { effect: '?', action: '?', understanding: '?', other: '?' },
  line: '-',
  milestone: 'v',
  milestoneLine: ':',
  crossing: '+',
  quiet: '~',
  tick: '+',
  axis: '-',
  phaseStart: '|',
  phaseEnd: '|',
  phaseBoth: '|',
  range: '=',
  star: '*',
  dot: '-',
  unknown: '?',
};

const plain: { readonly [character: string]: string } = {
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '→': '->',
  '·': '-',
  '★': '*',
};

/** The words in the characters that may be shown: for ASCII with letters without their accents, the rest as `?`. */
export function shown(text: string, { unknown }: Glyphs): string {
  if (unknown === undefined) return text;
  return text
    .replace(/[–—−…’‘“”„→·★]/g, character => plain[character] ?? unknown)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^ -~]/gu, unknown);
}
