import type { ActionItemFields } from '../model/vocabulary';
import { asInlineText } from '../templates/inlineText';

/** By it issues of post-mortems are listed, also where a search does not find them. */
export const issueLabel = 'post-mortem';

/** What GitHub takes as a title. */
const longestTitle = 256;

/** The words of an item as a title: one line, shortened where they are a paragraph. */
export function issueTitle(words: string): string {
  const characters = [...words.replace(/\s+/g, ' ').trim()];
  return characters.length <= longestTitle ? characters.join('') : `${characters.slice(0, longestTitle - 1).join('')}…`;
}

/** What the item says, as Markdown; handles are code, so that nobody is notified and nothing is linked by accident. */
export function issueBody(item: ActionItemFields & { readonly text: string }, source: string, key: string): string {
  const fields = [
    ['Aim', item.aim],
    ['Owner', item.owner],
    ['Due', item.due],
    ['Priority', item.priority],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${quiet(value)}`]));
  const from = source === '' ? 'From the remediation of a post-mortem.' : `From the post-mortem “${quiet(source)}”.`;
  const parts = [quiet(item.text), fields.join('\n'), from, marker(key)];
  return parts.filter(part => part !== '').join('\n\n');
}

/** The hidden comment by which an issue of an item is found again. */
export function marker(key: string): string {
  return `<!-- postmortem-item ${key} -->`;
}

/** Any text so that Markdown shows it as it is; what GitHub would take for a mention or a reference becomes code. */
function quiet(text: string): string {
  return text
    .split(
      /((?<![\w`])@[A-Za-z\d][\w./-]{0,80}|(?<![\w&])(?:[\w.-]{1,40}\/[\w.-]{1,100})?#\d{1,9}(?!\w)|(?<!\w)GH-\d{1,9}(?!\w))/,
    )
    .map((part, rank) => (rank % 2 === 1 ? `\`${part}\`` : asInline(part)))
    .join('');
}

/** Keeps the spaces around a piece. */
function asInline(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return before + asInlineText(words) + after;
}
