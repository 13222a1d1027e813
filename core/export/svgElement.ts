import { escapeMarkup } from './markup';

type Attributes = { readonly [name: string]: string | number | undefined };

/** An SVG element as text; `content` is markup of ours, attributes are escaped, lengths have one decimal. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? round(value) : escapeMarkup(value)}"`],
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A text of a document at a place. */
export function textTag(attributes: Attributes, words: string): string {
  return tag('text', attributes, escapeMarkup(words) || ' ');
}

/** A group, or nothing for an empty one. */
export function group(attributes: Attributes, elements: readonly string[]): string {
  return elements.length === 0 ? '' : `${tag('g', attributes, `\n${elements.join('\n')}\n`)}\n`;
}

export function round(length: number): number {
  return Number.isFinite(length) ? Math.round(length * 10) / 10 : 0;
}
