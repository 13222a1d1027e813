import type { ActionItemFields } from '../model/vocabulary';
import { rememberTexts } from '../text';

/** What people write of an item in ways of their own, and the words that are left. */
export interface LooseFields {
  /** Without what was read as a field, as written. */
  readonly text: string;
  readonly fields: Omit<ActionItemFields, 'aim'>;
  readonly done: boolean;
}

/** Longer items are read as words alone. */
const longest = 4000;

/**
 * Reads what stands beside the words of an item: `Owner: Kim`, `(@kim)`, `due 2026-05-01`, `[P1]`, `#123`, a link to a
 * ticket, `(done)`, `~~struck out~~`. Only what is sure is a field; a date or a name inside a sentence is not.
 */
export function readLooseFields(written: string): LooseFields {
  return written.length > longest ? { text: written, fields: {}, done: false } : read(written);
}

/** All items of a document are asked about at each key in one of them. */
const read = rememberTexts(2000, (written): LooseFields => {
  let text = written;
  const found: { [name in FieldName]?: string } = {};
  for (const { name, pattern } of shapes) {
    if (found[name] !== undefined) continue;
    const match = pattern.exec(text);
    const value = match?.groups?.value?.trim();
    if (match === null || value === undefined || value === '') continue;
    found[name] = value;
    if (match.groups?.stays === undefined)
      text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  }
  return { text: text.trim(), fields: found, done: finished.test(written) || /(?<![\w-])DONE(?![\w-])/.test(written) };
});

type FieldName = 'owner' | 'due' | 'priority' | 'ticket';

interface Shape {
  readonly name: FieldName;
  /** `value` is the field; with a group `stays`, what was read belongs to the words too. */
  readonly pattern: RegExp;
}

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const label = (words: string) =>
  String.raw`(?<=^|[\s([（;,、.–—-])[*_]{0,3}(?:${words})[*_]{0,3}\s?[:：][*_]{0,3}\s{0,3}`;
const value = String.raw`(?<value>[^\s;,()[\]|*、（）；][^;,()[\]|*、（）；]{0,60}?)(?=[*_]{0,3}(?:[;,)\]|、）；]|\.?\s*$|\s[–—-]\s|\.\s))`;

/** In the order in which they are looked for; of two for one field the first counts. */
const shapes: readonly Shape[] = [
  {
    name: 'owner',
    pattern: new RegExp(
      label('owners?|assignees?|assigned to|dri|responsible|verantwortlich|zuständig|responsable|担当者?') + value,
      'i',
    ),
  },
  { name: 'owner', pattern: /(?<=[\s(])(?:owned by|assigned to)\s(?<value>@?[\w.-]{1,40})(?=[\s).,;]|$)/i },
  // A handle alone in brackets, or behind a dash at the end.
  {
    name: 'owner',
    pattern: /[([](?<value>@[A-Za-z\d][\w./-]{0,60}(?:,? (?:and |& )?@[A-Za-z\d][\w./-]{0,60}){0,4})[)\]]/,
  },
  { name: 'owner', pattern: /(?:^|\s)(?:[–—-]|=>|→)\s{0,2}(?<value>@[A-Za-z\d][\w./-]{0,60})\s*\.?$/ },
  // "… to all consumers @kim", and not "… and ask @kim".
  {
    name: 'owner',
    pattern:
      /(?<!\b(?:to|with|by|from|of|and|or|ask|for|at|cc|via|see|ping|like|as|in|on|thanks|thank|tell|let|help|than|about|use|not))\s(?<value>@[A-Za-z\d][\w.-]{0,40})(?=\s*$)/i,
  },
  { name: 'owner', pattern: /^(?<value>@[A-Za-z\d][\w./-]{0,60}):?\s(?=\S)/ },
  {
    name: 'due',
    pattern: new RegExp(
      label('due(?: date| by)?|deadline|target(?: date)?|eta|frist|fällig|échéance|期限') + value,
      'i',
    ),
  },
  { name: 'due', pattern: new RegExp(String.raw`[(]?\b(?:due|by|until|before)\s(?:on\s)?(?<value>${day})[)]?`, 'i') },
  { name: 'priority', pattern: new RegExp(label('priority|prio|priorität|priorité|優先度') + value, 'i') },
  { name: 'priority', pattern: /[([](?<value>[Pp][0-5]|[Hh]igh|[Mm]edium|[Ll]ow)(?: prio(?:rity)?)?[)\]]:?/ },
  { name: 'priority', pattern: /^(?<value>P[0-5])\b[:\s–—-]{1,3}(?=\S)/ },
  {
    name: 'ticket',
    pattern: new RegExp(
      label('tickets?|issues?|jira|tracked in|tracking') + String.raw`(?<value>\S{1,300}?)(?=[;,)\]|]|\.?\s*$|\s)`,
      'i',
    ),
  },
  {
    name: 'ticket',
    pattern:
      /(?<stays>)(?<value>https?:\/\/[\w.-]{1,100}\/(?:[\w.~%-]{1,80}\/){0,8}(?:issues|pull|pulls|merge_requests|browse|c|issue|tickets?|work_items)\/[\w.%/-]{0,160}[\w%])/i,
  },
  { name: 'ticket', pattern: /(?<stays>)(?<![\w/&#])(?<value>#\d{1,7}|[A-Z][A-Z\d]{1,9}-\d{1,6})(?![\w-])/ },
];

/** "(done)", "**Done**:", "✅ …", "… — completed", and items that are struck out as a whole. */
const finished =
  /^\s*(?:~~[^~]{1,3000}~~\s*$|[✅✔☑]|[*_]{0,3}(?:done|completed|fixed)[*_]{0,3}\s?[:–—-])|[([][*_]{0,3}(?:already |was )?(?:done|completed|complete|fixed|deployed|merged)[^()[\]]{0,60}[)\]][*_.]{0,4}|(?:[–—-]\s{0,2}|\*\*|[✅✔☑]\s?)(?:done|completed)[*_.!]{0,4}\s*$|[✅✔☑]\uFE0F?\s*$/iu;
