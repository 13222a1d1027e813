import type { Section } from '../model/sections';
import { blocksOf, type Chunk, keepsBlocks, type Line, remember, type TextStore } from '../text';
import type { PlacedTimeline, ReadPart, TimelineEntry } from '../timeline';
import { carryPart } from '../timeline/carryPart';
import { zoneDeclaredOn } from '../timeline/declaration';
import { readPart } from '../timeline/entries';
import { haveSameTimes, isInEntry, type PlacedPart, saysSameTime } from './entries';
import { type LineMap, moveEnd } from './lineMap';

/** One chunk in the place of another. */
export interface Replacement {
  readonly old: Chunk;
  readonly now: Chunk;
  /** The line of the document on which both start. */
  readonly start: number;
  readonly map: LineMap;
}

const labelsIn = remember((stretch: readonly TimelineEntry[]): readonly string[] => [
  ...new Set(
    stretch.flatMap(({ time: { zone, zoneSource } }) =>
      zone === undefined || zoneSource === 'own' ? [] : [zone.label],
    ),
  ),
]);

/** The lines of a timeline, and how its chunks were read; follows a document for as long as its times stay. */
export class TimelineSpan {
  readonly #parts: Map<Chunk, ReadPart>;
  readonly #form: Section['form'];
  /** Zones that the timeline's own lines may declare. */
  readonly #labels: ReadonlySet<string>;
  #line: number;
  #body: number;
  #end: number;

  constructor({ section, timeline }: PlacedTimeline) {
    this.#parts = new Map(timeline.parts);
    this.#form = section.form;
    this.#line = section.line;
    this.#body = section.body;
    this.#end = section.end;
    this.#labels = new Set(timeline.stretches.flatMap(labelsIn));
  }

  /** Whether it has lines in the chunk that was replaced. */
  touches({ old, start }: Replacement): boolean {
    return start < this.#end && this.#line < start + old.lines.length;
  }

  /** Whether its times stay with the replacement. */
  staysWith(replacement: Replacement, store: TextStore): boolean {
    const { old, now, start, map } = replacement;
    if (!this.touches(replacement)) return true;
    const [from, to] = [start + map.first, start + map.before];
    if (this.#form === 'list' || this.#form === 'item') return to < this.#line || this.#end < from;
    // The heading's own line, and whatever moves it within its chunk.
    if (from <= this.#line && start <= this.#line) return false;
    const carried = this.#carry(old, now);
    if (carried !== undefined) return carried;
    const blocks = blocksOf(now).filter(({ lines }) => {
      const line = lines.start + start;
      return line >= this.#body && line < this.#end + map.added;
    });
    const known = this.#parts.get(old);
    if (known === undefined) return blocks.length === 0 && !this.#declares(old, now, map, () => false);
    const lines = store.lines.slice(this.#line, this.#end + map.added);
    const { following } = known.part;
    const part = { blocks, offset: start - this.#line, ...(following === undefined ? {} : { following }) };
    const { entries, progress } = readPart(part, lines, known.from);
    if (JSON.stringify(progress) !== JSON.stringify(known.to)) return false;
    const read: ReadPart = { part, from: known.from, to: known.to, entries };
    const [before, after]: readonly [PlacedPart, PlacedPart] = [
      { read: known, chunk: old },
      { read, chunk: now },
    ];
    if (!haveSameTimes(before, after, map)) return false;
    const isInside = (line: number, isOld: boolean) => isInEntry(isOld ? before : after, line);
    if (this.#declares(old, now, map, isInside)) return false;
    this.#parts.delete(old);
    this.#parts.set(now, read);
    return true;
  }

  /** Whether its times stay where all blocks of a chunk stayed; `undefined` where the chunk must be read to know. */
  #carry(old: Chunk, now: Chunk): boolean | undefined {
    const succession = keepsBlocks(now);
    const known = this.#parts.get(old);
    const carried = succession?.old === old && known !== undefined ? carryPart(known, succession) : undefined;
    if (succession === undefined || carried === undefined) return undefined;
    const { before, after } = succession;
    if (carried.entry !== undefined && !saysSameTime(...carried.entry, before.text, after.text)) return undefined;
    if (!carried.isInside && this.#labels.size > 0) {
      const declares = ({ text }: Line) => zoneDeclaredOn(text, true, this.#labels) !== undefined;
      if (declares(before) || declares(after)) return undefined;
    }
    this.#parts.delete(old);
    this.#parts.set(now, carried.read);
    return true;
  }

  /** Follows an edit elsewhere or in one of its chunks. */
  move({ start, map, old }: Replacement): void {
    if (map.added === 0) return;
    const absolute = (line: number) => {
      if (line >= start + old.lines.length) return line + map.added;
      return line <= start ? line : start + moveEnd(map, line - start);
    };
    this.#line = absolute(this.#line);
    this.#body = absolute(this.#body);
    this.#end = absolute(this.#end);
  }

  /** Whether a line that came, went or changed declares a zone for the entries, or did so. */
  #declares(old: Chunk, now: Chunk, map: LineMap, isInside: (line: number, isOld: boolean) => boolean): boolean {
    if (this.#labels.size === 0) return false;
    const says = (lines: readonly Line[], from: number, to: number, isOld: boolean) =>
      lines
        .slice(from, to)
        .some(({ text }, at) => !isInside(from + at, isOld) && zoneDeclaredOn(text, true, this.#labels) !== undefined);
    return says(old.lines, map.first, map.before, true) || says(now.lines, map.first, map.after, false);
  }
}
