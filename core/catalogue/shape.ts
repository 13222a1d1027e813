import { inlineTokens } from '../restricted/inlineTokens';
import { asInlineText } from '../templates/inlineText';
import { plainText, splitRow } from '../text';
import type { IndexEntry } from './entry';

/** Where an entry goes, as far as its looks depend on that. */
export interface ShapeOptions {
  /** What its link leads to. */
  readonly target: string;
  /** In a narrow frame beside all pages, the year above is date enough. */
  readonly withDate: boolean;
}

/** The entry as a line of a list, in the way of a line that stands there already, where that one says no more than date and title. */
export function asListItem(entry: IndexEntry, options: ShapeOptions, like: string | undefined): string {
  const [, marker = '- ', rest = ''] = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)(.*)$/.exec(like ?? '') ?? [];
  return `${marker}${shaped(entry, options, rest) ?? plainly(entry, options)}`;
}

/** The entry as a row of a table: its link where other rows have theirs, its date, severity and status by their headers. */
export function asRow(entry: IndexEntry, options: ShapeOptions, header: string, like: string | undefined): string {
  const names = cellsOf(header).map(cell => plainText(cell).toLowerCase());
  const others = cellsOf(like ?? '');
  const dateAt = names.findIndex(name => /^(?:date|day|when|occurred|started?)\b/.test(name));
  const found = others.findIndex(cell => /\]\(|\[\[/.test(cell));
  const linkAt =
    found === -1
      ? Math.max(
          names.findIndex(name => /title|incident|name|post-?mortem|link|report/.test(name)),
          0,
        )
      : found;
  const cells = names.map((name, rank) => {
    if (rank === linkAt) return shaped(entry, options, others[rank] ?? '') ?? linkOf(entry.title, options.target);
    if (rank === dateAt) return entry.date ?? '';
    if (/^(?:severity|sev|impact level|priority)\b/.test(name)) return asInlineText(entry.severity ?? '');
    if (/^status\b/.test(name)) return asInlineText(entry.status ?? '');
    return '';
  });
  return `| ${cells.join(' | ')} |`.replace(/ {2,}\|/g, ' |');
}

const iso = /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/;

/** In the way of `like`, another entry without its marker; `undefined` where that holds words of its own. */
function shaped({ title, date }: IndexEntry, { target }: ShapeOptions, like: string): string | undefined {
  const link = linkIn(like);
  if (link === undefined) return undefined;
  const around = [like.slice(0, link.start), like.slice(link.end)].map(part => {
    const written = iso.exec(part)?.[0];
    if (written === undefined) return { text: part, rest: part };
    return { text: part.replace(written, date ?? ''), rest: part.replace(written, '') };
  });
  if (around.some(({ rest }) => /[\p{L}\p{N}]/u.test(rest))) return undefined;
  if (date === undefined && around.some(({ text, rest }) => text === rest && iso.test(text))) return undefined;
  const [before, after] = around;
  const isDated = around.some(({ text, rest }) => text !== rest);
  const leading = new RegExp(`^(?:${iso.source})([\\s:\\u2013\\u2014-]{1,5})`).exec(link.text);
  const words =
    leading !== null && date !== undefined && !isDated && !title.includes(date)
      ? `${date}${leading[1]}${title}`
      : title;
  const body = link.form === 'markdown' ? linkOf(words, target) : wikiLinkOf(words, target, link.hasText);
  return `${before?.text ?? ''}${body}${after?.text ?? ''}`.trim();
}

function plainly({ title, date }: IndexEntry, { target, withDate }: ShapeOptions): string {
  const link = linkOf(title, target);
  return withDate && date !== undefined && !title.includes(date) ? `${date} ${link}` : link;
}

/** The title as the text of a link, whatever it holds. */
export function linkOf(title: string, target: string): string {
  return `[${asInlineText(title).replace(/(?<!\\)[[\]]/g, '\\$&')}](${target})`;
}

function wikiLinkOf(title: string, target: string, hasText: boolean): string {
  const words = title
    .replace(/[[\]|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return hasText ? `[[${words}|${target}]]` : `[[${target.replace(/-/g, ' ')}]]`;
}

interface Link {
  readonly form: 'markdown' | 'brackets';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly hasText: boolean;
}

/** The only link of a text; `undefined` where it has none or several. */
function linkIn(text: string): Link | undefined {
  if (text.length > 2000) return undefined;
  const pages = [...text.matchAll(/\[\[([^[\]|]{1,300})(\|[^[\]|]{1,300})?\]\]/g)];
  const [page, another] = pages;
  const tokens = inlineTokens(text, 0, text.length);
  const targets = tokens.filter(({ type }) => type === 'target');
  if (another !== undefined || targets.length + pages.length !== 1) return undefined;
  if (page !== undefined) {
    const [whole, first = '', second] = page;
    return {
      form: 'brackets',
      start: page.index,
      end: page.index + whole.length,
      text: first,
      hasText: second !== undefined,
    };
  }
  const [target] = targets;
  const label = tokens.find(({ type, end }) => type === 'brackets' && end === target?.start);
  if (target === undefined || label === undefined) return undefined;
  return {
    form: 'markdown',
    start: label.start,
    end: target.end,
    text: text.slice(label.start + 1, label.end - 1),
    hasText: true,
  };
}

function cellsOf(row: string): readonly string[] {
  return splitRow(row).map(({ start, end }) => row.slice(start, end));
}
