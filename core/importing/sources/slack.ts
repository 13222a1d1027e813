import * as v from 'valibot';
import { furtherPages } from '../furtherPages';
import { firstLine, fromPlain, linkTo } from '../inlineText';
import { unixInstant } from '../moments';
import { addUp, listOf, payloadsOf, timeless, unknownParts, words } from '../shapes';
import { fromSlackMarkup, type Names, nameOf } from '../slackMarkup';
import type { Importer, LeftOut, SourceEntry, SourceFile } from '../types';

/** An export, in one file a day and channel, and the answers of `conversations.history`, `.replies` and `search.messages`. */
export const slack: Importer = {
  id: 'slack',
  name: 'Slack',
  recognise: files => messagesIn(files).next().done === false,
  read: files => {
    const names = namesIn(files);
    const entries: SourceEntry[] = [];
    const leftOut: LeftOut[] = [];
    for (const { message, channel } of messagesIn(files)) {
      const entry = readMessage(message, channel, names);
      if ('instant' in entry) entries.push(entry);
      else leftOut.push(entry);
    }
    return { entries, leftOut: addUp(leftOut), remarks: furtherPages(payloadsOf(files)), assumed: {} };
  },
};

const profile = v.object({ display_name: words, real_name: words });
const noProfile = { display_name: '', real_name: '' };
const user = v.object({ id: v.string(), name: words, profile: v.optional(v.fallback(profile, noProfile), noProfile) });

const message = v.object({
  ts: v.pipe(v.string(), v.regex(/^\d{9,11}(?:\.\d{1,9})?$/)),
  type: words,
  subtype: words,
  user: words,
  username: words,
  user_profile: v.optional(v.fallback(profile, noProfile), noProfile),
  bot_profile: v.optional(v.fallback(v.object({ name: words }), { name: '' }), { name: '' }),
  text: words,
  attachments: listOf(v.object({ fallback: words, text: words, title: words })),
  blocks: v.optional(v.fallback(v.array(v.unknown()), []), []),
  files: listOf(v.object({ name: words, title: words })),
  permalink: words,
  channel: v.optional(v.fallback(v.object({ name: words }), { name: '' }), { name: '' }),
});
type Message = v.InferOutput<typeof message>;

/** A message says that it is one, or says something. */
const looksLikeMessage = v.pipe(
  v.looseObject({ ts: message.entries.ts }),
  v.check(each => each.type === 'message' || (typeof each.text === 'string' && ('user' in each || 'username' in each))),
);
const answer = v.union([
  v.pipe(
    v.object({ messages: v.array(v.unknown()) }),
    v.transform(each => each.messages),
  ),
  v.pipe(
    v.object({ messages: v.object({ matches: v.array(v.unknown()) }) }),
    v.transform(each => each.messages.matches),
  ),
]);

function* messagesIn(files: readonly SourceFile[]): Generator<{ readonly message: Message; readonly channel: string }> {
  for (const { name, payloads } of files) {
    const channel = /(?:^|\/)([^/]+)\/\d{4}-\d{2}-\d{2}\.json$/.exec(name)?.[1] ?? '';
    for (const payload of payloads) {
      const answered = v.safeParse(answer, payload);
      for (const each of answered.success ? answered.output : [payload]) {
        if (!v.is(looksLikeMessage, each)) continue;
        const parsed = v.safeParse(message, each);
        if (parsed.success) yield { message: parsed.output, channel: channel || parsed.output.channel.name };
      }
    }
  }
}

/** The names that `users.json` and the messages themselves tell. */
function namesIn(files: readonly SourceFile[]): Names {
  const names = new Map<string, string>();
  for (const payload of payloadsOf(files)) {
    const parsed = v.safeParse(user, payload);
    if (parsed.success) names.set(parsed.output.id, nameOf(parsed.output.profile, parsed.output.name));
  }
  for (const { message: each } of messagesIn(files)) {
    const name = nameOf(each.user_profile);
    if (each.user !== '' && name !== '' && !names.has(each.user)) names.set(each.user, name);
  }
  return names;
}

const comings = ['message about the channel', 'messages about the channel'] as const;
const empties = ['message without text', 'messages without text'] as const;
const aside =
  /^(?:channel_(?:join|leave|archive|unarchive|convert_to_private|posting_permissions)|group_(?:join|leave)|bot_(?:add|remove)|pinned_item|unpinned_item|reminder_add|tombstone|huddle_thread|sh_room_created)$/;

function readMessage(each: Message, channel: string, names: Names): SourceEntry | LeftOut {
  if (aside.test(each.subtype)) return { count: 1, what: comings };
  const instant = unixInstant(Number(each.ts));
  if (instant === undefined) return { count: 1, what: timeless };
  const said = fromSlackMarkup(textOf(each), names).trim();
  const shared = each.files.map(({ name, title }) => title || name).filter(name => name !== '');
  const told = said !== '' ? said : shared.length > 0 ? `shared ${fromPlain(firstLine(shared.join(', ')))}` : '';
  if (told === '') return { count: 1, what: each.text === '' ? empties : unknownParts };
  const who = nameOf(each.user_profile, names.get(each.user)) || each.username || each.bot_profile.name || each.user;
  const link = each.permalink === '' ? '' : ` (${linkTo('Slack', each.permalink)})`;
  return {
    instant,
    words: `${who === '' ? '' : `${fromPlain(firstLine(who, 60))}: `}${told}${link}`,
    id: `slack ${each.ts} ${each.user || each.username}`,
    ...(channel === '' ? {} : { group: `#${channel}` }),
  };
}

/** Bots often say what they say in attachments or blocks alone. */
function textOf({ text, attachments, blocks }: Message): string {
  if (text.trim() !== '') return text;
  const attached = attachments.map(each =>
    [each.title, each.text || each.fallback].filter(part => part !== '').join(' '),
  );
  return attached.join('\n').trim() || textOfBlocks(blocks, 0).trim();
}

/** Deeper blocks than Slack makes are not looked into. */
const deepest = 8;

function textOfBlocks(blocks: readonly unknown[], depth: number): string {
  if (depth > deepest) return '';
  return blocks
    .slice(0, 500)
    .map(each => {
      const parsed = v.safeParse(block, each);
      if (!parsed.success) return '';
      const { text, elements, user_id, url } = parsed.output;
      const own = typeof text === 'string' ? text : text.text;
      const mention = user_id === '' ? '' : `<@${user_id}>`;
      return `${own || mention || (url === '' ? '' : `<${url}>`)}${textOfBlocks(elements, depth + 1)}`;
    })
    .join(depth === 0 ? '\n' : '');
}

const block = v.object({
  text: v.optional(v.fallback(v.union([v.string(), v.object({ text: words })]), ''), ''),
  elements: v.optional(v.fallback(v.array(v.unknown()), []), []),
  user_id: words,
  url: words,
});
