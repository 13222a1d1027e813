import type { Completion, Place } from '../complete/types';
import { rangeOnLine } from '../text';
import { readableName } from './wikiPages';

/** Where the name of a page is being written. */
interface Opened {
  readonly form: 'brackets' | 'target';
  /** Where the name begins. */
  readonly start: number;
  /** `[[text|` stands before it. */
  readonly hasText: boolean;
}

/** The pages that a link may lead to, at a place where one is being written; nothing elsewhere. */
export function completePages(
  { position: { line, character }, before, after }: Place,
  pages: readonly string[],
): readonly Completion[] {
  const opened = openedAt(before);
  if (opened === undefined) return [];
  const { form, start, hasText } = opened;
  const rest =
    (form === 'brackets' ? /^[^\][|#\n]{0,200}(?=\]\]|[|#])/ : /^[^\s()[\]#]{0,200}(?=[)#])/).exec(after)?.[0] ?? '';
  const closing = form === 'brackets' && !/[\]|#]/.test(after.slice(rest.length, rest.length + 1)) ? ']]' : '';
  return pages.map((page): Completion => {
    const name = form === 'brackets' && !hasText ? readableName(page) : page.replace(/\s/g, '-');
    return {
      label: name,
      range: rangeOnLine(line, start, character + rest.length),
      newText: `${form === 'target' ? encoded(name) : name}${closing}`,
      kind: 'page',
      // Whether a person writes spaces or hyphens, the page is found.
      filterText: before.slice(start).includes('-') ? page : readableName(page),
      // Other Markdown tools offer files here, and a wiki takes none.
      sortText: ` ${page}`,
    };
  });
}

function openedAt(before: string): Opened | undefined {
  const text = before.slice(-300);
  const from = before.length - text.length;
  const brackets = /(?<!\\)\[\[(?:([^[\]|]{0,200})\|)?([^[\]|#]{0,200})$/.exec(text);
  if (brackets !== null) {
    const name = brackets[2] ?? '';
    const start = from + text.length - name.trimStart().length;
    return { form: 'brackets', start, hasText: brackets[1] !== undefined };
  }
  const target = /\]\(([^\s()[\]#:/]{0,200})$/.exec(text);
  return target === null
    ? undefined
    : { form: 'target', start: from + text.length - (target[1] ?? '').length, hasText: true };
}

function encoded(name: string): string {
  return name
    .replace(/[\s()<>"#?%\\[\]]/g, encodeURIComponent)
    .replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));
}
