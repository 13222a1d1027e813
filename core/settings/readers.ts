import type { Range } from '../text/position';
import type { Member, Report, Value } from './value';

/** Reads one kind of value: what is right comes back, what is not is reported and left out. */
export interface Reader<T> {
  readonly shape: Shape;
  /** What the value has to be, for messages: "a list of texts". */
  readonly wanted: string;
  read(value: Value, context: ReadContext): T | undefined;
}

/** What a reader accepts, as data; the JSON schema of the file is held against it. */
export type Shape =
  | { readonly type: 'text' }
  | { readonly type: 'constant'; readonly value: number }
  | { readonly type: 'integer'; readonly least: number; readonly most: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  /** `alone`: a single element may stand without its list. */
  | { readonly type: 'list'; readonly element: Shape; readonly alone: boolean }
  | { readonly type: 'record'; readonly names?: readonly string[]; readonly element: Shape }
  | { readonly type: 'object'; readonly keys: readonly Key[]; readonly required: readonly string[] };

/** One setting: its name, what it may be, and a sentence for people. */
export interface Key {
  readonly name: string;
  readonly description: string;
  readonly shape: Shape;
}

export interface ReadContext {
  readonly report: Report;
  /** The ids of all rules; absent where names of rules are not checked. */
  readonly knownRules?: ReadonlySet<string>;
}

/** A piece of text; `problemOf` says what is wrong with one that is not acceptable. */
export function text(wanted = 'a text', problemOf?: (text: string) => string | undefined): Reader<string> {
  return {
    shape: { type: 'text' },
    wanted,
    read(value, { report }) {
      if (value.type !== 'text') return reject(value, wanted, report);
      const problem = problemOf?.(value.text);
      if (problem === undefined) return value.text;
      report(value.range, 'error', problem);
      return undefined;
    },
  };
}

/** Exactly this number. */
export function constant(number: number): Reader<number> {
  const wanted = `the number ${number}`;
  return {
    shape: { type: 'constant', value: number },
    wanted,
    read(value, { report }) {
      return value.type === 'number' && value.number === number ? number : reject(value, wanted, report);
    },
  };
}

/** A whole number within bounds, both included. */
export function integer(least: number, most: number, wanted: string): Reader<number> {
  return {
    shape: { type: 'integer', least, most },
    wanted,
    read(value, { report }) {
      const fits = value.type === 'number' && Number.isInteger(value.number);
      if (!fits || value.number < least || value.number > most) return reject(value, wanted, report);
      return value.number;
    },
  };
}

/** One of a few words. */
export function choice<T extends string>(choices: readonly T[], wanted = `one of ${choices.join(', ')}`): Reader<T> {
  return {
    shape: { type: 'choice', choices },
    wanted,
    read(value, { report }) {
      const chosen = value.type === 'text' ? choices.find(known => known === value.text) : undefined;
      return chosen ?? reject(value, wanted, report);
    },
  };
}

/** A list; elements that are wrong are left out. With `alone`, one element may stand without its list. */
export function list<T>(element: Reader<T>, wanted: string, alone = false): Reader<readonly T[]> {
  return {
    shape: { type: 'list', element: element.shape, alone },
    wanted,
    read(value, context) {
      const items = value.type === 'list' ? value.items : alone && value.type === 'text' ? [value] : undefined;
      if (items === undefined) return reject(value, wanted, context.report);
      return items.map(item => element.read(item, context)).filter(item => item !== undefined);
    },
  };
}

/** Values by name. With `names`, other names are reported and left out. */
export function record<T>(
  element: Reader<T>,
  wanted: string,
  names?: readonly string[],
): Reader<{ readonly [name: string]: T }> {
  return {
    shape: { type: 'record', element: element.shape, ...(names && { names }) },
    wanted,
    read(value, context) {
      if (value.type !== 'object') return reject(value, wanted, context.report);
      const entries: [string, T][] = [];
      for (const member of lastOfEach(value.members, context.report)) {
        if (names !== undefined && !names.includes(member.name)) {
          reportUnknown(member.nameRange, member.name, context.report);
          continue;
        }
        const read = element.read(member.value, context);
        if (read !== undefined) entries.push([member.name, read]);
      }
      return Object.fromEntries(entries);
    },
  };
}

/** A row of an object's table: the reader of a key and what the key is for. */
export interface Row<T> {
  readonly reader: Reader<T>;
  readonly description: string;
}

/** An object with known keys. One without a `required` key is left out as a whole; `renamed` has other names of keys. */
export function object<T extends object>(
  rows: { readonly [name in keyof T]-?: Row<Exclude<T[name], undefined>> },
  required: readonly (keyof T & string)[] = [],
  renamed: Renamed<T> = {},
): Reader<Partial<T>> {
  const table = new Map<string, Row<unknown>>(Object.entries<Row<unknown>>(rows));
  const keys = [...table].map(([name, { reader, description }]) => ({ name, description, shape: reader.shape }));
  const wanted = 'an object in braces';
  return {
    shape: { type: 'object', keys, required },
    wanted,
    read(value, context) {
      if (value.type !== 'object') return reject(value, wanted, context.report);
      const entries: [string, unknown][] = [];
      const members = value.members.map(member => withNewName(member, renamed, context.report));
      for (const member of lastOfEach(members, context.report)) {
        const row = table.get(member.name);
        if (row === undefined) {
          reportUnknown(member.nameRange, member.name, context.report);
          continue;
        }
        const read = row.reader.read(member.value, context);
        if (read !== undefined) entries.push([member.name, read]);
      }
      const missing = required.find(name => !members.some(member => member.name === name));
      if (missing !== undefined) {
        context.report(value.range, 'error', `“${missing}” is missing here; add it.`);
        return undefined;
      }
      if (required.some(name => !entries.some(([read]) => read === name))) return undefined;
      // Each entry was read by the reader of its own key, so that the object has the type that the rows say.
      return Object.fromEntries(entries) as Partial<T>;
    },
  };
}

/** Names that keys had before, or that people write for them, with the names that count. */
type Renamed<T> = { readonly [name: string]: keyof T & string };

/** What stands under an earlier name counts as if it stood under the new one. */
function withNewName<T>(member: Member, renamed: Renamed<T>, report: Report): Member {
  const name = Object.hasOwn(renamed, member.name) ? renamed[member.name] : undefined;
  if (name === undefined) return member;
  report(
    member.nameRange,
    'warning',
    `“${shorten(member.name)}” is called “${name}”; rename it. It counts all the same.`,
  );
  return { ...member, name };
}

function reject(value: Value, wanted: string, report: Report): undefined {
  report(value.range, 'error', `This must be ${wanted}; it has no effect as it is.`);
  return undefined;
}

function reportUnknown(range: Range, name: string, report: Report): void {
  report(range, 'warning', `“${shorten(name)}” is not known here; check its spelling or take it out.`);
}

/** The members that count: of several with one name the last, as in every JSON reader. */
function lastOfEach(members: readonly Member[], report: Report): readonly Member[] {
  const byName = new Map<string, Member>();
  for (const member of members) {
    const earlier = byName.get(member.name);
    if (earlier !== undefined) {
      report(earlier.nameRange, 'warning', `“${shorten(member.name)}” stands here twice; only the last one counts.`);
    }
    byName.set(member.name, member);
  }
  return [...byName.values()];
}

/** A name that fits into a message. */
export function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
