import { keyOfFile, targetOf } from '../site/links';
import { joinLines, TextStore } from '../text';
import type { IndexEntry } from './entry';
import { type Group, type GroupItem, groupsOf, type Known, type PageGroups, undated } from './groups';
import { compareDates, goesUp, groupFor } from './order';
import { asListItem, asRow } from './shape';

/** A page on which post-mortems are listed. */
export interface IndexPage {
  /** From the top of the site, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Writes into the lists of one page; what it does not touch stays the same lines. */
export class PageWriter {
  readonly #page: IndexPage;
  readonly #known: Known;
  readonly #store: TextStore;
  readonly #isNarrow: boolean;
  /** Absent after a change. */
  #read: PageGroups | undefined;

  constructor(page: IndexPage, known: Known) {
    this.#page = page;
    this.#known = known;
    this.#store = new TextStore(page.text);
    this.#isNarrow = /(?:^|\/)_Sidebar\.md$/i.test(page.path);
  }

  get text(): string {
    return joinLines(this.#store.lines);
  }

  lists({ path }: IndexEntry, { groups } = this.#groups()): boolean {
    const key = keyOfFile(path, this.#known.kind);
    return groups.some(({ items }) => items.some(item => item.key === key));
  }

  /** The year, or "Undated", under which alone the page lists an entry of another year; `undefined` where nothing is wrong. */
  wrongYear({ path, date }: IndexEntry): string | undefined {
    if (date === undefined) return undefined;
    const key = keyOfFile(path, this.#known.kind);
    const years = this.#groups()
      .groups.filter(({ items }) => items.some(item => item.key === key))
      .map(({ year }) => year?.year);
    const [first] = years;
    if (first === undefined || years.some(year => year === undefined || year === date.slice(0, 4))) return undefined;
    return first === '' ? undated : first;
  }

  /** Whether the entry was missing. */
  add(entry: IndexEntry): boolean {
    const read = this.#groups();
    if (this.lists(entry, read)) return false;
    const year = entry.date?.slice(0, 4) ?? '';
    const group = groupFor(year, read.groups);
    if (group === undefined) this.#begin(entry, year, read);
    else this.#insert(entry, group);
    return true;
  }

  /** Puts the items of each group in order, among the places that they have; answers how many moved. */
  settle(): number {
    let moved = 0;
    const { groups } = this.#groups();
    const isUp = goesUp(groups);
    // From the last line to the first, so that lines above keep their numbers.
    for (const { items } of [...groups].sort((a, b) => b.lines.start - a.lines.start)) {
      const places = items.filter(({ key, date }) => key !== undefined && date !== undefined);
      const sorted = [...places].sort((a, b) => compareDates(a.date, b.date) * (isUp ? 1 : -1));
      const texts = sorted.map(({ lines: { start, end } }) =>
        this.#store.lines.slice(start, end).map(({ text }) => text),
      );
      for (let rank = places.length - 1; rank >= 0; rank -= 1) {
        const [place, item, text] = [places[rank], sorted[rank], texts[rank]];
        if (place === undefined || item === place || text === undefined) continue;
        this.#replace(place, text);
        moved += 1;
      }
    }
    return moved;
  }

  /** The groups that list post-mortems: those under a heading that says so, where there are any; else those that do. */
  #groups(): PageGroups {
    this.#read ??= this.#readGroups();
    return this.#read;
  }

  #readGroups(): PageGroups {
    const { groups, heading } = groupsOf(this.#store, this.#known);
    const listing = groups.filter(({ items, isIndex }) => isIndex || items.some(({ key }) => key !== undefined));
    const own = listing.filter(({ isIndex }) => isIndex);
    return {
      groups: own.length > 0 || heading !== undefined ? own : listing,
      ...(heading === undefined ? {} : { heading }),
    };
  }

  #insert(entry: IndexEntry, group: Group): void {
    const { items } = group;
    const isUp = goesUp(this.#groups().groups);
    const next = items.find(
      ({ date }) => date !== undefined && entry.date !== undefined && (isUp ? date > entry.date : date < entry.date),
    );
    const last = items[items.length - 1];
    const like = next ?? items.findLast(({ key }) => key !== undefined) ?? last;
    const at = next?.lines.start ?? last?.lines.end ?? group.lines.end;
    const text = like === undefined ? undefined : this.#store.lineAt(like.lines.start);
    const options = this.#optionsFor(entry);
    const line =
      group.form === 'table'
        ? asRow(entry, options, this.#store.lineAt(group.header ?? 0), text)
        : asListItem(entry, options, text);
    this.#write(at, [line]);
  }

  /** Begins a list for the year: beside those of other years, under the index's heading, or at the end of the page. */
  #begin(entry: IndexEntry, year: string, { groups, heading }: PageGroups): void {
    const item = asListItem(entry, this.#optionsFor(entry), undefined);
    const years = groups.filter(group => group.year !== undefined);
    if (years.length > 0) this.#beginBeside(entry, year, years, item);
    else if (heading !== undefined) {
      const level = Math.min(heading.level + 1, 6);
      const end = this.#endOfIntroduction(heading.line);
      this.#writeApart(end, [this.#yearHeading(year, level), '', item]);
    } else if (this.#page.text.trim() === '') {
      this.#write(0, ['# Post-mortems', '', this.#yearHeading(year, 2), '', item]);
    } else {
      const hashes = this.#isNarrow ? '###' : '##';
      this.#writeApart(this.#store.lineCount, [`${hashes} Post-mortems`, '', this.#yearHeading(year, 3), '', item]);
    }
  }

  #beginBeside(entry: IndexEntry, year: string, years: readonly Group[], item: string): void {
    const isUp = goesUp(years);
    const next = years.find(group => {
      const other = group.year?.year ?? '';
      return other === '' || (year !== '' && (isUp ? other > year : other < year));
    });
    const like = next ?? years[years.length - 1];
    const label = like?.year;
    if (like === undefined || label === undefined) return;
    const written = this.#store
      .lineAt(label.line)
      .replace(/(?:19|20)\d{2}/, year === '' ? undated : year)
      .replace(undated, year === '' ? undated : year);
    const first = like.items[0];
    const lines =
      label.form === 'item'
        ? [
            written,
            asListItem(
              entry,
              this.#optionsFor(entry),
              first === undefined ? undefined : this.#store.lineAt(first.lines.start),
            ),
          ]
        : [
            written,
            '',
            like.form === 'list' && first !== undefined
              ? asListItem(entry, this.#optionsFor(entry), this.#store.lineAt(first.lines.start))
              : item,
          ];
    const at = next === undefined ? like.lines.end : label.line;
    if (label.form === 'item') this.#write(at, lines);
    else this.#writeApart(at, lines);
  }

  #yearHeading(year: string, level: number): string {
    const label = year === '' ? undated : year;
    return this.#isNarrow ? `**${label}**` : `${'#'.repeat(level)} ${label}`;
  }

  /** The line before which the first list under a heading goes: behind the text that stands there. */
  #endOfIntroduction(heading: number): number {
    let line = heading + 1;
    while (
      line < this.#store.lineCount &&
      !/^\s{0,3}(?:#{1,6}\s|[-*+]\s|\*\*|\||```|~~~|<)/.test(this.#store.lineAt(line))
    )
      line += 1;
    return line;
  }

  #optionsFor({ path }: IndexEntry) {
    const { kind } = this.#known;
    return { target: targetOf(path, this.#page.path, kind), withDate: !this.#isNarrow };
  }

  #replace({ lines: { start, end } }: GroupItem, texts: readonly string[]): void {
    const last = { line: end - 1, character: this.#store.lineAt(end - 1).length };
    this.#read = undefined;
    this.#store.update({
      range: { start: { line: start, character: 0 }, end: last },
      text: texts.join(this.#store.eol),
    });
  }

  /** With an empty line before and behind, where there is none yet. */
  #writeApart(at: number, lines: readonly string[]): void {
    let line = Math.min(at, this.#store.lineCount);
    while (line > 0 && this.#store.lineAt(line - 1).trim() === '') line -= 1;
    const isFollowed = this.#store.lines.slice(line).some(({ text }) => text.trim() !== '');
    const isGap = this.#store.lineAt(line).trim() === '';
    const opened = line === 0 ? lines : ['', ...lines];
    this.#write(line, isFollowed && !isGap ? [...opened, ''] : opened);
  }

  /** Whole lines before line `at`; at the end, the page ends as it did. */
  #write(at: number, lines: readonly string[]): void {
    const { eol, lineCount } = this.#store;
    const last = this.#store.lineAt(lineCount - 1);
    const text = lines.join(eol);
    if (at < lineCount - 1 || (at === lineCount - 1 && last !== '') || lineCount === 1) {
      if (lineCount === 1 && last === '') return this.#put(0, 0, `${text}${eol}`);
      if (at < lineCount) return this.#put(at, 0, `${text}${eol}`);
    }
    if (last === '') return this.#put(lineCount - 1, 0, `${text}${eol}`);
    this.#put(lineCount - 1, last.length, `${eol}${text}`);
  }

  #put(line: number, character: number, text: string): void {
    this.#read = undefined;
    this.#store.update({ range: { start: { line, character }, end: { line, character } }, text });
  }
}
