import type { Line } from '../text';
import type { RawEntry } from './entry';

/** A link that an entry gives for what it says. Both parts are hostile text. */
export interface Evidence {
  /** The link's words; its address where it has none. */
  readonly label: string;
  readonly address: string;
}

const link =
  /\[([^\][]{0,300})\]\((https?:\/\/[^()\s]{1,2000})(?: "[^"]{0,200}")?\)|<?(https?:\/\/[^\s<>()[\]|]{1,2000})/g;

/** The web links on the entry's lines, each address once, in the order of the text. */
export function evidenceOf({ lines: own }: RawEntry, lines: readonly Line[]): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { text } of lines.slice(own.start, own.end)) {
    if (!text.includes('http')) continue;
    for (const [, label = '', named, bare = ''] of text.slice(0, 20_000).matchAll(link)) {
      const address = named ?? bare.replace(/[.,;:!?'"*_]{1,8}$/, '');
      if (!found.has(address)) found.set(address, { label: label.trim() === '' ? address : label, address });
    }
  }
  return [...found.values()];
}
