import { keyOfFile } from '../site/links';
import type { SiteKind } from '../site/site';
import type { IndexEntry } from './entry';
import { compareDates } from './order';
import { type IndexPage, PageWriter } from './pageWriter';

export interface Indexed {
  readonly text: string;
  /** The paths of the entries that were written. */
  readonly added: readonly string[];
  /** How many that stood there were put where they belong. */
  readonly moved: number;
  /** Entries that people listed under another year; they stay where they are. */
  readonly misplaced: readonly Misplaced[];
  /** Nothing could be written so that it is read as a list: something above, such as a code block, does not end. */
  readonly refused?: true;
}

/** An entry, and the year under which it stands. */
export interface Misplaced {
  readonly path: string;
  /** Four digits, or "Undated". */
  readonly under: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** What to do about it, as a sentence that begins with the name of the page. */
export function misplacedMessage(page: string, { path, under, date }: Misplaced): string {
  return `${page} lists ${path} under ${under}, and its incident was on ${date}. Move it to ${date.slice(0, 4)}, or correct the date in the post-mortem.`;
}

/**
 * Writes entries into a page where it lacks them, by year and date, and puts those in order that it has. Everything else
 * stays byte for byte, and a second time nothing changes. `all` are the post-mortems that the page may list already.
 */
export function addToIndex(
  page: IndexPage,
  entries: readonly IndexEntry[],
  all: readonly IndexEntry[],
  kind: SiteKind,
): Indexed {
  const dates = new Map([...all, ...entries].map(({ path, date }) => [keyOfFile(path, kind), date]));
  const writer = new PageWriter(page, { kind, path: page.path, dates });
  const added: string[] = [];
  for (const entry of [...entries].sort((a, b) => compareDates(b.date, a.date)))
    if (writer.add(entry)) added.push(entry.path);
  const moved = writer.settle();
  const after = new PageWriter({ ...page, text: writer.text }, { kind, path: page.path, dates });
  if (!entries.every(entry => after.lists(entry)))
    return { text: page.text, added: [], moved: 0, misplaced: [], refused: true };
  const misplaced = entries.flatMap((entry): readonly Misplaced[] => {
    const under = after.wrongYear(entry);
    return under === undefined || entry.date === undefined ? [] : [{ path: entry.path, under, date: entry.date }];
  });
  return { text: writer.text, added, moved, misplaced };
}
