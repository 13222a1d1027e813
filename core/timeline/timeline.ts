import type { Section } from '../model/sections';
import { blocksIn } from '../model/sections';
import { type Chunk, type Line, rememberTexts, type TextStore } from '../text';
import type { RawEntry } from './entry';
import { type Meaning, meaningOf } from './meaning';
import type { ReadPart } from './part';
import { PartReader } from './partReader';
import { readStamp } from './readStamp';
import type { TimelineContext, TimelineEntry } from './resolve';
import type { Zone } from './zones';

/** A timeline as read. Lines of entries count from `line`, so that the reading outlives changes elsewhere. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** The same, cut as they were read; each stretch is the same array for as long as it stays. */
  readonly stretches: readonly (readonly TimelineEntry[])[];
  /** The lines of the timeline's section, its heading first. */
  readonly lines: readonly Line[];
  /** The day of the incident, where the document tells (`Date.UTC`). */
  readonly day: number | undefined;
  /** The zone that the document or the settings name. */
  readonly zone: Zone | undefined;
  /** A list of dated entries that stands in no timeline section: its order is looked at, nothing is missing from it. */
  readonly loose: boolean;
  /** How each of its chunks was read. */
  readonly parts: ReadonlyMap<Chunk, ReadPart>;
}

/** A timeline and the line of the document on which its heading stands. */
export interface PlacedTimeline {
  readonly line: number;
  readonly section: Section;
  readonly timeline: Timeline;
}

/** Reads timelines, and keeps the last reading for as long as its own lines and its context stay. */
export class TimelineReader {
  readonly #parts = new PartReader();
  #chunks: readonly Chunk[] = [];
  /** The heading's own line: it may stand in a chunk of its own, in which no block of the timeline is. */
  #head: Line | undefined;
  #bounds = '';
  #context = '';
  #timeline: Timeline | undefined;

  read(store: TextStore, section: Section, context: TimelineContext): Timeline {
    const placed = blocksIn(store, section);
    const bounds = `${section.form} ${section.line - (placed[0]?.start ?? 0)} ${section.end - section.line} ${section.body - section.line}`;
    const key = JSON.stringify(context);
    const same =
      bounds === this.#bounds &&
      key === this.#context &&
      store.lines[section.line] === this.#head &&
      placed.length === this.#chunks.length &&
      placed.every((each, rank) => each.chunk === this.#chunks[rank]);
    if (same && this.#timeline !== undefined) return this.#timeline;
    const lines = store.lines.slice(section.line, section.end);
    this.#chunks = placed.map(each => each.chunk);
    this.#head = lines[0];
    this.#bounds = bounds;
    this.#context = key;
    const stretches = this.#parts.read(placed, section, lines, context);
    this.#timeline = {
      entries: stretches.flat(),
      stretches,
      lines,
      day: context.day,
      zone: context.zone,
      loose: section.form === 'list',
      parts: this.#parts.parts,
    };
    return this.#timeline;
  }
}

/** Whether a heading is but a date or a time, with nothing else of weight. */
export function isStampHeading(text: string): boolean {
  const stamp = readStamp(text);
  return (
    stamp !== undefined &&
    /^[\s*_:.,()[\]-]*(?:\([^()]{0,60}\))?[\s*_:.,()[\]-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?$/i.test(
      text.slice(stamp.end),
    )
  );
}

const meanings = new WeakMap<RawEntry, Meaning>();

/** What the entry's words say it is. */
export function entryMeaning(entry: RawEntry): Meaning {
  const known = meanings.get(entry);
  if (known !== undefined) return known;
  const { text, kindText } = entry;
  const meaning = kindText === undefined ? meaningOfText(text) : meaningOf(text, kindText);
  meanings.set(entry, meaning);
  return meaning;
}

/** An entry that moves is another object with the same words. */
const meaningOfText = rememberTexts(8000, text => meaningOf(text));
