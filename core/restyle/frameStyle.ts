import type { TimelineEntry } from '../timeline';
import { contentStart } from './marks';

/** What stands around a stamp: emphasis and brackets before it, and all that parts it from the words. */
export interface Frame {
  /** Characters on the entry's first line. */
  readonly start: number;
  readonly end: number;
  readonly opening: string;
  readonly between: string;
}

const mirrored: { readonly [sign: string]: string } = { '[': ']', '(': ')' };

/** The frame of an entry's stamp; `undefined` where it holds words, notes or doubts, or marks that close elsewhere. */
export function frameOf({ form, stamp, stampRange, textRange, text }: TimelineEntry, line: string): Frame | undefined {
  if (stamp === undefined || form === 'row' || text.trim() === '') return undefined;
  const start = contentStart(line);
  const end = textRange.start.character;
  const opening = line.slice(start, stampRange.start.character);
  const between = line.slice(stampRange.end.character, end);
  if (!/^[*_`[(]{0,6}$/.test(opening) || !/^[\s*_`\])\-–—:|,;.→=>]{1,12}$/.test(between)) return undefined;
  const closing = [...opening].reverse().map(sign => mirrored[sign] ?? sign);
  const marks = between.replace(/[^*_`\])]/g, '');
  return marks === closing.join('') ? { start, end, opening, between } : undefined;
}

/** The frame as a key that can be counted, and back. */
export function frameKey({ opening, between }: Frame): string {
  return `${opening}\0${between}`;
}

/** Opening and between of a key. */
export function framed(key: string): readonly [opening: string, between: string] {
  const [opening = '', between = ''] = key.split('\0');
  return [opening, between];
}
