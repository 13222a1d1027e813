import type { PlacedBlocks, Section } from '../model/sections';
import type { Block, Chunk, Line } from '../text';
import { dateOrder } from './dates';
import { readPart } from './entries';
import type { RawEntry } from './entry';
import { beginning, type Progress, type TimelinePart } from './part';
import { beginningOfTimes, resolvePart, type TimelineContext, type TimelineEntry } from './resolve';
import { joinZoneKeys, zoneKeyOfEntries } from './zoneMeanings';

interface Read {
  readonly key: string;
  readonly entries: readonly RawEntry[];
  readonly progress: Progress;
}

/** Reads a timeline part by part; a part whose lines, place and forerunners stay is not read again. */
export class PartReader {
  readonly #read = new WeakMap<Chunk, Read>();
  readonly #resolved = new WeakMap<readonly RawEntry[], ReturnType<typeof resolvePart> & { readonly key: string }>();

  read(
    placed: readonly PlacedBlocks[],
    section: Section,
    lines: readonly Line[],
    known: TimelineContext,
  ): readonly TimelineEntry[] {
    const parts = this.#entries(placed, section, lines);
    const order = dateOrder(parts, known.day);
    const zoneKey = joinZoneKeys([known.zoneKey, ...parts.map(zoneKeyOfEntries)]);
    const context: TimelineContext = { ...known, zoneKey };
    const from = `${order} ${JSON.stringify(context)}`;
    let times = beginningOfTimes;
    return parts.flatMap(entries => {
      const key = `${from} ${JSON.stringify(times)}`;
      const kept = this.#resolved.get(entries);
      const resolved = kept?.key === key ? kept : { ...resolvePart(entries, context, order, times), key };
      if (resolved !== kept) this.#resolved.set(entries, resolved);
      times = resolved.times;
      return resolved.entries;
    });
  }

  #entries(placed: readonly PlacedBlocks[], section: Section, lines: readonly Line[]): (readonly RawEntry[])[] {
    let progress = beginning;
    const all: (readonly RawEntry[])[] = [];
    if (section.form !== 'list') {
      // The heading itself comes first: it may name the zone for all that follows.
      const head = readPart({ blocks: [headOf(section)], offset: 0 }, lines, progress);
      progress = head.progress;
      all.push(head.entries);
    }
    placed.forEach((each, rank) => {
      const part = partOf(each, section, placed[rank + 1]);
      const key = `${part.offset} ${part.blocks.length} ${JSON.stringify(progress)} ${part.following?.level} ${part.following?.text}`;
      const known = this.#read.get(each.chunk);
      const read = known?.key === key ? known : { ...readPart(part, lines, progress), key };
      if (read !== known) this.#read.set(each.chunk, read);
      progress = read.progress;
      all.push(read.entries);
    });
    return all;
  }
}

function headOf(section: Section): Block {
  return { type: 'heading', lines: { start: 0, end: 1 }, level: section.level, text: section.text };
}

function partOf({ blocks, start }: PlacedBlocks, section: Section, next: PlacedBlocks | undefined): TimelinePart {
  const first = next?.blocks[0];
  const following = first?.type === 'heading' ? { level: first.level, text: first.text } : undefined;
  return { blocks, offset: start - section.line, ...(following === undefined ? {} : { following }) };
}
