import { plainText } from '../text';
import type { SectionItem } from './listItems';
import { type ActionItemFields, type Aim, aims } from './vocabulary';

/** An action item of the form `- [ ] text (aim: …; owner: @x; due: YYYY-MM-DD; priority: P1; ticket: …)`. */
export interface ActionItem extends ActionItemFields {
  readonly item: SectionItem;
  /** The words without the fields, as written. */
  readonly text: string;
  readonly done: boolean;
  /** Fields as written, known or not, in their order. */
  readonly written: readonly (readonly [name: string, value: string])[];
}

const fieldNames = ['aim', 'owner', 'due', 'priority', 'ticket'] as const;

/** Reads one item; an item without fields has but its text. */
export function readActionItem(item: SectionItem): ActionItem {
  const match = item.text.length > 4000 ? null : lastFields(item.text);
  const written = match === null ? [] : match.fields;
  const text = match === null ? item.text : item.text.slice(0, match.start).trimEnd();
  const value = (name: string) => written.find(([each]) => each.toLowerCase() === name)?.[1] || undefined;
  const aim = aimOf(value('aim'));
  const fields = Object.fromEntries(
    fieldNames.filter(name => name !== 'aim' && value(name) !== undefined).map(name => [name, value(name)]),
  );
  return { item, text, done: item.done ?? false, written, ...(aim === undefined ? {} : { aim }), ...fields };
}

/** The item's words for people. */
export function actionItemLabel(item: ActionItem): string {
  return plainText(item.text);
}

/** The words and fields as one piece of Markdown, fields in the contract's order, unknown ones behind them. */
export function writeActionItem(text: string, fields: { readonly [name: string]: string | undefined }): string {
  const known = fieldNames.filter(name => fields[name]).map(name => `${name}: ${fields[name]}`);
  const other = Object.entries(fields)
    .filter(([name, value]) => value && !fieldNames.some(each => each === name))
    .map(([name, value]) => `${name}: ${value}`);
  const all = [...known, ...other];
  return all.length === 0 ? text : `${text} (${all.join('; ')})`;
}

/** The aim that a word or two name: any of the four by its first word. */
export function aimOf(value: string | undefined): Aim | undefined {
  if (value === undefined) return undefined;
  const plain = value.trim().toLowerCase();
  return aims.find(aim => aim === plain) ?? aims.find(aim => plain.split(/\W+/).includes(aim.split(' ')[0] ?? ''));
}

/** The bracket at the end of the text, where it holds fields of ours; a comment behind it is skipped. */
function lastFields(
  text: string,
): { readonly start: number; readonly fields: readonly (readonly [string, string])[] } | null {
  const comment = text.lastIndexOf('<!--');
  const body = (comment === -1 ? text : text.slice(0, comment)).replace(/[ \t.]{1,20}$/, '');
  const start = openingBracket(body);
  if (start === -1) return null;
  const fields = body
    .slice(start + 1, -1)
    .split(';')
    .flatMap(part => {
      const colon = part.indexOf(':');
      return colon === -1 ? [] : [[part.slice(0, colon).trim(), part.slice(colon + 1).trim()] as const];
    });
  return fields.some(([name]) => fieldNames.some(each => each === name.toLowerCase())) ? { start, fields } : null;
}

/** Where the bracket opens that closes at the very end; -1 where none does. */
function openingBracket(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') depth -= 1;
    if (depth === 0) return text[at] === '(' ? at : -1;
  }
  return -1;
}
