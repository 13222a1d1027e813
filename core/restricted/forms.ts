import { missingLink } from './documentLink';

/** How a marker stands in the text, by what was cut there. */
export type MarkerForm =
  /** Running text: a link. */
  | 'link'
  /** Code, HTML, values within quotes: no Markdown would be read. */
  | 'plain'
  /** The text of a link or the description of an image, where a link cannot stand. */
  | 'bare'
  /** A value of the front matter. */
  | 'quoted'
  /** A whole HTML comment. */
  | 'comment'
  /** The target of a link, with its parentheses. */
  | 'target'
  /** The target in the definition of a link. */
  | 'definition';

export const markerForms: readonly MarkerForm[] = [
  'link',
  'plain',
  'bare',
  'quoted',
  'comment',
  'target',
  'definition',
];

export interface MarkerWords {
  /** The entry: `R7`. */
  readonly id: string;
  /** The text of the entry: `R7` or `R7.2`. */
  readonly part: string;
  /** The kind of what is missing. */
  readonly kind: string;
  /** Where links lead. Without it, running text gets a reference that is to be filled in, all else a link to nowhere. */
  readonly link?: string;
}

/** The marker that stands where a text was cut. */
export function markerOf(form: MarkerForm, { id, part, kind, link }: MarkerWords): string {
  switch (form) {
    case 'link': {
      const text = `[restricted ${part}: ${kind}]`;
      return link === undefined ? `${text}[${id}]` : `${text}(${link} "access-controlled")`;
    }
    case 'plain':
      return `[restricted ${part}]`;
    case 'bare':
      return `restricted ${part}`;
    case 'quoted':
      return `"[restricted ${part}]"`;
    case 'comment':
      return `<!-- [restricted ${part}] -->`;
    case 'target':
      return `(${link ?? missingLink} "restricted ${part}")`;
    case 'definition':
      return `${link ?? missingLink} "restricted ${part}"`;
  }
}

/** What finds the marker again, also after its link or its words were written anew. */
export function markerPattern(form: MarkerForm, part: string): RegExp {
  return new RegExp(patterns[form].replaceAll('PART', part.replace('.', '\\.')), 'g');
}

const target = String.raw`(?:<[^<>\r\n]{0,2000}>|[^\s()<>]{1,2000})`;

/** Linear: every part is bounded and ends before the next begins. */
const patterns: { readonly [form in MarkerForm]: string } = {
  link: String.raw`\[restricted PART: [^\][\r\n]{1,200}\](?:\(${target}(?:[ \t]{1,8}"[^"\r\n]{0,200}")?\)|\[R\d{1,6}\])`,
  plain: String.raw`\[restricted PART\]`,
  // The words come first, so that one looks back from there alone.
  bare: String.raw`restricted PART(?!\.?\d)(?<=\[[^\][\r\n]{0,500})(?=[^\][\r\n]{0,500}\])`,
  quoted: String.raw`["']?\[restricted PART\]["']?`,
  comment: String.raw`<!--[ \t]{0,8}\[restricted PART\][ \t]{0,8}-->`,
  target: String.raw`\(${target}[ \t]{1,8}"restricted PART"\)`,
  definition: String.raw`(?<=\]:[ \t]{0,8})${target}[ \t]{1,8}"restricted PART"`,
};
