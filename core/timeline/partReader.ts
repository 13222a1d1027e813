import type { PlacedBlocks, Section } from '../model/sections';
import type { Block, Chunk, Line } from '../text';
import { type DateOrder, dateOrder } from './dates';
import { readPart } from './entries';
import { type RawEntry, shiftEntry } from './entry';
import { beginning, type Progress, type ReadPart, type TimelinePart } from './part';
import { beginningOfTimes, resolvePart, type TimelineContext, type TimelineEntry, type TimesState } from './resolve';
import { joinZoneKeys, zoneKeyOfEntries } from './zoneMeanings';

/** The times of a part, and what they were concluded from. */
interface Resolved {
  readonly raw: readonly RawEntry[];
  readonly context: string;
  readonly from: TimesState;
  readonly entries: readonly TimelineEntry[];
  readonly times: TimesState;
}

/**
 * Reads a timeline part by part; a part whose lines and forerunners stay is not read again, only moved. What a part hands
 * on is the same object for as long as it says the same, so that one look tells whether the next part stays.
 */
export class PartReader {
  #head: ReadPart | undefined;
  #reads: readonly ReadPart[] = [];
  #resolved: readonly Resolved[] = [];
  #parts = new Map<Chunk, ReadPart>();

  /** How each chunk of the last reading was read. */
  get parts(): ReadonlyMap<Chunk, ReadPart> {
    return this.#parts;
  }

  read(
    placed: readonly PlacedBlocks[],
    section: Section,
    lines: readonly Line[],
    known: TimelineContext,
  ): readonly (readonly TimelineEntry[])[] {
    const parts = this.#entries(placed, section, lines);
    const order = dateOrder(parts, known.day);
    const zoneKey = joinZoneKeys([known.zoneKey, ...parts.map(zoneKeyOfEntries)]);
    return this.#resolve(parts, { ...known, zoneKey }, order);
  }

  #resolve(
    parts: readonly (readonly RawEntry[])[],
    context: TimelineContext,
    order: DateOrder,
  ): readonly (readonly TimelineEntry[])[] {
    const key = `${order} ${JSON.stringify(context)}`;
    let from = beginningOfTimes;
    this.#resolved = parts.map((raw, rank) => {
      const before = this.#resolved[rank];
      const isKept = before?.raw === raw && before.context === key && before.from === from;
      const resolved = isKept ? before : { raw, context: key, from, ...resolvePart(raw, context, order, from) };
      from = before !== undefined && isSame(before.times, resolved.times) ? before.times : resolved.times;
      return from === resolved.times ? resolved : { ...resolved, times: from };
    });
    return this.#resolved.map(({ entries }) => entries);
  }

  #entries(placed: readonly PlacedBlocks[], section: Section, lines: readonly Line[]): (readonly RawEntry[])[] {
    const parts = new Map<Chunk, ReadPart>();
    const reads: ReadPart[] = [];
    const all: (readonly RawEntry[])[] = [];
    let progress = beginning;
    if (section.form !== 'list') {
      // The heading itself comes first: it may name the zone for all that follows. It is no entry, whatever it begins with.
      this.#head = readAgain({ blocks: [headOf(section)], offset: 0 }, lines, beginning, this.#head);
      progress = this.#head.to;
      all.push(noEntries);
    }
    placed.forEach((each, rank) => {
      const part = partOf(each, section, placed[rank + 1]);
      const known = this.#parts.get(each.chunk);
      const read =
        known !== undefined && known.from === progress && isSamePart(known.part, part)
          ? moved(known, part)
          : readAgain(part, lines, progress, this.#reads[rank]);
      parts.set(each.chunk, read);
      reads.push(read);
      progress = read.to;
      all.push(read.entries);
    });
    this.#parts = parts;
    this.#reads = reads;
    return all;
  }
}

/** Reads a part; what it hands on is the object of `before` where it says the same. */
function readAgain(part: TimelinePart, lines: readonly Line[], from: Progress, before: ReadPart | undefined): ReadPart {
  const { entries, progress } = readPart(part, lines, from);
  return { part, from, to: before !== undefined && isSame(before.to, progress) ? before.to : progress, entries };
}

function isSame(one: object, other: object): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The same chunk has the same blocks, unless the section takes in more or fewer of them. */
function isSamePart(one: TimelinePart, other: TimelinePart): boolean {
  return (
    one.blocks.length === other.blocks.length &&
    one.blocks[0] === other.blocks[0] &&
    one.following?.level === other.following?.level &&
    one.following?.text === other.following?.text
  );
}

function moved(read: ReadPart, part: TimelinePart): ReadPart {
  const lines = part.offset - read.part.offset;
  return lines === 0 ? read : { ...read, part, entries: read.entries.map(entry => shiftEntry(entry, lines)) };
}

const noEntries: readonly RawEntry[] = [];

function headOf(section: Section): Block {
  return { type: 'heading', lines: { start: 0, end: 1 }, level: section.level, text: section.text };
}

function partOf({ blocks, start }: PlacedBlocks, section: Section, next: PlacedBlocks | undefined): TimelinePart {
  const first = next?.blocks[0];
  const following = first?.type === 'heading' ? { level: first.level, text: first.text } : undefined;
  return { blocks, offset: start - section.line, ...(following === undefined ? {} : { following }) };
}
