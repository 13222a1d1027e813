import type { Block, Line, LineRange, ListBlock, ListItem } from '../text';
import { rangeOnLine } from '../text';
import type { Context, RawEntry } from './entry';
import { hasClock, isAlone, itemMarks, nestedLists } from './entryText';
import type { Progress, TimelinePart } from './part';
import { weekdayAlone } from './readDate';
import { findStamp, readStamp } from './readStamp';
import type { Stamp } from './stamp';
import { readTable } from './table';
import { zoneIn } from './zoneText';

/** Goes through the blocks of a part from top to bottom and takes up its entries. */
export class PartWalk {
  readonly #part: TimelinePart;
  readonly #lines: readonly Line[];
  readonly #offset: number;
  readonly #entries: RawEntry[] = [];
  readonly #before: Progress['last'];
  #context: Context;
  #sequence: number;
  #headingSequence: number | undefined;
  /** A heading or paragraph entry that goes on until the next one. */
  #open: { readonly index: number; readonly level: number } | undefined;

  constructor(part: TimelinePart, lines: readonly Line[], progress: Progress) {
    this.#part = part;
    this.#lines = lines;
    this.#offset = part.offset;
    this.#before = progress.last;
    this.#context = progress.context;
    this.#sequence = progress.sequence;
    this.#headingSequence = progress.headingSequence;
  }

