import type { Block, Line, LineRange, ListBlock, ListItem } from '../text';
import { rangeOnLine } from '../text';
import type { Context, RawEntry } from './entry';
import { findStamp, readStamp } from './readStamp';
import type { Stamp } from './stamp';
import { readTable } from './table';
import { zoneIn } from './zoneText';

/** A stretch of blocks whose lines begin `offset` lines after the start of the timeline. */
export interface TimelinePart {
  readonly blocks: readonly Block[];
  readonly offset: number;
}

/** The entries of a timeline, in the order of the text. `lines` are the timeline's, its heading first. */
export function readEntries(parts: readonly TimelinePart[], lines: readonly Line[]): readonly RawEntry[] {
  const walk = new Walk(lines);
  for (const part of parts) walk.part(part);
  return walk.finish();
}

/** The text of a line with the list marks, quote marks and tick box before it left out. */
const itemMarks = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/;

class Walk {
  readonly #lines: readonly Line[];
  readonly #entries: RawEntry[] = [];
  #context: Context = { dayId: 0 };
  #sequence = 0;
  #offset = 0;
  /** A heading or paragraph entry that goes on until the next one. */
  #open: { readonly index: number; readonly level: number } | undefined;
  #headingSequence: number | undefined;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  part(part: TimelinePart): void {
    this.#offset = part.offset;
    part.blocks.forEach((block, rank) => {
      this.#block(block, part.blocks[rank + 1], part.blocks.slice(rank + 1));
    });
  }

  finish(): readonly RawEntry[] {
    return this.#entries;
  }

  #block(block: Block, next: Block | undefined, rest: readonly Block[]): void {
    switch (block.type) {
      case 'heading':
        return this.#heading(block, rest);
      case 'paragraph':
        return this.#paragraph(this.#place(block.lines), next);
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

  #heading(block: Extract<Block, { type: 'heading' }>, rest: readonly Block[]): void {
    const lines = this.#place(block.lines);
    const text = this.#text(lines.start);
    const from = /^[ \t]*#{1,6}[ \t]*/.exec(text)?.[0].length ?? 0;
    const stamp = readStamp(text, from);
    const whole = stamp !== undefined && isAlone(text, stamp);
    this.#open = undefined;
    if (stamp === undefined || (stamp.date === undefined && stamp.clock === undefined && stamp.state === undefined)) {
      this.#headingSequence = undefined;
      const zone = zoneIn(text);
      if (zone !== undefined) this.#context = { ...this.#context, zone };
      return;
    }
    if (
      stamp.clock === undefined &&
      stamp.state === undefined &&
      (whole || stamp.zone !== undefined || zoneIn(text) !== undefined) &&
      holdsEntries(rest, this.#lines, this.#offset, block.level)
    ) {
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
      if (zone !== undefined && this.#entries.length === 0) this.#context = { ...this.#context, zone };
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
    const last = this.#entries[this.#entries.length - 1];
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

  #setDay(stamp: Stamp, text: string): void {
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

/** Whether nothing but marks and a note in brackets stands beside the stamp. */
function isAlone(text: string, stamp: Stamp): boolean {
  return /^[\s*_:.,()[\]-]*(?:\([^()]{0,60}\))?[\s*_:.,()[\]-]*$/.test(text.slice(stamp.end));
}

function nestedLists(item: ListItem): ListBlock[] {
  return item.blocks.filter(block => block.type === 'list');
}

/** Whether times stand between this heading and the next of its level: then the heading is a day, not an entry. */
function holdsEntries(rest: readonly Block[], lines: readonly Line[], offset: number, level: number): boolean {
  for (const block of rest) {
    if (block.type === 'heading' && block.level <= level) return false;
    const texts: string[] = [];
    if (block.type === 'heading' || block.type === 'paragraph')
      texts.push(lines[block.lines.start + offset]?.text ?? '');
    if (block.type === 'list') for (const item of block.items) texts.push(lines[item.lines.start + offset]?.text ?? '');
    if (block.type === 'table') return true;
    for (const text of texts) {
      const from = /^[ \t]*#{1,6}[ \t]*/.exec(text)?.[0].length ?? itemMarks.exec(text)?.[0].length ?? 0;
      if (readStamp(text, from)?.clock !== undefined) return true;
    }
  }
  return false;
}
