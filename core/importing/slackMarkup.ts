import { fromPlain, linkTo } from './inlineText';

/** Names by the ids of users and bots. */
export type Names = ReadonlyMap<string, string>;

/** A user as an export lists them, with the name that others see. */
export function nameOf(profile: { readonly display_name: string; readonly real_name: string }, name = ''): string {
  return profile.display_name.trim() || profile.real_name.trim() || name.trim();
}

const token = /<([^<>\n]{1,3000})>/g;

/**
 * Slack's own markup as inline Markdown: mentions become names without an at sign, so that nobody is notified when the
 * document is published; links keep their text; bold and the like go. https://api.slack.com/reference/surfaces/formatting
 */
export function fromSlackMarkup(text: string, names: Names): string {
  let result = '';
  let done = 0;
  for (const { index, 0: found, 1: inner = '' } of text.matchAll(token)) {
    result += plain(text.slice(done, index)) + fromToken(inner, names);
    done = index + found.length;
  }
  return result + plain(text.slice(done));
}

function fromToken(inner: string, names: Names): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = decoded(bar < 0 ? '' : inner.slice(bar + 1));
  const id = /^[@#]([A-Z0-9]{1,30})$/.exec(target)?.[1];
  if (id !== undefined) return fromPlain(`${target.startsWith('#') ? '#' : ''}${label || names.get(id) || id}`);
  // Whom a message was sent to says nothing of what happened.
  if (/^!(?:here|channel|everyone)/.test(target)) return '';
  if (target.startsWith('!')) return fromPlain(label.replace(/^@/, '') || target.slice(1).split('^')[0] || '');
  return linkTo(label || target.replace(/^mailto:/, ''), decoded(target));
}

/** Code stays code; in the rest, marks go. */
function plain(text: string): string {
  const parts = decoded(text.replaceAll('```', ' ')).split(/(`[^`\n]{1,300}`)/);
  return parts.map((part, rank) => (rank % 2 === 1 ? part : withoutMarks(part))).join('');
}

function withoutMarks(text: string): string {
  return fromPlain(text.replace(/(^|[\s(])[*_~](?=\S)|(?<=\S)[*_~](?=[\s).,;:!?]|$)/g, '$1'));
}

/** Slack escapes these three signs and no others. */
function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