  read(): { readonly entries: readonly RawEntry[]; readonly progress: Progress } {
    this.#part.blocks.forEach((block, rank) => {
      this.#block(block, rank);
    });
    const last = this.#last();
    const progress: Progress = {
      context: this.#context,
      sequence: this.#sequence,
      ...(this.#headingSequence === undefined ? {} : { headingSequence: this.#headingSequence }),
      ...(last === undefined ? {} : { last: { form: last.form, sequence: last.sequence } }),
    };
    return { entries: this.#entries, progress };
  }

  #last(): Progress['last'] {
    return this.#entries[this.#entries.length - 1] ?? this.#before;
  }

  #block(block: Block, rank: number): void {
    switch (block.type) {
      case 'heading':
        return this.#heading(block, rank);
      case 'paragraph':
        return this.#paragraph(this.#place(block.lines), this.#part.blocks[rank + 1]);
      case 'list':
        return this.#list(block);
      case 'table': {
        const added = readTable(block, this.#offset, this.#lines, this.#context, this.#nextSequence());
        if (added.length === 0) return this.#extend(block.lines);
        this.#open = undefined;
        this.#entries.push(...added);
        return;
      }
      case 'quote':
      case 'code':
      case 'html':
        return this.#extend(block.lines);
      case 'rule':
        this.#open = undefined;
        return;
    }
  }

  #heading(block: Extract<Block, { type: 'heading' }>, rank: number): void {
    const lines = this.#place(block.lines);
    const text = this.#text(lines.start);
    const from = /^[ \t]*#{1,6}[ \t]*/.exec(text)?.[0].length ?? 0;
    const stamp = readStamp(text, from);
    this.#open = undefined;
    const weekday = stamp === undefined ? weekdayAlone(block.text) : undefined;
    if (weekday !== undefined && this.#holdsEntries(rank, block.level)) {
      this.#setDay({ date: weekday }, text);
      return;
    }
    if (stamp === undefined || (stamp.date === undefined && stamp.clock === undefined && stamp.state === undefined)) {
      this.#headingSequence = undefined;
      const zone = zoneIn(text);
      if (zone !== undefined) this.#context = { ...this.#context, zone };
      return;
    }
    // "### 8 March - the second wave" above a list of times is the day of these, not an entry.
    if (stamp.clock === undefined && stamp.state === undefined && this.#isDayAbove(text, stamp, rank, block.level)) {
      this.#setDay(stamp, text);
      return;
    }
    this.#headingSequence ??= this.#nextSequence();
    this.#push(lines, 'heading', this.#headingSequence, from, stamp);
    this.#open = { index: this.#entries.length - 1, level: block.level };
  }

  #paragraph(lines: LineRange, next: Block | undefined): void {
    const first = this.#text(lines.start);
    const from = itemMarks.exec(first)?.[0].length ?? 0;
    const stamp = readStamp(first, from);
    if (stamp === undefined) {
      const zone = zoneIn(first);
      if (zone !== undefined && this.#last() === undefined) this.#context = { ...this.#context, zone };
      this.#extendTo(lines);
      return;
    }
    const single = lines.end - lines.start === 1 || /^[\s*_]*$/.test(first.slice(stamp.textStart));
    if (stamp.clock === undefined && stamp.state === undefined && stamp.relative === undefined) {
      const introduces = next?.type === 'list' || next?.type === 'table' || next?.type === 'paragraph';
      if (isAlone(first, stamp) && introduces && (lines.end - lines.start === 1 || this.#stampedAt(lines.start + 1))) {
        this.#setDay(stamp, first);
        if (lines.end - lines.start > 1) this.#paragraph({ start: lines.start + 1, end: lines.end }, next);
        return;
      }
    }
    if (this.#open !== undefined && this.#entries[this.#open.index]?.form === 'heading' && !single)
      return this.#extendTo(lines);
    this.#run(lines);
  }

  /** Lines of a paragraph; each that begins with a time begins an entry. */
  #run(lines: LineRange): void {
    const last = this.#last();
    const sequence = last?.form === 'paragraph' ? last.sequence : this.#nextSequence();
    for (let line = lines.start; line < lines.end; line += 1) {
      const text = this.#text(line);
      const from = itemMarks.exec(text)?.[0].length ?? 0;
      const stamp = readStamp(text, from);
      const begins =
        stamp !== undefined && (line === lines.start || stamp.clock !== undefined || stamp.state === 'unknown');
      if (begins) this.#push({ start: line, end: line + 1 }, 'paragraph', sequence, from, stamp);
      else this.#extendTo({ start: line, end: line + 1 });
      if (begins) this.#open = { index: this.#entries.length - 1, level: 7 };
    }
  }

  /** "### 10 March" right above "#### Berlin" is the day of what stands there, whatever it is. */
  #isDayAbove(text: string, stamp: Stamp, rank: number, level: number): boolean {
    const { blocks, following } = this.#part;
    const deeper = blocks.length === rank + 1 && following !== undefined && following.level > level;
    return (deeper && isAlone(text, stamp)) || this.#holdsEntries(rank, level);
  }

  /** Whether times stand between this heading and the next of its level: then the heading is a day, not an entry. */
  #holdsEntries(rank: number, level: number): boolean {
    const { blocks, following } = this.#part;
    for (const block of blocks.slice(rank + 1)) {
      if (block.type === 'heading' && block.level <= level) return false;
      if (block.type === 'table') return true;
      const lines =
        block.type === 'list'
          ? block.items.map(item => item.lines.start)
          : block.type === 'heading' || block.type === 'paragraph'
            ? [block.lines.start]
            : [];
      if (lines.some(line => hasClock(this.#text(line + this.#offset)))) return true;
    }
    return following !== undefined && following.level > level && hasClock(following.text);
  }

  #list(block: ListBlock): void {
    const stamps = block.items.map(item => this.#itemStamp(item));
    const stamped = stamps.filter(found => found?.stamp !== undefined && !found.labelled).length;
    const labelled = stamps.filter(found => found?.labelled).length;
    if (this.#open !== undefined && stamped < 2) return this.#extend(block.lines);
    if (stamped + labelled === 0 && !block.items.some(item => nestedLists(item).length > 0))
      return this.#extend(block.lines);
    this.#open = undefined;
    const sequence = this.#nextSequence();
    block.items.forEach((item, rank) => {
      this.#item(item, stamps[rank], sequence, stamped);
    });
  }

  #item(
    item: ListItem,
    found: { stamp: Stamp; labelled: boolean } | undefined,
    sequence: number,
    stamped: number,
  ): void {
    const lines = this.#place(item.lines);
    const text = this.#text(lines.start);
    const from = itemMarks.exec(text)?.[0].length ?? 0;
    const nested = nestedLists(item);
    if (found === undefined) {
      const inner = nested.filter(list => this.#stampedItems(list) > 0);
      if (inner.length > 0) for (const list of inner) this.#list(list);
      else if (stamped >= 2 && text.slice(from).trim() !== '' && !/^[\s.…*_-]*$/.test(text.slice(from))) {
        this.#push(lines, 'item', sequence, from, undefined);
      }
      return;
    }
    const { stamp, labelled } = found;
    const isDay = stamp.clock === undefined && stamp.date !== undefined && stamp.state === undefined && !labelled;
    if (isDay && nested.some(list => this.#stampedItems(list) > 0)) {
      this.#setDay(stamp, text);
      for (const list of nested) this.#list(list);
      return;
    }
    this.#push(lines, 'item', sequence, from, stamp, labelled);
  }

  #itemStamp(item: ListItem): { stamp: Stamp; labelled: boolean } | undefined {
    const text = this.#text(item.lines.start + this.#offset);
    const from = itemMarks.exec(text)?.[0].length ?? 0;
    const stamp = readStamp(text, from);
    if (stamp !== undefined) return { stamp, labelled: false };
    const inner = findStamp(text, from);
    return inner === undefined ? undefined : { stamp: inner, labelled: true };
  }

  #stampedItems(list: ListBlock): number {
    return list.items.filter(item => this.#itemStamp(item) !== undefined).length;
  }

  #stampedAt(line: number): boolean {
    return readStamp(this.#text(line), 0)?.clock !== undefined;
  }

  #setDay(stamp: Pick<Stamp, 'date' | 'zone'>, text: string): void {
    const zone = stamp.zone ?? zoneIn(text) ?? this.#context.zone;
    this.#context = {
      ...(stamp.date === undefined ? {} : { day: stamp.date }),
      ...(zone === undefined ? {} : { zone }),
      dayId: this.#context.dayId + 1,
    };
    this.#headingSequence = undefined;
  }

  #push(
    lines: LineRange,
    form: RawEntry['form'],
    sequence: number,
    from: number,
    stamp: Stamp | undefined,
    labelled = false,
  ): void {
    const text = this.#text(lines.start);
    const { day, zone, dayId } = this.#context;
    const textStart = stamp === undefined || labelled ? from : stamp.textStart;
    this.#entries.push({
      lines,
      sequence,
      form,
      ...(stamp === undefined ? {} : { stamp }),
      stampRange: rangeOnLine(lines.start, stamp?.start ?? from, stamp?.end ?? from),
      textRange: rangeOnLine(lines.start, textStart, text.length),
      text: text.slice(textStart),
      labelled,
      dayId,
      ...(day === undefined ? {} : { day }),
      ...(zone === undefined ? {} : { zone }),
    });
  }

  /** The open heading or paragraph entry takes in what follows it. */
  #extend(lines: LineRange): void {
    this.#extendTo(this.#place(lines));
  }

  #extendTo(lines: LineRange): void {
    const entry = this.#open === undefined ? undefined : this.#entries[this.#open.index];
    if (this.#open === undefined || entry === undefined) return;
    this.#entries[this.#open.index] = { ...entry, lines: { start: entry.lines.start, end: lines.end } };
  }

  #place(lines: LineRange): LineRange {
    return { start: lines.start + this.#offset, end: lines.end + this.#offset };
  }

  #text(line: number): string {
    return this.#lines[line]?.text ?? '';
  }

  #nextSequence(): number {
    this.#sequence += 1;
    return this.#sequence;
  }
}
