import type { PostMortem } from '../document/postMortem';
import { type ActionItem, actionItemLabel, aimOf, readActionItem, writeActionItem } from '../model/actionItems';
import { hasWords, itemsIn } from '../model/listItems';
import { sectionById } from '../model/sections';
import type { ActionItemFields } from '../model/vocabulary';
import { rangeOnLine } from '../text';
import type { DocumentAction, Plan } from './action';
import { appendItem } from './appendItem';
import { oneLine } from './insertText';
import { markDone } from './markDone';
import { tick } from './tick';

/** Adds an action item: into the empty one that waits for this aim, or else below the last. */
export function addActionItem(postMortem: PostMortem, words: string, fields: ActionItemFields): Plan {
  const text = oneLine(words);
  if (text === '') return { type: 'refused', reason: 'The item is empty. Write what is to be done.' };
  const { store, sections } = postMortem;
  const section = sectionById(sections, 'remediation');
  const items = section === undefined ? [] : itemsIn(store, section).map(readActionItem);
  const waiting = items.find(item => !hasWords(item.text) && item.aim !== undefined && item.aim === fields.aim);
  if (waiting !== undefined) return rewrite(postMortem, waiting, text, { ...record(waiting), ...clean(fields) });
  return appendItem(postMortem, 'remediation', writeActionItem(text, clean(fields)), true);
}

/** Changes an action item in place; what the person did not touch stays as written. */
export function editActionItem(
  postMortem: PostMortem,
  action: Extract<DocumentAction, { type: 'edit-action-item' }>,
): Plan {
  const { done, text: words, fields } = action;
  if (done !== undefined && words === undefined && Object.keys(fields).length === 0)
    return markDone(postMortem, { ...action, done });
  const { store, sections } = postMortem;
  const section = sectionById(sections, 'remediation');
  const items = section === undefined ? [] : itemsIn(store, section).map(readActionItem);
  const alike = items.filter(each => actionItemLabel(each) === action.expected);
  const item = alike.find(each => each.item.line === action.line) ?? (alike.length === 1 ? alike[0] : undefined);
  if (item === undefined)
    return { type: 'refused', reason: 'The item has changed in the meantime. Look at it and try again.' };
  const text = action.text === undefined || oneLine(action.text) === action.expected ? item.text : oneLine(action.text);
  if (text.trim() === '')
    return { type: 'refused', reason: 'The item would be empty. Take it out in the editor instead.' };
  return rewrite(postMortem, item, text, { ...record(item), ...clean(action.fields) }, action.done);
}

function rewrite(
  postMortem: PostMortem,
  { item }: ActionItem,
  text: string,
  fields: { readonly [name: string]: string | undefined },
  done?: boolean,
): Plan {
  const line = postMortem.store.lineAt(item.line);
  const comment = /[ \t]*<!--.*$/.exec(item.text)?.[0] ?? '';
  const newText = writeActionItem(text, fields) + comment;
  const edits =
    newText === item.text
      ? []
      : [{ range: rangeOnLine(item.line, startOfWords(line, item.start), line.length), newText }];
  return { type: 'edits', edits: [...tick(line, item, done), ...edits] };
}

/** One space behind the tick box, where an empty item had left more. */
function startOfWords(line: string, start: number): number {
  const before = line.slice(0, start);
  return Math.min(start, before.trimEnd().length + 1);
}

/** The fields as written, by lower-case name. */
function record(item: ActionItem): { readonly [name: string]: string } {
  return Object.fromEntries(item.written.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Values on one line and without what would end the bracket; an owner gets its `@`. */
function clean(fields: { readonly [name in keyof ActionItemFields]?: string | undefined }): {
  readonly [name: string]: string | undefined;
} {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value = '']) => {
        const text = oneLine(value).replace(/[;()]/g, ' ').replace(/\s+/g, ' ').trim();
        if (name === 'owner' && /^[\w-]+$/.test(text)) return [name, `@${text}`];
        return [name, name === 'aim' ? (aimOf(text) ?? text) : text];
      }),
  );
}
