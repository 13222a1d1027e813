import type { PostMortem } from '../document/postMortem';
import type { Kind } from '../model/vocabulary';
import type { SecretScanner } from '../sensitive';
import { dayLength, formatDay, formatLocal, localOf, type Zone, zoneOf } from '../timeline';
import { placeDate } from '../timeline/dates';
import { bounds } from './bounds';
import { checkWords } from './checkWords';
import { entryLine } from './entryLine';
import { shortened } from './inlineText';
import { knownEntries } from './knownEntries';
import { notesOf, readEntries } from './readEntries';
import type { ImportFile, SourceEntry, TableColumns } from './types';

/** What a person answered, and what time it is. */
export interface ImportOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** `2026-03-08`, for times without a date: the day of the first entry. */
  readonly day?: string;
  /** An IANA name or an offset, for times without a zone. */
  readonly zone?: string;
  readonly columns?: TableColumns;
  /** Only entries in that time, in epoch milliseconds; `until` is not in it. */
  readonly from?: number;
  readonly until?: number;
}

/** An entry as it is shown before anybody agrees to it. Text is inline Markdown on one line, without secrets. */
export interface ImportedEntry {
  /** Epoch milliseconds. */
  readonly instant: number;
  /** `2026-03-08 14:05` in the document's zone. */
  readonly label: string;
  readonly text: string;
  readonly kind?: Kind;
  /** What it belongs to in its source, as plain text. */
  readonly group?: string;
  /** It is in the timeline already. */
  readonly known: boolean;
  /** What an entry of the timeline says that is much like it, at about that time, as plain text. */
  readonly like?: string;
  /** What should not be public in it, as noun phrases. */
  readonly findings: readonly string[];
  /** It lies days away from the document's incident. */
  readonly far: boolean;
}

/** The entries of a source, or why there are none. */
export type TimelineImport =
  | { readonly type: 'refused'; readonly reason: string }
  | {
      readonly type: 'read';
      /** What people call the source. */
      readonly source: string;
      /** Oldest first. */
      readonly entries: readonly ImportedEntry[];
      /** What a person should know before agreeing, as sentences. */
      readonly notes: readonly string[];
      /** What had to be assumed, and was: worth asking about. */
      readonly assumed: { readonly day?: string; readonly zone?: string };
      readonly table?: { readonly names: readonly string[]; readonly columns?: TableColumns };
      /** The zone of the labels, as people call it; UTC where the document names none. */
      readonly zone: string;
      readonly zoneIsNamed: boolean;
    };

const utc: Zone = { type: 'offset', minutes: 0, label: 'UTC' };

/**
 * Reads files as entries for the document's timeline. Everything is looked through for what should not be public before
 * it is shown. Files that cannot be read whole are refused whole; nothing is ever written here.
 */
export async function importTimeline(
  files: readonly ImportFile[],
  postMortem: PostMortem,
  options: ImportOptions,
  scan: SecretScanner,
): Promise<TimelineImport> {
  const zone = documentZone(postMortem) ?? utc;
  const asked = options.zone === undefined ? zone : zoneOf(options.zone);
  if (asked === undefined) return refused('This zone is not known. Write it like Europe/Berlin, UTC or +02:00.');
  const day = options.day === undefined ? incidentDay(postMortem, options.now, asked) : dayOf(options.day);
  if (day === undefined) return refused('This is no date. Write it like 2026-03-08.');
  const context = { day, zone: asked, ...(options.columns === undefined ? {} : { columns: options.columns }) };
  const read = readEntries(files, context);
  if (read.type === 'refused') return read;
  const { importer, reading } = read;
  const isFar = farFrom(postMortem);
  const { entries: wanted, notes } = bounded(inPeriod(reading.entries, options), isFar);
  if (wanted.length > bounds.entries) return refused(tooMany(wanted.length));
  const texts: CheckedEntry[] = [];
  for (const entry of wanted) {
    const { words, findings } = await checkWords(visible(entry.words), postMortem.settings, scan);
    const text = entryLine(words, importer.id === 'table' ? 'Note' : importer.name);
    if (text !== '') texts.push({ ...entry, text, findings });
  }
  const known = knownEntries(postMortem, texts);
  const entries = texts.map(({ instant, text, kind, group, findings }, rank): ImportedEntry => {
    const same = known[rank];
    return {
      instant,
      label: formatLocal(Math.floor(localOf(instant, zone) / 60_000) * 60_000),
      text,
      ...(kind === undefined ? {} : { kind }),
      ...(group === undefined ? {} : { group }),
      known: same?.type === 'same',
      ...(same?.type === 'like' ? { like: same.words } : {}),
      findings,
      far: isFar(instant),
    };
  });
  return {
    type: 'read',
    source: importer.name,
    entries,
    notes: [...notesOf(reading.leftOut), ...notes, ...(reading.remarks ?? [])],
    assumed: {
      ...(reading.assumed.day ? { day: formatDay(day) } : {}),
      ...(reading.assumed.zone ? { zone: asked.label } : {}),
    },
    ...(reading.table === undefined ? {} : { table: reading.table }),
    zone: zone.label,
    zoneIsNamed: documentZone(postMortem) !== undefined,
  };
}

