import type { PostMortem } from '../document/postMortem';
import { hasWords, itemsIn, type SectionItem } from '../model/listItems';
import { normaliseHeading } from '../model/sectionNames';
import { type Section, sectionById } from '../model/sections';
import { plainText, remember } from '../text';

/** The parts of the meeting's record, as their headings say. */
export const recordParts = ['Attendance', 'Parking lot', 'Questions', 'Notes'] as const;
export type RecordPart = (typeof recordParts)[number];

/** A bullet of the record. */
export interface RecordItem {
  readonly item: SectionItem;
  /** The words for people, without what marks the item as kept. */
  readonly text: string;
  readonly done: boolean;
  /** Looked at and left open on purpose. */
  readonly kept: boolean;
}

/** Stands behind a question or a parked thing that people decided to leave open. */
export const keptMark = '(kept open)';

/** The section of a part; `undefined` where the document has none yet. */
export function partSection({ sections }: PostMortem, part: RecordPart): Section | undefined {
  const meeting = sectionById(sections, 'meeting');
  if (meeting === undefined) return undefined;
  const name = normaliseHeading(part);
  return sections.find(
    ({ line, text }) => line > meeting.line && line < meeting.end && normaliseHeading(text) === name,
  );
}

/** The bullets of each part in the order of the text; those without words wait to be filled and are left out. */
export const recordOf = remember((postMortem: PostMortem): { readonly [part in RecordPart]: readonly RecordItem[] } => {
  const items = (part: RecordPart) => itemsOf(postMortem, part);
  return {
    Attendance: items('Attendance'),
    'Parking lot': items('Parking lot'),
    Questions: items('Questions'),
    Notes: items('Notes'),
  };
});

function itemsOf(postMortem: PostMortem, part: RecordPart): readonly RecordItem[] {
  const section = partSection(postMortem, part);
  if (section === undefined) return [];
  return itemsIn(postMortem.store, section)
    .filter(({ text }) => hasWords(text))
    .map(item => {
      const words = plainText(item.text);
      const kept = words.endsWith(keptMark);
      const text = kept ? words.slice(0, -keptMark.length).trimEnd() : words;
      return { item, text, kept, done: item.done ?? false };
    });
}

/** A sitting of the meeting as a note tells it. */
export interface Sitting {
  readonly item: SectionItem;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `hh:mm`; no end while it goes on. */
  readonly from: string;
  readonly to?: string;
}

const sitting = /^Meeting on (\d{4}-\d{2}-\d{2}) from (\d{2}:\d{2})(?: to (\d{2}:\d{2}))?/;

/** The sittings that the notes tell of. */
export function sittingsOf(postMortem: PostMortem): readonly Sitting[] {
  return recordOf(postMortem).Notes.flatMap(({ item, text }) => {
    const [, day, from, to] = sitting.exec(text) ?? [];
    if (day === undefined || from === undefined) return [];
    return [{ item, day, from, ...(to !== undefined && { to }) }];
  });
}

const soak = /^Remedies rest until (\d{4}-\d{2}-\d{2})/;

/** The note that says until when proposals rest, and its date. */
export function soakOf(postMortem: PostMortem): { readonly item: SectionItem; readonly date: string } | undefined {
  for (const { item, text } of recordOf(postMortem).Notes) {
    const date = soak.exec(text)?.[1];
    if (date !== undefined) return { item, date };
  }
  return undefined;
}
