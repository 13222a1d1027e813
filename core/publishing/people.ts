import type { PostMortem } from '../document/postMortem';
import { itemsIn } from '../model/listItems';
import type { FieldName } from '../model/vocabulary';
import { remediationItems } from '../remediation';
import { blocksOf, type Chunk, plainText, remember } from '../text';

/** How a person is named in the text, and what stands there in public. */
export interface Mention {
  /** A name, or a handle with its `@`. */
  readonly name: string;
  readonly phrase: string;
}

/** Those whom the document names as owners, participants or in a table's column of people, and those whom the settings know. */
export function peopleOf(postMortem: PostMortem): readonly Mention[] {
  const { metadata, settings } = postMortem;
  const roles = new Map(settings.people.map(({ name, role }) => [name.toLowerCase(), role]));
  const stated = peopleFields.map(name => metadata.fields.get(name)?.value ?? '');
  const present = [...stated, ...attendance(postMortem)].flatMap(namesIn).filter(isMention);
  const acting = [...ownersOf(postMortem), ...postMortem.store.chunks.flatMap(columnOfPeople)];
  const owners = acting.flatMap(namesIn).filter(isMention).filter(isSurePerson);
  const known = settings.people.map(({ name }) => name);
  const names = [...new Set([...known, ...present, ...owners])].slice(0, most);
  return names.map(name => {
    const role = roles.get(name.toLowerCase());
    return { name, phrase: role === undefined ? responder : `the ${role}` };
  });
}

const most = 500;
const peopleFields: readonly FieldName[] = ['facilitator', 'note-taker', 'participants'];

function attendance({ store, sections }: PostMortem): readonly string[] {
  return sections
    .filter(({ id, text }) => id === 'participants' || /^attendance$/i.test(text.trim()))
    .flatMap(section => itemsIn(store, section).map(item => plainText(item.text)));
}

function ownersOf(postMortem: PostMortem): readonly string[] {
  return remediationItems(postMortem).flatMap(({ owner }) => owner ?? []);
}

/** The cells below "Who" and its like. */
const columnOfPeople = remember((chunk: Chunk): readonly string[] =>
  blocksOf(chunk).flatMap(block => {
    if (block.type !== 'table') return [];
    const cellAt = (line: number, cell: { readonly start: number; readonly end: number } | undefined) =>
      cell === undefined ? '' : (chunk.lines[line]?.text.slice(cell.start, cell.end) ?? '');
    const column = block.header.cells.findIndex(cell => people.test(cellAt(block.header.line, cell)));
    return column === -1 ? [] : block.rows.map(row => cellAt(row.line, row.cells[column]));
  }),
);

const people = /^[*_ ]*(?:who|by whom|people|persons?|actors?|responders?|engineers?|participants?|attendees?)[*_ ]*$/i;

/** The names of a list such as "Kim Larsen (IC), @ines and Tomasz". */
function namesIn(text: string): readonly string[] {
  return plainText(text.slice(0, 4000))
    .replace(/\([^()]{0,100}\)/g, '')
    .split(/[,;&/]| and /)
    .map(part => part.replace(/^[^:]{1,40}: /, '').trim());
}

/** A handle, or up to four capitalised words that are no team and no word that also means something else. */
function isMention(name: string): boolean {
  if (/^@[\p{L}\d][\p{L}\d._-]{0,40}$/u.test(name)) return true;
  if (!/^\p{Lu}[\p{L}'’.-]{1,30}(?: (?:\p{Lu}|de|van|von|der)[\p{L}'’.-]{0,30}){0,3}$/u.test(name)) return false;
  return (
    !/\b(?:team|group|squad|on-?call|ops|support|everyone|all|vendor|engineering|sre|tbd|none|bot|monitor|alerts?|manager|commander)\b/i.test(
      name,
    ) && !ambiguous.has(name)
  );
}

/** An owner of one word may be a team: only handles and fuller names are taken for people. */
function isSurePerson(name: string): boolean {
  return name.startsWith('@') || name.includes(' ');
}

/** First names that are common words or months. */
const ambiguous: ReadonlySet<string> = new Set(
  'April Art August Bill Chase Chip Dawn Drew Faith Grace Grant Guy Hope Jack Jan Joy June Mark May Max Page Pat Ray Rich Rob Skip Sue Summer Will'.split(
    ' ',
  ),
);

/** Handles such as `@kim` in prose: whoever they stand for, readers outside cannot follow them. */
export const handle = /(?<![\p{L}\d_@./`-])@[a-z\d][a-z\d_-]{0,38}(?![\p{L}\d_@/-]|\.[a-z\d])/giu;

/** What stands in the public text where somebody is named. */
export const responder = '[a responder]';

/** What is said to be withheld where somebody is named. */
export const nameOfPerson = 'the name of a person';

/** Where on a line the name stands as a word of its own, in UTF-16 units. */
export function placesOf(name: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + name.length, at + name.length + 1);
    if (!/[\p{L}\d@/-]/u.test(around)) places.push(at);
  }
  return places;
}
