import type { PostMortem } from '../document/postMortem';
import { setField } from '../plan/fields';
import type { Problem } from '../rules';
import { isNeverAllowedByValue, type SensitiveCategory, sensitiveKind } from '../sensitive';
import type { Edit, Range, TextStore } from '../text';
import { aliasesFor } from './alias';
import { searcherFor } from './manyValues';
import { rolesFor } from './roles';
import { aliasStandIn, markerFor, type StandIn } from './standIn';
import { placesOf, type ValueSearch, valueIn } from './values';
import { writeInto } from './write';

/** What a person can do about something sensitive in the text itself. */
export interface Cure {
  readonly title: string;
  /** It loses nothing and needs no choice. */
  readonly preferred: boolean;
  /** What follows is not done in the text: the value has to be replaced where it opens something. */
  readonly needsRotation: boolean;
  /** One undoable change, worked out when it is wanted. */
  readonly edits: () => readonly Edit[];
}

/** The cures of a sensitive finding, in the order in which they are offered; none for any other finding. */
export function curesOf(postMortem: PostMortem, problem: Problem): readonly Cure[] {
  const category = sensitiveKind(problem.ruleId)?.category;
  return category === undefined ? [] : byCategory[category](postMortem, problem);
}

/** "Replace all …" for the infrastructure in the document; `undefined` where there are not two values to replace. */
export function aliasAll({ store }: PostMortem, problems: readonly Problem[]): (() => readonly Edit[]) | undefined {
  const found = problems.filter(({ ruleId }) => sensitiveKind(ruleId)?.category === 'infrastructure');
  if (found.length < 2) return undefined;
  return () => {
    const next = aliasesFor(store);
    const taken: Taken = new Map();
    const known = new Map<string, Problem[]>();
    for (const problem of found) {
      const key = valueIn(store, problem.range).toLowerCase();
      const same = known.get(key);
      if (same === undefined) known.set(key, [problem]);
      else same.push(problem);
    }
    const placesLike = searcherFor(
      store,
      found.map(({ range }) => valueIn(store, range)),
      infrastructureSearch,
    );
    const named = [...known.values()].map(same => ({ same, standIn: aliasStandIn(next(same[0]?.what ?? '')) }));
    // What is found stands before what is only the same text; then the longer value.
    named.sort((a, b) => lengthOf(store, b.same[0]) - lengthOf(store, a.same[0]));
    const places = named.map(({ same, standIn }) => ({
      standIn,
      own: takeFree(
        same.map(each => each.range),
        taken,
      ),
      same,
    }));
    return places.flatMap(({ standIn, own, same }) => {
      const others = same.slice(0, 1).flatMap(each => placesLike(valueIn(store, each.range)));
      return writeInto(store, [...own, ...takeFree(others, taken)], standIn);
    });
  };
}

type CuresFor = (postMortem: PostMortem, problem: Problem) => readonly Cure[];

const byCategory: { readonly [category in SensitiveCategory]: CuresFor } = {
  secret: (postMortem, problem) => [markerCure(postMortem, problem, true)],
  infrastructure: ({ store }, problem) => [
    {
      title: 'Replace by an alias, everywhere in this document',
      preferred: true,
      needsRotation: false,
      edits: () =>
        replaceAll(store, problem, aliasStandIn(aliasesFor(store)(problem.what ?? '')), infrastructureSearch),
    },
  ],
  pii: (postMortem, problem) =>
    isSomebody(problem) ? roleCures(postMortem, problem) : [markerCure(postMortem, problem)],
  vulnerability: keepDraft,
  controlled: () => [],
};

const infrastructureSearch = { boundary: 'address', anyCase: true } as const;