interface CheckedEntry extends SourceEntry {
  readonly text: string;
  readonly findings: readonly string[];
}

function inPeriod(entries: readonly SourceEntry[], { from, until }: ImportOptions): readonly SourceEntry[] {
  const first = from ?? Number.NEGATIVE_INFINITY;
  const end = until ?? Number.POSITIVE_INFINITY;
  return entries.filter(({ instant }) => instant >= first && instant < end);
}

/** All of them, or, where they are too many, those around the incident. */
function bounded(
  entries: readonly SourceEntry[],
  isFar: (instant: number) => boolean,
): { readonly entries: readonly SourceEntry[]; readonly notes: readonly string[] } {
  const near = entries.length > bounds.entries ? entries.filter(({ instant }) => !isFar(instant)) : entries;
  if (near.length === entries.length || near.length === 0) return { entries, notes: [] };
  return { entries: near, notes: [`Left out: ${entries.length - near.length} entries days away from the incident.`] };
}

function tooMany(count: number): string {
  return `These are ${count} entries; at most ${bounds.entries} are imported at once. Choose a shorter period or fewer files.`;
}

/** Without signs that nobody sees and that change what people or detectors read: controls, and turns of direction. */
function visible(words: string): string {
  const seen = words.replace(/[^\P{Cc}\n\r\t]|[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
  return shortened(seen, bounds.words);
}

function refused(reason: string): TimelineImport {
  return { type: 'refused', reason };
}

/** The zone in which the document's entries stand, or else the one that it names. */
export function documentZone({ timeline, context }: PostMortem): Zone | undefined {
  return timeline?.timeline.entries.find(entry => entry.time.instant !== undefined)?.time.zone ?? context.zone;
}

/** Midnight of the day of the first entry, or of the incident, or of today. */
function incidentDay({ timeline, context }: PostMortem, now: number, zone: Zone): number {
  const first = timeline?.timeline.entries.find(entry => entry.time.local !== undefined)?.time.local;
  const local = first ?? context.day ?? localOf(now, zone);
  return Math.floor(local / dayLength) * dayLength;
}

function dayOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  return year === undefined
    ? undefined
    : placeDate({ form: 'full', year: Number(year), month: Number(month), day: Number(day) }, undefined, undefined);
}

/** Whether an instant lies more than two days from all that the document tells of; never where it tells no day. */
function farFrom({ timelines, context }: PostMortem): (instant: number) => boolean {
  const instants = timelines.flatMap(({ timeline }) => timeline.entries.flatMap(({ time }) => time.instant ?? []));
  if (context.day !== undefined) instants.push(context.day);
  if (instants.length === 0) return () => false;
  const first = instants.reduce((a, b) => Math.min(a, b)) - 2 * dayLength;
  const last = instants.reduce((a, b) => Math.max(a, b)) + 3 * dayLength;
  return instant => instant < first || instant > last;
}
