import type { SiteKind } from './site';

/** What a site asks of a page beyond its text. */
export interface PageFacts {
  readonly title: string;
  /** `2026-03-08 14:05` */
  readonly announced: string;
  /** The file's name without its extension. */
  readonly name: string;
}

/**
 * A new document as the site wants it: a wiki prints front matter as text, so it becomes a list of fields; Jekyll and
 * Docusaurus get their own keys in it. What cannot be taken apart for sure stays as it is.
 */
export function dress(text: string, kind: SiteKind, facts: PageFacts): string {
  if (kind === 'wiki') return withoutFrontMatter(text);
  const keys = keysOf[kind]?.(facts);
  if (keys === undefined) return text;
  const dressed = withKeys(text, keys);
  // Jekyll's layouts print the title themselves.
  return kind === 'jekyll' ? withoutTitle(dressed) : dressed;
}

type Keys = readonly (readonly [key: string, value: string])[];

/** Jekyll: https://jekyllrb.com/docs/front-matter/; Docusaurus: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#markdown-front-matter */
const keysOf: { readonly [kind in SiteKind]?: (facts: PageFacts) => Keys } = {
  jekyll: ({ title, announced }) => [
    ['layout', 'post'],
    ['title', quoted(title)],
    ['date', announced.slice(0, 10)],
  ],
  docusaurus: ({ title, announced, name }) => [
    ['title', quoted(title)],
    ['date', announced.slice(0, 10)],
    ['slug', quoted(name)],
    ['sidebar_label', quoted(`${announced.slice(0, 10)} ${title}`)],
  ],
};

/** A double-quoted scalar of YAML, which takes what JSON writes. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

interface Parts {
  /** The lines between the fences, with their ends. */
  readonly matter: readonly string[];
  readonly body: string;
}

/** The front matter and the rest; `undefined` without front matter. */
function partsOf(text: string): Parts | undefined {
  const lines = text.split(/(?<=\n)/);
  if (!/^---[ \t]*\r?\n$/.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, rank) => rank > 0 && /^(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/.test(line));
  if (end === -1) return undefined;
  return { matter: lines.slice(1, end), body: lines.slice(end + 1).join('') };
}

function withKeys(text: string, keys: Keys): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const parts = partsOf(text);
  const present = new Set(parts?.matter.map(line => /^([\w-]{1,60}):/.exec(line)?.[1]));
  const added = keys.filter(([key]) => !present.has(key)).map(([key, value]) => `${key}: ${value}${eol}`);
  return `---${eol}${added.join('')}${parts?.matter.join('') ?? ''}---${eol}${parts === undefined ? eol : ''}${parts?.body ?? text}`;
}

/** The first heading of level 1 goes, with the empty line behind it. */
function withoutTitle(text: string): string {
  return text.replace(/^#[ \t]+[^\r\n]{1,500}\r?\n(?:[ \t]*\r?\n)?/m, '');
}

function withoutFrontMatter(text: string): string {
  const parts = partsOf(text);
  const fields = parts && fieldsIn(parts.matter);
  if (parts === undefined || fields === undefined) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const isDeclared = fields.some(({ key, value }) => key === 'type' && /^post-?mortem$/i.test(value));
  const told = fields
    .filter(({ key }) => !unsaid.has(key))
    .map(({ key, value }) => `- **${label(key)}:** ${value}`.trimEnd());
  const mark = isDeclared && !/<!--\s{0,9}post-?mortem\s{0,9}-->/i.test(parts.body) ? ['<!-- post-mortem -->', ''] : [];
  const lines = [...mark, ...told, ...(told.length > 0 ? [''] : [])];
  const body = parts.body.replace(/^(?:[ \t]*\r?\n)+/, '');
  const title = fields.find(({ key }) => key === 'title')?.value ?? '';
  const heading = /^#[ \t]+[^\r\n]{1,500}(?:\r?\n|$)(?:[ \t]*\r?\n)?/.exec(body)?.[0];
  const head = heading ?? (title === '' ? '' : `# ${title}${eol}${eol}`);
  const gap = heading === undefined || /\n[ \t]*\r?\n$/.test(heading) ? '' : eol;
  return `${head}${gap}${lines.map(line => `${line}${eol}`).join('')}${body.slice(heading?.length ?? 0)}`;
}

/** Only for those who build the site, or said by the page itself. */
const unsaid = new Set(['type', 'title', 'layout', 'permalink', 'slug', 'sidebar_label', 'sidebar_position', 'weight']);

interface Field {
  readonly key: string;
  readonly value: string;
}

/** Plain keys with plain values, or lists of them; `undefined` where there is anything else. */
function fieldsIn(matter: readonly string[]): readonly Field[] | undefined {
  const fields: { key: string; value: string }[] = [];
  for (const line of matter) {
    const text = line.trimEnd();
    if (text === '' || /^\s{0,9}#/.test(text)) continue;
    const item = /^\s{0,9}- (.{1,500})$/.exec(text)?.[1];
    const last = fields[fields.length - 1];
    if (item !== undefined && last !== undefined) {
      const value = scalar(item);
      if (value === undefined) return undefined;
      last.value = last.value === '' ? value : `${last.value}, ${value}`;
      continue;
    }
    const [, key, written = ''] = /^([A-Za-z][\w -]{0,60}):(?:[ \t]{1,9}(.{0,1000}))?$/.exec(text) ?? [];
    const value = scalar(written);
    if (key === undefined || value === undefined) return undefined;
    fields.push({ key: key.toLowerCase(), value });
  }
  return fields;
}

/** A scalar without its quotes; `undefined` for what is none, or has more to it. */
function scalar(text: string): string | undefined {
  const plain = text.trim();
  const single = /^'((?:[^']|'')*)'$/.exec(plain)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const double = /^"([^"\\]*)"$/.exec(plain)?.[1];
  if (double !== undefined) return double;
  const inline = /^\[([^[\]{}"']*)\]$/.exec(plain)?.[1];
  if (inline !== undefined)
    return inline
      .split(',')
      .map(part => part.trim())
      .join(', ');
  return /^[[{&*!|>"'%@`]| #/.test(plain) ? undefined : plain;
}

function label(key: string): string {
  const words = key.replace(/[_-]+/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
