import type { Seen } from '../library';
import { escapeMarkdown } from '../text';

/** A short text for people, as Markdown and as plain text. */
export interface Told {
  readonly markdown: string;
  readonly plain: string;
}

/** No more than these are told; the command shows all. */
const most = 5;

/** "Seen before: [2026-01-20 Images missing](…) — the same component checkout". `addressOf` names a place in a document; all other text is escaped. */
export function tellSeen(seen: readonly Seen[], addressOf: (key: string, line: number) => string): Told | undefined {
  if (seen.length === 0) return undefined;
  const lines = seen.slice(0, most).map(each => {
    const { title, date } = each.document.summary;
    const name = shortened(`${date ?? ''} ${title}`.trim());
    const why = each.reason === 'component' ? `the same component ${each.component}` : `“${shortened(each.text)}”`;
    const address = linkAddress(addressOf(each.document.key, each.line));
    return { markdown: `[${escapeMarkdown(name)}](${address}) — ${escapeMarkdown(why)}`, plain: `${name} — ${why}` };
  });
  const rest = seen.length > most ? [`and ${seen.length - most} more`] : [];
  const told = (texts: readonly string[], gap: string) => `Seen before: ${[...texts, ...rest].join(gap)}`;
  return {
    markdown: told(
      lines.map(({ markdown }) => markdown),
      '  \n',
    ),
    plain: told(
      lines.map(({ plain }) => plain),
      '\n',
    ),
  };
}

/** An address that can stand between the brackets of a Markdown link, whatever is in it. */
export function linkAddress(address: string): string {
  return address.replace(/[\s()<>[\]\\`"|]/g, sign => encodeURIComponent(sign).replace(/[()]/g, percent));
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function shortened(text: string): string {
  return text.length <= 140 ? text : `${text.slice(0, 140).replace(/\s+\S*$/, '')} …`;
}
