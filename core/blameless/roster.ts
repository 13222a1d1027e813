import { readActionItem } from '../model/actionItems';
import { itemsIn } from '../model/listItems';
import type { Metadata } from '../model/metadata';
import type { Section } from '../model/sections';
import { sectionById } from '../model/sections';
import type { Settings } from '../settings/types';
import { plainText, type TextStore } from '../text';
import { givenNames } from './givenNames';

/** Somebody who is named, and the role that may stand in place of the name where it is known. */
export interface NamedPerson {
  readonly role?: string;
}

/** The people of a document: of the settings, the metadata, the list of participants, the owners of action items. */
export interface Roster {
  /** What the roster says, as text: two rosters with the same key are the same. */
  readonly key: string;
  /** The person whom the words name; `undefined` for words that name nobody. Any handle names somebody. */
  personOf(words: readonly string[]): NamedPerson | undefined;
  /** Whether the word is a common given name: somebody of whom the roster knows nothing. */
  isGivenName(word: string): boolean;
}

interface Listed {
  readonly name: string;
  readonly role?: string;
}

/** The part of a post-mortem in which people are named. */
export interface RosterSource {
  readonly store: TextStore;
  readonly metadata: Metadata;
  readonly sections: readonly Section[];
}

/** Reads who took part. */
export function readRoster(source: RosterSource, settings: Settings): Roster {
  const fromDocument = [...fromMetadata(source.metadata), ...fromSection(source), ...owners(source)];
  const handles = new Set(fromDocument.map(({ name }) => name.toLowerCase()).filter(name => name.startsWith('@')));
  const sure = ({ name, role }: Listed) =>
    isSurelyName(name) || role !== undefined || handles.has(`@${name.toLowerCase()}`);
  const listed = [...settings.people, ...fromDocument.filter(sure)];
  const people = new Map<string, NamedPerson>();
  const firstNames = new Map<string, NamedPerson | undefined>();
  for (const { name, role } of listed) {
    const words = wordsOf(name);
    const key = keyOf(words);
    if (key === '' || words.length > 3 || notPeople.test(key)) continue;
    const person: NamedPerson =
      people.get(key)?.role === undefined && role !== undefined ? { role } : (people.get(key) ?? {});
    people.set(key, person);
    const [first = ''] = words;
    if (words.length < 2 || !isGivenName(first)) continue;
    // Two people of one name: the name alone tells no role.
    const known = firstNames.get(first.toLowerCase());
    firstNames.set(first.toLowerCase(), known === undefined || known.role === person.role ? person : {});
  }
  return {
    key: listed.map(({ name, role = '' }) => `${name}\t${role}`).join('\n'),
    personOf(words) {
      const [first = ''] = words;
      if (!beginsName.test(first)) return undefined;
      const bare = words.map(word => word.replace(/['’]s$/, ''));
      const found = people.get(keyOf(bare));
      if (found !== undefined) return found;
      if (words.length > 1) return undefined;
      if (first.startsWith('@')) return isHandle(bare[0] ?? '') ? {} : undefined;
      return isGivenName(first) ? firstNames.get((bare[0] ?? '').toLowerCase()) : undefined;
    },
    isGivenName: word => /^\p{Lu}\p{Ll}/u.test(word) && givenNames.has(word.toLowerCase().replace(/['’]s$/, '')),
  };
}

const beginsName = /^[@\p{Lu}]/u;

/** A handle of one person, not of a team, a channel, a bot or a package. */
function isHandle(word: string): boolean {
  return /^@[\p{L}\p{N}][\p{L}\p{N}_-]{1,38}$/u.test(word) && !notPeople.test(word.slice(1).toLowerCase());
}

const notPeople =
  /(?:^|[-_ ])(?:team|here|channel|everyone|all|on-?call|support|sre|ops|devops|security|platform|infra|bots?|admins?|maintainers|reviewers|group|override|deprecated|param|returns?|media|import|tbd|unknown|none|n\/a|engineers?|developers?)(?:$|[-_ ])/;

/** Given names that are words as well stand for a person only beside a family name. */
function isGivenName(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}(?:['’]s)?$/u.test(word) && !alsoWords.has(word.toLowerCase().replace(/['’]s$/, ''));
}

const alsoWords = new Set(
  'will mark grant may april june july august rob bill art hope grace max faith summer chase drew jack pat sue dean frank guy rich ray joy rose dawn eve earl miles page carol cliff dale glen heath lance rod van wade ward the and'.split(
    ' ',
  ),
);

/** A single word in a list of participants may be a department as well, unless it has a role or is a handle too. */
function isSurelyName(name: string): boolean {
  return name.startsWith('@') || name.includes(' ') || givenNames.has(name.toLowerCase());
}

/** Those whom a text lists, or whom a document names in its fields, its participants and the owners of its items; no teams. */
export function peopleListedIn(source: RosterSource | string): readonly Listed[] {
  const listed =
    typeof source === 'string'
      ? splitPeople(source)
      : [...fromMetadata(source.metadata), ...fromSection(source), ...owners(source)];
  return listed.filter(({ name }) => isSurelyName(name) && !notPeople.test(name.replace(/^@/, '').toLowerCase()));
}

/** The names and handles that a document lists of those who took part, as written; a team may be among them. */
export function namesListedIn(source: RosterSource): readonly string[] {
  return [...fromMetadata(source.metadata), ...fromSection(source)].map(({ name }) => name);
}

function wordsOf(name: string): readonly string[] {
  return plainText(name)
    .split(/\s+/)
    .filter(word => word !== '');
}

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase().replaceAll('’', "'");
}

function fromMetadata({ fields }: Metadata): readonly Listed[] {
  const value = (name: 'participants' | 'facilitator' | 'note-taker') => fields.get(name)?.value ?? '';
  return [
    ...splitPeople(value('participants')),
    ...splitPeople(value('facilitator')).map(({ name }) => ({ name, role: 'facilitator' })),
    ...splitPeople(value('note-taker')).map(({ name }) => ({ name, role: 'note-taker' })),
  ];
}

function fromSection({ store, sections }: RosterSource): readonly Listed[] {
  const section = sectionById(sections, 'participants');
  return section === undefined ? [] : itemsIn(store, section).flatMap(({ text }) => splitPeople(plainText(text)));
}

function owners({ store, sections }: RosterSource): readonly Listed[] {
  const section = sectionById(sections, 'remediation');
  if (section === undefined) return [];
  return itemsIn(store, section).flatMap(item => splitPeople(readActionItem(item).owner ?? ''));
}

/** "Kim Larsen (incident commander), Ada Brown" and "Scribe: Kim Larsen"; what has no shape of a name is left out. */
function splitPeople(text: string): readonly Listed[] {
  return text
    .slice(0, 2000)
    .split(/[,;](?![^()]{0,80}\))| and | & /)
    .flatMap(part => listedIn(part.trim()));
}

function listedIn(part: string): readonly Listed[] {
  const behind = /^([^()\n:—–]{2,60}?) ?(?:\(([^()\n]{2,60})\)|(?:—|–|:| - ) ?([^()\n]{2,60}))$/u.exec(part);
  if (behind === null) return isName(part) ? [{ name: part }] : [];
  const [, left = '', inBrackets, right = ''] = behind;
  const other = inBrackets ?? right;
  if (isName(left) && isRole(other)) return [{ name: left, role: other }];
  if (isName(other) && isRole(left) && inBrackets === undefined) return [{ name: other, role: left }];
  return [left, other].filter(isName).map(name => ({ name }));
}

function isName(text: string): boolean {
  if (roleWords.test(text) || alsoWords.has(text.toLowerCase())) return false;
  return /^(?:@[\p{L}\p{N}_-]{2,39}|\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,2})$/u.test(text);
}

const roleWords =
  /\b(?:engineer|developer|manager|lead|commander|scribe|facilitator|responder|on-call|operator|note-taker|administrator|admin|owner|director|analyst|architect|liaison|writer|reviewer|dba|sre|expert|coordinator|representative)\b/i;

/** Only words that surely are a role are written in the place of a name. */
function isRole(text: string): boolean {
  return roleWords.test(text) && text.length <= 40 && !text.includes('@') && !/\d/.test(text);
}