/** Of a secret, taking it out is only half of it; the title must not make it sound like all. */
function markerCure({ store }: PostMortem, problem: Problem, needsRotation = false): Cure {
  const standIn = markerFor(problem.what ?? 'a value');
  return {
    title: `Replace by “${standIn.text}”, everywhere in this document${needsRotation ? ', then rotate it' : ''}`,
    preferred: false,
    needsRotation,
    edits: () => replaceAll(store, problem, standIn, searchFor(valueIn(store, problem.range))),
  };
}

/** So long a value stands nowhere by chance; a shorter one must be a word. */
const longValue = 16;

function searchFor(value: string): ValueSearch {
  return { boundary: value.length >= longValue ? 'none' : 'word', anyCase: false };
}

/** What names a person, who has a role. What only belongs to a person, such as a birthday, has none. */
const namesSomebody =
  /\b(?:e-?mail|phone|user|person's name|name of a person|handle)\b|^an? (?:full |personal )?name$/i;

function isSomebody({ ruleId, what = '' }: Problem): boolean {
  return ruleId === 'sensitive-name' || (namesSomebody.test(what) && !isNeverAllowedByValue(ruleId, what));
}

function roleCures({ store, settings }: PostMortem, problem: Problem): readonly Cure[] {
  const value = valueIn(store, problem.range);
  const search: ValueSearch = { boundary: 'address', anyCase: value.includes('@') };
  return rolesFor(value, settings.people).map(({ standIn, known }) => ({
    title: `Replace by “${standIn.text}”, everywhere in this document`,
    preferred: known,
    needsRotation: false,
    edits: () => replaceAll(store, problem, standIn, search),
  }));
}

/** The finding stays until the weakness is closed; the status says that the document is not to be published before. */
function keepDraft(postMortem: PostMortem): readonly Cure[] {
  if (postMortem.metadata.fields.get('status')?.value.toLowerCase() === 'draft') return [];
  return [
    {
      title: 'Mark: publish after the fix (status: draft)',
      preferred: false,
      needsRotation: false,
      edits: () => [setField(postMortem, 'status', 'draft')],
    },
  ];
}

function replaceAll(store: TextStore, problem: Problem, standIn: StandIn, search: ValueSearch): readonly Edit[] {
  const taken: Taken = new Map();
  const own = takeFree([problem.range], taken);
  const others = takeFree(placesLike(store, problem, search), taken);
  const password = passwordIn(valueIn(store, problem.range), problem);
  const alone = password === undefined ? [] : takeFree(placesOf(store, password, searchFor(password)), taken);
  return writeInto(store, [...own, ...others, ...alone], standIn);
}

function placesLike(store: TextStore, { range }: Problem, search: ValueSearch): readonly Range[] {
  return placesOf(store, valueIn(store, range), search);
}

/** Of `user:password` in an address, what may also stand alone. */
function passwordIn(value: string, { what = '' }: Problem): string | undefined {
  return what.includes('password') ? /^[^:\s]{1,200}:(\S{8,200})$/.exec(value)?.[1] : undefined;
}

/** The characters that are replaced already, by line; whole lines where a value goes over several. */
type Taken = Map<number, Set<number> | 'all'>;

/** The ranges that overlap with none that is taken, which they then are too. */
function takeFree(ranges: readonly Range[], taken: Taken): readonly Range[] {
  return ranges.filter(({ start, end }) => {
    if (start.line !== end.line) return takeLines(start.line, end.line, taken);
    const known = taken.get(start.line) ?? new Set();
    if (known === 'all') return false;
    const characters = Array.from({ length: end.character - start.character }, (_, at) => start.character + at);
    if (characters.some(character => known.has(character))) return false;
    for (const character of characters) known.add(character);
    taken.set(start.line, known);
    return true;
  });
}

function takeLines(first: number, last: number, taken: Taken): boolean {
  const lines = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (lines.some(line => taken.has(line))) return false;
  for (const line of lines) taken.set(line, 'all');
  return true;
}

function lengthOf(store: TextStore, problem: Problem | undefined): number {
  return problem === undefined ? 0 : valueIn(store, problem.range).length;
}
