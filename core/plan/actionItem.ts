import type { PostMortem } from '../document/postMortem';
import { type ActionItem, aimOf, readActionItem, writeActionItem } from '../model/actionItems';
import { hasWords, itemsIn, type SectionItem } from '../model/listItems';
import { sectionById } from '../model/sections';
import type { ActionItemFields } from '../model/vocabulary';
import { type RemediationItem, remediationItems } from '../remediation';
import { type Range, rangeOnLine } from '../text';
import type { DocumentAction, Plan } from './action';
import { addRow, editRow } from './actionRow';
import { appendItem } from './appendItem';
import { findItem } from './findItem';
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
  if (waiting !== undefined) {
    const { line, start } = waiting.item;
    const range = rangeOnLine(line, start, store.lineAt(line).length);
    return rewrite(postMortem, { ...waiting, range }, text, { ...record(waiting), ...clean(fields) });
  }
  const last = remediationItems(postMortem).at(-1);
  if (last?.source.type === 'row') return addRow(postMortem, last.source.row, last.line, text, clean(fields));
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
  const found = findItem(postMortem, action.line, action.expected);
  if (found === undefined)
    return { type: 'refused', reason: 'The item has changed in the meantime. Look at it and try again.' };
  const changed = words === undefined || oneLine(words) === action.expected ? undefined : oneLine(words);
  if (changed === '') return { type: 'refused', reason: 'The item would be empty. Take it out in the editor instead.' };
  if (found.source.type === 'row') return editRow(postMortem, found.source.row, found.line, changed, clean(fields));
  const item = pieceOf(postMortem, found, found.source.item, changed !== undefined);
  return rewrite(postMortem, item, changed ?? item.text, { ...record(item), ...clean(fields) }, done);
}

/** What is written anew: the line where the words end and the fields are, or all of it where both go over several. */
function pieceOf({ store }: PostMortem, found: RemediationItem, item: SectionItem, whole: boolean): Piece {
  const { start, end } = found.range;
  const lines = store.lines.slice(start.line, end.line + 1).map(({ text }) => text);
  const joined = [(lines[0] ?? '').slice(start.character), ...lines.slice(1).map(line => line.trim())].join(' ');
  const all = { ...readActionItem({ ...item, text: joined }), range: found.range };
  const last = lines.length > 1 ? (lines.at(-1) ?? '').trim() : undefined;
  if (last === undefined || whole) return all;
  const read = readActionItem({ ...item, text: last });
  if (read.written.length === 0 && all.written.length > 0) return all;
  return { ...read, range: { start: { line: end.line, character: end.character - last.length }, end } };
}

/** An action item, or its last line, with where that stands. */
interface Piece extends ActionItem {
  readonly range: Range;
}

function rewrite(
  postMortem: PostMortem,
  { item, range: { start, end } }: Piece,
  text: string,
  fields: { readonly [name: string]: string | undefined },
  done?: boolean,
): Plan {
  const { store } = postMortem;
  const lines = store.lines.slice(start.line, end.line + 1).map(line => line.text);
  const written = start.line === end.line ? (lines[0] ?? '').slice(start.character) : undefined;
  const comment = /[ \t]*<!--.*$/.exec(lines.at(-1) ?? '')?.[0] ?? '';
  const newText = writeActionItem(text, fields) + comment;
  const from = start.line === item.line ? startOfWords(lines[0] ?? '', start.character) : start.character;
  const last = { line: end.line, character: store.lineAt(end.line).length };
  const edits =
    newText === written ? [] : [{ range: { start: { line: start.line, character: from }, end: last }, newText }];
  return { type: 'edits', edits: [...tick(store.lineAt(item.line), item, done), ...edits] };
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
