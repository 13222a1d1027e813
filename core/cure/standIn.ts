import { markerOf, withoutArticle } from '../sensitive/cured';

/** What stands in a text in the place of a value. It holds nothing that Markdown, HTML or tables take for a mark but a marker's brackets. */
export interface StandIn {
  readonly text: string;
  /** The same where no spaces can be: in addresses. */
  readonly slug: string;
  /** Bracketed, so that it can be taken for a link's text. */
  readonly bracketed: boolean;
  /** Words of a sentence, which begins with a capital letter. */
  readonly words: boolean;
}

/** `[removed: AWS access key id]` for "an AWS access key id". */
export function markerFor(what: string): StandIn {
  const noun = plain(withoutArticle(what));
  return { text: markerOf(noun), slug: `removed-${slugOf(noun)}`, bracketed: true, words: false };
}

/** `router-1` and its like. */
export function aliasStandIn(alias: string): StandIn {
  return { text: alias, slug: alias, bracketed: false, words: false };
}

/** A role as people write it; absent where nothing is left of it without the marks of Markdown. */
export function roleStandIn(role: string): StandIn | undefined {
  const text = plain(role);
  return text === '' ? undefined : { text, slug: slugOf(text), bracketed: false, words: true };
}

/** Without marks of Markdown, HTML and tables, and without what makes a heading, list or rule of a line. */
function plain(text: string): string {
  return text
    .replace(/[|]/g, '/')
    .replace(/[\s_]+/g, ' ')
    .replace(/[[\]<>{}`*~\\"&!]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^(?:[\s#+=@-]|\d{1,9}[.)](?=\s))+/, '')
    .trim();
}

function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'somebody' : slug;
}
