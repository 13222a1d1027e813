import type { SensitiveCategory } from '../sensitive';
import { joinLines, splitLines } from '../text/lines';
import type { RestrictedEntry, StoredPart } from './entry';
import { type MarkerForm, markerForms } from './forms';

/** An entry as Markdown for its file. The exact text stands in a fence, and the ends of its lines beside it. */
export function writeEntry(entry: RestrictedEntry): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['Category', entry.category],
    ['Rule', entry.rule],
    ['Document', entry.document],
    ['Heading', entry.heading.replace(/\s+/g, ' ').trim()],
    ['Line', String(entry.line + 1)],
    ['Time', entry.time],
    ['Filed', entry.filed],
  ];
  const list = fields.flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${value}`]));
  const texts = entry.parts.map((part, rank) => writePart(part, rank));
  return [`## ${entry.id}`, list.join('\n'), ...texts].join('\n\n').concat('\n');
}

/** Where an entry stands in its file: UTF-16 offsets, `end` being where the next one starts. */
export interface PlacedEntry {
  readonly entry: RestrictedEntry;
  readonly start: number;
  readonly end: number;
}

/** The entries of a file, in its order. What is no whole entry is passed over. */
export function parseEntries(text: string): readonly PlacedEntry[] {
  return new EntryReader(text).read().entries;
}

/** The ids of a file's entries that cannot be read any more, as where somebody changed the file by hand. */
export function damagedIn(text: string): readonly string[] {
  return new EntryReader(text).read().damaged;
}

/** The text of a file without an entry; `undefined` where it holds none of that id. */
export function withoutEntry(text: string, id: string): string | undefined {
  const placed = parseEntries(text).find(({ entry }) => entry.id === id);
  return placed && text.slice(0, placed.start) + text.slice(placed.end);
}

/** The text of a file with an entry written anew in its place; `undefined` where it holds none of that id. */
export function withEntry(text: string, entry: RestrictedEntry): string | undefined {
  const placed = parseEntries(text).find(each => each.entry.id === entry.id);
  if (placed === undefined) return undefined;
  const rest = text.slice(placed.end);
  return `${text.slice(0, placed.start)}${writeEntry(entry)}${rest === '' ? '' : '\n'}${rest}`;
}

function writePart({ text, form, places, sha256 }: StoredPart, rank: number): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = splitLines(text);
  const about = `Text ${rank + 1} (${form}; places: ${places}; ends of lines: ${writeEnds(text)}; SHA-256: ${sha256})`;
  return [about, '', `${fence}text`, ...lines.map(line => line.text), fence].join('\n');
}

const endNames = { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR', '': '' } as const;

/** One name where all lines end alike, else one for each line. */
function writeEnds(text: string): string {
  const ends = splitLines(text)
    .slice(0, -1)
    .map(({ eol }) => endNames[eol]);
  const first = ends[0];
  if (first === undefined) return 'none';
  return ends.every(end => end === first) ? first : ends.join(' ');
}

const endsByName: ReadonlyMap<string, '\n' | '\r\n' | '\r'> = new Map([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
]);

const about =
  /^Text \d{1,6} \(([a-z]{1,20}); places: (\d{1,6}); ends of lines: ([A-Z ]{2,}|none); SHA-256: ([\da-f]{64})\)$/;

class EntryReader {
  readonly #lines: ReturnType<typeof splitLines>;
  readonly #length: number;
  #at = 0;
  #offset = 0;

  constructor(text: string) {
    this.#lines = splitLines(text);
    this.#length = text.length;
  }

  read(): { readonly entries: readonly PlacedEntry[]; readonly damaged: readonly string[] } {
    const entries: PlacedEntry[] = [];
    const damaged: string[] = [];
    while (!this.#ended) {
      const start = this.#offset;
      const id = /^## (R\d{1,6})$/.exec(this.#next())?.[1];
      if (id === undefined) continue;
      const entry = this.#entry(id);
      if (entry === undefined) damaged.push(id);
      else entries.push({ entry, start, end: this.#ended ? this.#length : this.#offset });
    }
    return { entries, damaged };
  }

  get #ended(): boolean {
    return this.#at >= this.#lines.length;
  }

  get #peek(): string {
    return this.#lines[this.#at]?.text ?? '';
  }

  #next(): string {
    const { text, eol } = this.#lines[this.#at] ?? { text: '', eol: '' };
    this.#at += 1;
    this.#offset += text.length + eol.length;
    return text;
  }

  /** Reads up to the next entry. */
  #entry(id: string): RestrictedEntry | undefined {
    const fields = new Map<string, string>();
    const parts: (StoredPart | undefined)[] = [];
    while (!this.#ended && !/^## R\d{1,6}$/.test(this.#peek)) {
      const line = this.#next();
      const field = /^- ([A-Z][a-z]{1,20}): (.*)$/.exec(line);
      if (field !== null && parts.length === 0) fields.set(field[1] ?? '', field[2] ?? '');
      if (/^Text \d/.test(line)) parts.push(this.#part(line));
    }
    const category = categories.find(each => each === fields.get('Category'));
    const whole = parts.filter(part => part !== undefined);
    const document = fields.get('Document');
    if (category === undefined || document === undefined || whole.length === 0 || whole.length < parts.length)
      return undefined;
    const filed = fields.get('Filed');
    return {
      id,
      category,
      rule: fields.get('Rule') ?? '',
      document,
      heading: fields.get('Heading') ?? '',
      line: Math.max(0, (Number(fields.get('Line')) || 1) - 1),
      time: fields.get('Time') ?? '',
      ...(filed === undefined ? {} : { filed }),
      parts: whole,
    };
  }

  #part(line: string): StoredPart | undefined {
    const [, formName, places, ends = '', sha256 = ''] = about.exec(line) ?? [];
    const form = markerForms.find((each): each is MarkerForm => each === formName);
    if (form === undefined) return undefined;
    while (!this.#ended && this.#peek === '') this.#next();
    const fence = /^(`{3,})text$/.exec(this.#peek)?.[1];
    if (fence === undefined) return undefined;
    this.#next();
    const lines: string[] = [];
    while (!this.#ended && this.#peek !== fence) lines.push(this.#next());
    if (this.#ended) return undefined;
    this.#next();
    const text = joinedText(lines, ends.split(' '));
    return text === undefined ? undefined : { form, text, places: Number(places), sha256 };
  }
}

const categories: readonly SensitiveCategory[] = ['secret', 'infrastructure', 'pii', 'vulnerability', 'controlled'];

/** The lines with their own ends; `undefined` where the ends do not fit the lines. */
function joinedText(lines: readonly string[], names: readonly string[]): string | undefined {
  if (lines.length === 0 || (names.length > 1 && names.length !== lines.length - 1)) return undefined;
  if (names[0] === 'none' && lines.length > 1) return undefined;
  return joinLines(
    lines.map((text, rank) => {
      const name = names.length === 1 ? names[0] : names[rank];
      return { text, eol: rank === lines.length - 1 ? '' : (endsByName.get(name ?? '') ?? '\n') };
    }),
  );
}
